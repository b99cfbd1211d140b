package no.bofast.disclosure.release;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.disclosure.release.DailyThrees.Known;
import no.bofast.domain.Cell;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.NetCount;

/**
 * Makes one release after the other, and the country's numbers of each day, from dated changes of exact counts. Mutable, for one thread.
 *
 * <p>A release tells of what was registered before the clock passed its boundary, and happened in the months that it covers. What was registered
 * later is told by the next one, as of the month that this one covers: what was released is never changed, for what changes tells
 * who changed. The country's numbers of a day tell of what was registered before it. So both are a function of the register events, the clock and
 * the key, as long as no event reaches the monitor after the clock has passed its register date; one that does is told the day after.
 */
public final class ReleaseBook {

    private final Map<MunicipalityCode, Municipality> municipalities;
    private final ReleaseMaker maker;
    private final DailyThrees threes;
    /** What each day has yet to count of municipalities by month. */
    private final SortedMap<LocalDate, Map<Known, Integer>> days = new TreeMap<>();
    /** What each release has yet to count of everything else. */
    private final SortedMap<YearMonth, Map<Strand, Integer>> pending = new TreeMap<>();

    private Optional<YearMonth> lastMade = Optional.empty();
    private Optional<LocalDate> lastDrawn = Optional.empty();

    public ReleaseBook(ReleaseKey key, Map<MunicipalityCode, Municipality> municipalities) {
        Dithers dithers = new Dithers(key);
        PlaceClasses classes = new PlaceClasses(municipalities);
        this.municipalities = municipalities;
        this.maker = new ReleaseMaker(dithers, classes);
        this.threes = new DailyThrees(dithers, classes);
    }

    /**
     * One that goes on after what was made before. It is to be told everything from the beginning again; what was counted then is taken
     * off.
     */
    public static ReleaseBook after(
            MadeBefore made, ReleaseKey key, Map<MunicipalityCode, Municipality> municipalities) {
        ReleaseBook book = new ReleaseBook(key, municipalities);
        made.releases().forEach(book::restore);
        made.drawn().ifPresent(book::restore);
        book.lastMade.ifPresent(last -> book.maker.forEachCounted(
                (strand, counted) -> book.note(strand, last.plusMonths(1), LocalDate.MIN, -counted)));
        return book;
    }

    private void restore(Release release) {
        maker.restore(release);
        threes.restore(release);
        lastMade = Optional.of(release.covered());
        lastDrawn = Optional.of(release.madeOn());
    }

    private void restore(Drawn drawn) {
        threes.reopen(drawn.open());
        lastDrawn = Optional.of(drawn.through());
        drawn.open()
                .forEach(month -> month.cells()
                        .forEach(cell -> note(cell.strand(), month.covered(), LocalDate.MIN, -cell.counted())));
    }

    /** Takes note of a change of a month's cell that became known on a register date; cells of which nothing is released are passed by. */
    public void add(Cell cell, LocalDate registeredOn, int change) {
        Strands.of(cell).ifPresent(found -> {
            YearMonth release = unmade(max(found.month(), Release.earliest(registeredOn)));
            LocalDate day = max(registeredOn.plusDays(1), release.atDay(2));
            found.forEach((strand, sign) -> note(strand, release, day, sign * change));
        });
    }

    /** Whatever isn't told day by day and month by month waits for the end of the year. */
    void note(Strand strand, YearMonth release, LocalDate day, int change) {
        if (strand instanceof Strand.Place place) {
            LocalDate undrawn =
                    lastDrawn.map(last -> max(day, last.plusDays(1))).orElse(day);
            count(days, undrawn, new Known(release, place), change);
        } else {
            count(pending, release.withMonth(12), strand, change);
        }
    }

    private static <K, S> void count(SortedMap<K, Map<S, Integer>> changes, K when, S strand, int change) {
        Map<S, Integer> then = changes.computeIfAbsent(when, unused -> new HashMap<>());
        then.merge(strand, change, NetCount::sumOrNothing);
        if (then.isEmpty()) {
            changes.remove(when);
        }
    }

    /** All releases whose boundary the register clock has passed, and that aren't made yet, the earliest first; and draws the days until then. */
    public List<Release> until(LocalDate clock) {
        List<Release> releases = new ArrayList<>();
        for (Optional<Release> next = next(clock); next.isPresent(); next = next(clock)) {
            releases.add(next.get());
        }
        return releases;
    }

    /** The next release, if the register clock shows its boundary or a later date; else draws the days until then. */
    public Optional<Release> next(LocalDate clock) {
        Optional<YearMonth> covered =
                nextCovered().filter(month -> !Release.madeOn(month).isAfter(clock));
        drawThrough(covered.map(Release::madeOn).orElse(clock));
        return covered.map(this::make);
    }

    /** The last day that was drawn; empty before the first event. */
    public Optional<LocalDate> drawnThrough() {
        return lastDrawn;
    }

    /** How far the days are drawn, to go on from; empty before the first event. */
    public Optional<Drawn> drawn() {
        return lastDrawn.map(day -> new Drawn(day, threes.open()));
    }

    /** What the public sees of the country and of classes of municipalities after the last day that was drawn; empty before the first. */
    public Optional<Today> today() {
        return lastDrawn.map(day -> Today.of(day, threes::forEachShown, municipalities));
    }

    private void drawThrough(LocalDate day) {
        Map<LocalDate, Map<Known, Integer>> due = days.headMap(day.plusDays(1));
        if (lastDrawn.isPresent() || !due.isEmpty()) {
            lastDrawn = Optional.of(lastDrawn.map(last -> max(last, day)).orElse(day));
        }
        due.values().forEach(this::draw);
        due.clear();
    }

    private void draw(Map<Known, Integer> changes) {
        changes.forEach((known, change) -> threes.count(new Known(unmade(known.release()), known.place()), change));
        threes.draw();
    }

    /** The last month that the next release will cover; empty before the first event. */
    private Optional<YearMonth> nextCovered() {
        return lastMade.map(last -> last.plusMonths(1)).or(this::first);
    }

    private Optional<YearMonth> first() {
        Stream<YearMonth> known =
                days.values().stream().flatMap(day -> day.keySet().stream()).map(Known::release);
        return Stream.concat(known, threes.open().stream().map(Release::covered))
                .min(Comparator.naturalOrder())
                .or(() -> pending.isEmpty() ? Optional.empty() : Optional.of(pending.firstKey()));
    }

    private Release make(YearMonth covered) {
        Map<Strand, Integer> changes = pending.remove(covered);
        lastMade = Optional.of(covered);
        return maker.make(covered, changes == null ? Map.of() : changes, threes.close(covered));
    }

    /** The release itself, if it's yet to be made; else the next one. */
    private YearMonth unmade(YearMonth release) {
        return lastMade.map(last -> max(release, last.plusMonths(1))).orElse(release);
    }

    private static <T extends Comparable<? super T>> T max(T one, T other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
