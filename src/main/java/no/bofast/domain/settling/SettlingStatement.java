package no.bofast.domain.settling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request or a decision as a register tells it, checked by {@link SettlingCheck}.
 *
 * @param eventId unique id among all of these
 * @param replaces id of the one that this one replaces; empty if it replaces none
 * @param occurredOn the day on which it was sent or decided
 * @param registeredAt instant at which the register recorded it
 * @param fact the fact; empty for an annulment
 */
public record SettlingStatement(
        String eventId,
        Optional<String> replaces,
        LocalDate occurredOn,
        Instant registeredAt,
        Optional<SettlingFact> fact) {}
