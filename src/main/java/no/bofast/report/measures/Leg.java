package no.bofast.report.measures;

import no.bofast.domain.Cell;
import no.bofast.domain.MunicipalityCode;

/** Moves from one municipality to another, of so many people. */
public record Leg(MunicipalityCode from, MunicipalityCode to, int count) {

    /** Confirmed departures. */
    public static Leg of(Known.Flow flow) {
        return new Leg(flow.cell().municipality(), flow.cell().destination(), flow.count());
    }

    /** Secondary moves of any order. */
    public static Leg of(Cell.Arrival arrival, int count) {
        return new Leg(arrival.origin(), arrival.municipality(), count);
    }
}
