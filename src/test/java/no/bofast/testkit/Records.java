package no.bofast.testkit;

import java.time.Instant;
import java.time.LocalDate;
import no.bofast.schema.Change;
import no.bofast.schema.Heartbeat;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;

/** Records of the input topic to test with. */
public final class Records {

    private Records() {}

    public static PopulationEvent settlement(String eventId) {
        return PopulationEvent.newBuilder()
                .setEventId(eventId)
                .setChange(Change.CREATED)
                .setOccurredOn(LocalDate.of(2015, 3, 1))
                .setRegisteredAt(Instant.parse("2015-03-05T10:00:00Z"))
                .setSource("DUF")
                .setFact(PopulationFact.newBuilder()
                        .setType("Settlement")
                        .setMunicipality("5601")
                        .setBirthYear(1990)
                        .build())
                .build();
    }

    public static Heartbeat heartbeat() {
        return Heartbeat.newBuilder()
                .setCompleteThrough(Instant.parse("2024-06-30T22:00:00Z"))
                .build();
    }
}
