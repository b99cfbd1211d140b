package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.function.Consumer;
import no.bofast.domain.CaseCell;
import no.bofast.domain.CaseMeasure;
import no.bofast.domain.MovingReason;
import no.bofast.domain.MunicipalityCode;

/** Takes what is counted of one settled person's cases, by the municipalities where it happened. */
record CaseSink(Knowledge known, Residence found, Consumer<CaseCell> counts) {

    /** Counts a move under both of its municipalities, in its month. */
    void add(CaseMeasure measure, Residence.Arrival move, MovingReason reason) {
        add(measure, move.on(), move.origin(), move.destination(), reason);
    }

    /** Counts under the municipality to move from and under the one to move to. */
    void add(CaseMeasure measure, LocalDate on, MunicipalityCode from, MunicipalityCode to, MovingReason reason) {
        counts.accept(cell(measure, on, from, false, reason));
        counts.accept(cell(measure, on, to, true, reason));
    }

    /** Counts under the municipality moved to, in the month of the move. */
    void addAtDestination(CaseMeasure measure, Residence.Arrival move) {
        counts.accept(cell(measure, move.on(), move.destination(), true, MovingReason.UNKNOWN));
    }

    /** Counts under the municipality of settlement. */
    void addAtHome(CaseMeasure measure, LocalDate on) {
        counts.accept(cell(measure, on, found.home(), false, MovingReason.UNKNOWN));
    }

    private CaseCell cell(
            CaseMeasure measure, LocalDate on, MunicipalityCode where, boolean isDestination, MovingReason reason) {
        return new CaseCell(
                known.counted(where), found.settlementYear(), isDestination, Knowledge.monthOf(on), measure, reason);
    }
}
