package no.bofast.disclosure.release;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.Cell;

/**
 * Makes one release after the other, from dated changes of exact counts. Mutable, for one thread.
 *
 * <p>A release tells of what was registered before the clock passed its boundary, and happened in the months that it covers. What was registered
 * later is told by the next one, as of the month that this one covers: what was released is never changed, for what changes tells
 * who changed. So the releases are a function of the register events, the clock and the key, as long as no event reaches the monitor
 * after the clock has passed its register date; one that does is in the next release.
 */
public final class ReleaseBook {

    private final ReleaseMaker maker;
    /** What each release has yet to count. */
    private final SortedMap<YearMonth, Map<Strand, Integer>> pending = new TreeMap<>();

    private Optional<YearMonth> lastMade = Optional.empty();

    public ReleaseBook(ReleaseKey key) {
        this.maker = new ReleaseMaker(key);
    }

    /**
     * One that goes on after releases that were made before, in their order. It is to be told everything from the beginning again; what the releases
     * counted is taken off.
     */
    public static ReleaseBook after(Collection<Release> made, ReleaseKey key) {
        ReleaseBook book = new ReleaseBook(key);
        made.forEach(book::restore);
        book.lastMade.ifPresent(last -> book.maker.forEachCounted(
                (strand, counted) -> book.count(strand, releaseOf(strand, last.plusMonths(1)), -counted)));
        return book;
    }

    private void restore(Release release) {
        maker.restore(release);
        lastMade = Optional.of(release.covered());
    }

    /** Takes note of a change of a month's cell that became known on a register date; cells of which nothing is released are passed by. */
    public void add(Cell cell, LocalDate registeredOn, int change) {
        Strands.of(cell).ifPresent(found -> {
            YearMonth first = max(found.month(), Release.earliest(registeredOn));
            YearMonth next =
                    lastMade.map(last -> max(first, last.plusMonths(1))).orElse(first);
            found.forEach((strand, sign) -> count(strand, releaseOf(strand, next), sign * change));
        });
    }

    /** The next release, if the register clock shows its boundary or a later date. */
    public Optional<Release> next(LocalDate clock) {
        return nextCovered()
                .filter(covered -> !Release.madeOn(covered).isAfter(clock))
                .map(this::make);
    }

    /** All releases whose boundary the register clock has passed, and that aren't made yet, the earliest first. */
    public List<Release> until(LocalDate clock) {
        List<Release> releases = new ArrayList<>();
        for (Optional<Release> next = next(clock); next.isPresent(); next = next(clock)) {
            releases.add(next.get());
        }
        return releases;
    }

    /** The last month that the next release will cover; empty before the first event. */
    private Optional<YearMonth> nextCovered() {
        return lastMade.map(last -> last.plusMonths(1))
                .or(() -> pending.isEmpty() ? Optional.empty() : Optional.of(firstPending()));
    }

    private YearMonth firstPending() {
        return pending.entrySet().stream()
                .filter(entry -> entry.getValue().keySet().stream().anyMatch(Strand.Place.class::isInstance))
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElseGet(pending::firstKey);
    }

    private Release make(YearMonth covered) {
        Map<Strand, Integer> changes = pending.remove(covered);
        lastMade = Optional.of(covered);
        return maker.make(covered, changes == null ? Map.of() : changes);
    }

    private void count(Strand strand, YearMonth release, int change) {
        Map<Strand, Integer> changes = pending.computeIfAbsent(release, unused -> new HashMap<>());
        changes.merge(strand, change, ReleaseBook::sumOrNothing);
        if (changes.isEmpty()) {
            pending.remove(release);
        }
    }

    private static Integer sumOrNothing(int one, int other) {
        return one + other == 0 ? null : Integer.valueOf(one + other);
    }

    /** Whatever isn't told month by month waits for the end of the year. */
    private static YearMonth releaseOf(Strand strand, YearMonth earliest) {
        return strand instanceof Strand.Place ? earliest : earliest.withMonth(12);
    }

    private static YearMonth max(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? other : one;
    }
}
