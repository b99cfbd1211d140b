package no.bofast.disclosure.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * Gives threes to strands, so that what is released adds up to what was to be given out.
 *
 * <p>Each goes to the strand that misses most by then ({@code wish}, which looks at what was already given), first to those of which more were
 * counted than released, and to none above its {@code room}. Where all counts are multiples of three and as many threes are to be
 * given as are missing, each strand gets just what it misses, whatever the wishes.
 *
 * @param missing how many of a strand are counted and not released
 * @param wish the greater, the sooner
 * @param room how many more a strand may be shown with
 */
record Sharing<S>(ToIntFunction<S> missing, ToDoubleFunction<S> wish, ToIntFunction<S> room) {

    /** Receives a strand that gets three more. */
    interface Gift<S> {
        void give(S strand);
    }

    /** Gives out as many threes as there is room for; returns how many are left. */
    int share(int threes, Collection<S> among, Gift<S> gift) {
        List<S> strands = new ArrayList<>(among);
        int left = threes;
        while (left > 0) {
            strands.removeIf(strand -> room.applyAsInt(strand) < Threes.BASE);
            if (strands.isEmpty()) {
                return left;
            }
            gift.give(neediest(strands));
            left--;
        }
        return 0;
    }

    private S neediest(List<S> strands) {
        return strands.stream()
                .max(Comparator.<S>comparingInt(strand -> missing.applyAsInt(strand) > 0 ? 1 : 0)
                        .thenComparingDouble(wish))
                .orElseThrow();
    }
}
