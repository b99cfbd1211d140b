package no.bofast.serde;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import no.bofast.domain.Change;
import no.bofast.domain.ReportedEvent;
import no.bofast.domain.ReportedFact;
import no.bofast.domain.ReportedSide;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;

/** From the Avro record of a population event to what the definitions check. */
public final class PopulationRecords {

    private PopulationRecords() {}

    public static ReportedEvent reported(PopulationEvent event) {
        return new ReportedEvent(
                event.getEventId(),
                change(event),
                Optional.ofNullable(event.getReplacesEventId()),
                event.getOccurredOn(),
                event.getRegisteredAt(),
                Optional.ofNullable(event.getFact()).map(PopulationRecords::reported));
    }

    private static Change change(PopulationEvent event) {
        return switch (event.getChange()) {
            case CREATED -> Change.CREATED;
            case CORRECTED -> Change.CORRECTED;
            case ANNULLED -> Change.ANNULLED;
        };
    }

    private static ReportedFact reported(PopulationFact fact) {
        return new ReportedFact(
                fact.getType(),
                Optional.ofNullable(fact.getMunicipality()),
                fact.getMoved(),
                fact.getBirthYear() == null ? OptionalInt.empty() : OptionalInt.of(fact.getBirthYear()),
                Optional.ofNullable(fact.getSex()),
                Optional.ofNullable(fact.getCountry()),
                Optional.ofNullable(fact.getGround()),
                Optional.ofNullable(fact.getHousehold()),
                Optional.ofNullable(fact.getLevel()),
                Optional.ofNullable(fact.getDistrict()),
                Optional.ofNullable(fact.getBasicUnit()),
                Optional.ofNullable(fact.getHouseholdRef()),
                side(fact));
    }

    private static ReportedSide side(PopulationFact fact) {
        return new ReportedSide(
                fact.getYear() == null ? OptionalInt.empty() : OptionalInt.of(fact.getYear()),
                fact.getWage() == null ? OptionalLong.empty() : OptionalLong.of(fact.getWage()),
                Optional.ofNullable(fact.getFrom()),
                Optional.ofNullable(fact.getTo()),
                fact.getPercent() == null ? OptionalInt.empty() : OptionalInt.of(fact.getPercent()),
                Optional.ofNullable(fact.getRequested()),
                Optional.ofNullable(fact.getDecision()),
                Optional.ofNullable(fact.getReason()),
                Optional.ofNullable(fact.getStarted()),
                Optional.ofNullable(fact.getEnded()),
                Optional.ofNullable(fact.getCompleted()),
                Optional.ofNullable(fact.getApplied()));
    }
}
