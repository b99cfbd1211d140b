package no.bofast.serde;

import java.util.Optional;
import java.util.OptionalInt;
import no.bofast.domain.Change;
import no.bofast.domain.settling.ReportedSettling;
import no.bofast.schema.SettlingEvent;

/** From the Avro record of a request or decision to what the definitions check. */
public final class SettlingRecords {

    private SettlingRecords() {}

    public static ReportedSettling reported(SettlingEvent event) {
        return new ReportedSettling(
                event.getEventId(),
                change(event),
                Optional.ofNullable(event.getReplacesEventId()),
                event.getOccurredOn(),
                event.getRegisteredAt(),
                event.getType(),
                Optional.ofNullable(event.getMunicipality()),
                number(event.getYear()),
                number(event.getPeople()));
    }

    private static Change change(SettlingEvent event) {
        return switch (event.getChange()) {
            case CREATED -> Change.CREATED;
            case CORRECTED -> Change.CORRECTED;
            case ANNULLED -> Change.ANNULLED;
        };
    }

    private static OptionalInt number(Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
