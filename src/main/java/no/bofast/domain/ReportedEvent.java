package no.bofast.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** An event as a register reported it, before {@link EventCheck}. */
public record ReportedEvent(
        String eventId,
        Change change,
        Optional<String> replacesEventId,
        LocalDate occurredOn,
        Instant registeredAt,
        Optional<ReportedFact> fact) {}
