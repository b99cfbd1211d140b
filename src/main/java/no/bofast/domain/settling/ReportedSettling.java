package no.bofast.domain.settling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import no.bofast.domain.Change;

/**
 * A request or decision as it was reported, before {@link SettlingCheck}.
 *
 * @param type a {@link SettlingKind#type()}, if it is right
 */
public record ReportedSettling(
        String eventId,
        Change change,
        Optional<String> replacesEventId,
        LocalDate occurredOn,
        Instant registeredAt,
        String type,
        Optional<String> municipality,
        OptionalInt year,
        OptionalInt people) {}
