package no.bofast.domain.person;

import java.time.LocalDate;
import no.bofast.domain.CohortMeasure;

/** Something by which a person may come to have departed, or to be lost to follow-up, or not ({@link DepartureRule}). */
sealed interface Turn {

    LocalDate on();

    void befall(DepartureRule risk);

    /**
     * A move from what stands for the municipality of settlement.
     *
     * @param departure that it is if the person hasn't departed or been lost before
     * @param arrival the place of the move among the arrivals of its stretch
     */
    record Left(Departure departure, int arrival) implements Turn {
        @Override
        public LocalDate on() {
            return departure.on();
        }

        @Override
        public void befall(DepartureRule risk) {
            risk.left(this);
        }
    }

    /** The person lives in what stands for the municipality of settlement. */
    record Back(LocalDate on) implements Turn {
        @Override
        public void befall(DepartureRule risk) {
            risk.back(on);
        }
    }

    /** The person emigrated or died. */
    record Ended(LocalDate on, CohortMeasure how) implements Turn {
        @Override
        public void befall(DepartureRule risk) {
            risk.ended(this);
        }
    }
}
