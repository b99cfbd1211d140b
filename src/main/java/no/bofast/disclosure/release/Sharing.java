package no.bofast.disclosure.release;

import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * Gives threes to strands, so that what is released adds up to what was to be given out.
 *
 * <p>Each goes to the strand that misses most by then ({@code wish}), first to those of which more were counted than released, and to none above
 * its {@code room}. Where all counts are multiples of three and as many threes are to be given as are missing, each strand gets just
 * what it misses, whatever the wishes.
 *
 * @param missing how many of a strand are counted and not released
 * @param wish the greater, the sooner; what a gift to one strand changes of another's counts from when that one is given something
 * @param room how many more a strand may be shown with, which a gift to another may take
 */
record Sharing<S>(ToIntFunction<S> missing, ToDoubleFunction<S> wish, ToIntFunction<S> room) {

    /** Receives a strand that gets three more. */
    interface Gift<S> {
        void give(S strand);
    }

    /** A strand that waits, with its wish; the place tells those apart that wish alike. */
    private record Waiting<S>(S strand, boolean isMissing, double wish, int place) {

        private static final Comparator<Waiting<?>> NEEDIEST_FIRST = Comparator.<Waiting<?>>comparingInt(
                        waiting -> waiting.isMissing ? 0 : 1)
                .thenComparing(
                        Comparator.<Waiting<?>>comparingDouble(Waiting::wish).reversed())
                .thenComparingInt(Waiting::place);
    }

    /** Gives out as many threes as there is room for; returns how many are left. */
    int share(int threes, Collection<S> among, Gift<S> gift) {
        if (threes <= 0) {
            return 0;
        }
        PriorityQueue<Waiting<S>> queue = new PriorityQueue<>(Waiting.NEEDIEST_FIRST);
        among.forEach(strand -> add(strand, queue.size(), queue));
        int left = threes;
        while (left > 0 && !queue.isEmpty()) {
            Waiting<S> first = queue.poll();
            if (room.applyAsInt(first.strand()) >= RoundingToThree.BASE) {
                gift.give(first.strand());
                add(first.strand(), first.place(), queue);
                left--;
            }
        }
        return left;
    }

    private void add(S strand, int place, PriorityQueue<Waiting<S>> queue) {
        if (room.applyAsInt(strand) >= RoundingToThree.BASE) {
            queue.add(new Waiting<>(strand, missing.applyAsInt(strand) > 0, wish.applyAsDouble(strand), place));
        }
    }
}
