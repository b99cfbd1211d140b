package no.bofast.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One event of a population register about one person, checked by {@link EventCheck}.
 *
 * @param eventId unique id of the event
 * @param replaces id of the event that this one replaces; empty for an event that replaces none
 * @param occurredOn date from which the fact holds
 * @param registeredAt instant at which the register recorded it
 * @param fact the fact; empty for an annulment
 */
public record RegisterEvent(
        String eventId, Optional<String> replaces, LocalDate occurredOn, Instant registeredAt, Optional<Fact> fact) {

    /** The same event with another fact. */
    public RegisterEvent with(Fact other) {
        return new RegisterEvent(eventId, replaces, occurredOn, registeredAt, Optional.of(other));
    }
}
