package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.CameAs;
import no.bofast.domain.Household;
import no.bofast.domain.MunicipalityCode;

/**
 * The secondary moves that a walk meets, told in their orders at its end: only then it is known which of them, if any, is the
 * departure. Used once, by one thread.
 */
final class Moves {

    private static final int NONE = -1;

    private final List<Move> moves = new ArrayList<>(2);
    private Household household;
    /** The place of the move that the last departure was, also when that was void. */
    private int departure = NONE;
    /** How the present stay began, unless it was by the last move. */
    private CameAs began = CameAs.SETTLED;

    private boolean beganByMove;

    Moves(Household atSettlement) {
        this.household = atSettlement;
    }

    /** @param arrival as which it is told unless it is the departure: made once, so that it is the same whenever it is told */
    private record Move(boolean isReturn, Residence.Arrival arrival) {

        Move(LocalDate on, MunicipalityCode from, MunicipalityCode to, boolean isReturn, Household household) {
            this(isReturn, new Residence.Arrival(on, from, to, orderOf(isReturn), household));
        }

        LocalDate on() {
            return arrival.on();
        }

        Move of(Household household) {
            return new Move(on(), arrival.origin(), arrival.destination(), isReturn, household);
        }

        Residence.Arrival asDeparture() {
            return new Residence.Arrival(
                    on(), arrival.origin(), arrival.destination(), ArrivalOrder.FIRST, arrival.household());
        }

        private static ArrivalOrder orderOf(boolean isReturn) {
            return isReturn ? ArrivalOrder.RETURN : ArrivalOrder.ONWARD;
        }
    }

    void add(LocalDate on, MunicipalityCode from, MunicipalityCode to, boolean isReturn) {
        moves.add(new Move(on, from, to, isReturn, household));
        beganByMove = true;
    }

    /** The move added last leaves the municipality of settlement, as far as is known by then. */
    void lastIsDeparture() {
        departure = moves.size() - 1;
    }

    void comeFromAbroad() {
        began = CameAs.FROM_ABROAD;
        beganByMove = false;
    }

    /** The change holds for the moves of its day as well, which come before it in the order of facts. */
    void changeHousehold(Household changed, LocalDate on) {
        household = changed;
        for (int i = moves.size() - 1; i >= 0 && moves.get(i).on().equals(on); i--) {
            moves.set(i, moves.get(i).of(changed));
        }
    }

    /** How the present stay, or the last one, began. */
    CameAs cameAs(boolean hasDeparted) {
        return beganByMove ? CameAs.by(order(moves.size() - 1, hasDeparted)) : began;
    }

    List<Residence.Arrival> arrivals(boolean hasDeparted) {
        if (moves.isEmpty()) {
            return List.of();
        }
        List<Residence.Arrival> arrivals = new ArrayList<>(moves.size());
        moves.forEach(move -> arrivals.add(move.arrival()));
        if (hasDeparted && departure != NONE) {
            arrivals.set(departure, moves.get(departure).asDeparture());
        }
        return arrivals;
    }

    private ArrivalOrder order(int place, boolean hasDeparted) {
        if (hasDeparted && place == departure) {
            return ArrivalOrder.FIRST;
        }
        return moves.get(place).arrival().order();
    }
}
