package no.bofast.domain.person;

import java.util.List;
import java.util.function.Consumer;

/**
 * What one list has that another hasn't, and the other way round, where most is the same: found in one go through both.
 *
 * <p>Where they part, both are looked through a little further for where they meet again; if that is further off, some of the same
 * is handed over on both sides, which comes to nothing for one who counts it.
 *
 * @param isComparable whether the same element means the same in both lists; if not, all of both differs
 */
record ListDifference<T>(List<T> now, List<T> then, boolean isComparable) {

    /** How far apart the lists may go and still meet again. */
    private static final int REACH = 16;

    static <T> ListDifference<T> of(List<T> now, List<T> then, boolean isComparable) {
        return new ListDifference<>(now, then, isComparable);
    }

    /**
     * @param added is given what the first list has of its own
     * @param gone is given what the second list has of its own
     */
    void handOver(Consumer<? super T> added, Consumer<? super T> gone) {
        int i = 0;
        int j = 0;
        while (isComparable && i < now.size() && j < then.size()) {
            if (isSame(i, j)) {
                i++;
                j++;
                continue;
            }
            int step = stepToMeeting(i, j);
            int ahead = step / (REACH + 1);
            int behind = step % (REACH + 1);
            now.subList(i, Math.min(i + ahead, now.size())).forEach(added);
            then.subList(j, Math.min(j + behind, then.size())).forEach(gone);
            i = Math.min(i + ahead, now.size());
            j = Math.min(j + behind, then.size());
        }
        now.subList(i, now.size()).forEach(added);
        then.subList(j, then.size()).forEach(gone);
    }

    /** How far to go in both lists, as one number: to the nearest place where they meet, or as far as is looked. */
    private int stepToMeeting(int i, int j) {
        for (int distance = 1; distance <= REACH; distance++) {
            for (int ahead = 0; ahead <= distance; ahead++) {
                if (isSame(i + ahead, j + distance - ahead)) {
                    return ahead * (REACH + 1) + distance - ahead;
                }
            }
        }
        return REACH * (REACH + 1) + REACH;
    }

    private boolean isSame(int i, int j) {
        if (i >= now.size() || j >= then.size()) {
            return false;
        }
        T one = now.get(i);
        T other = then.get(j);
        return one == other || one.equals(other);
    }
}
