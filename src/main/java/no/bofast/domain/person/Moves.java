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

    private record Move(
            LocalDate on, MunicipalityCode from, MunicipalityCode to, boolean isReturn, Household household) {}

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
            Move move = moves.get(i);
            moves.set(i, new Move(move.on(), move.from(), move.to(), move.isReturn(), changed));
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
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            arrivals.add(
                    new Residence.Arrival(move.on(), move.from(), move.to(), order(i, hasDeparted), move.household()));
        }
        return arrivals;
    }

    private ArrivalOrder order(int place, boolean hasDeparted) {
        if (hasDeparted && place == departure) {
            return ArrivalOrder.FIRST;
        }
        return moves.get(place).isReturn() ? ArrivalOrder.RETURN : ArrivalOrder.ONWARD;
    }
}
