package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether a settled person has departed, provisionally or for certain, was lost to follow-up or is at risk still ({@code domain.md},
 * section 2), one stretch after the other. What is certain stays so whatever comes later.
 *
 * <p>Used once, by one thread.
 */
final class DepartureRule {

    /** Null if the person hasn't departed. */
    private Departure departure;
    /** Null if the person isn't lost. */
    private Residence.Loss loss;

    private Stretch stretch;
    /** Where the move is that is the departure. */
    private Stretch firstStretch;

    private int firstArrival;

    /** The move that is the departure. */
    record FirstMove(Stretch stretch, int arrival) {

        boolean isOf(Stretch other) {
            return stretch == other;
        }
    }

    static DepartureRule through(Iterable<Stretch> stretches) {
        DepartureRule risk = new DepartureRule();
        for (Stretch stretch : stretches) {
            risk.pass(stretch);
            if (risk.isDecided()) {
                break;
            }
        }
        return risk;
    }

    private void pass(Stretch next) {
        stretch = next;
        List<Turn> turns = next.passage().turns();
        for (int i = 0; i < turns.size(); i++) {
            confirmIfDue(turns.get(i).on());
            turns.get(i).befall(this);
        }
        confirmIfDue(next.passage().through());
    }

    private boolean isDecided() {
        return loss != null || departure != null && departure.isCertain();
    }

    /** A fact dated a year after a provisional departure shows that the year has passed. */
    private void confirmIfDue(LocalDate today) {
        departure = departure == null ? null : departure.asKnownOn(today);
    }

    void left(Turn.Left move) {
        if (departure == null && loss == null) {
            departure = move.departure();
            firstStretch = stretch;
            firstArrival = move.arrival();
        }
    }

    void back(LocalDate today) {
        departure = departure == null || !departure.isConfirmedOn(today) ? null : departure;
    }

    void ended(Turn.Ended end) {
        back(end.on());
        if (departure == null && loss == null) {
            loss = new Residence.Loss(end.how(), end.on());
        }
    }

    Optional<Departure> departure() {
        return Optional.ofNullable(departure);
    }

    Optional<Residence.Loss> loss() {
        return Optional.ofNullable(loss);
    }

    /** The move that is the departure, if there is one. */
    Optional<FirstMove> firstMove() {
        return departure == null ? Optional.empty() : Optional.of(new FirstMove(firstStretch, firstArrival));
    }
}
