package no.bofast.domain.person;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.CaseMeasure;
import no.bofast.domain.MovingReason;
import no.bofast.domain.SideFact;

/**
 * Counts why one settled person moved, each move under both municipalities.
 *
 * <p>A reason is of the last secondary move on or before its day; before the first there is none. Of several reasons of a move the one
 * of the latest day holds, and of those the one registered last. Moves without a reason aren't counted here: who knows all moves knows
 * them.
 */
final class MoveReasonCounts {

    private MoveReasonCounts() {}

    static void count(Knowledge known, CaseSink counts) {
        SortedMap<Integer, MovingReason> byMove = new TreeMap<>();
        known.told(SideFact.MoveReason.class)
                .sorted(Comparator.comparing(SideFact.MoveReason::on))
                .forEach(told -> byMove.put(known.movesUntil(told.on()), told.reason()));
        byMove.tailMap(1)
                .forEach((until, reason) ->
                        counts.add(CaseMeasure.MOVED_FOR, known.moves().get(until - 1), reason));
    }
}
