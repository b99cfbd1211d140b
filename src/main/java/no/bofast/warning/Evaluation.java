package no.bofast.warning;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.warning.baseline.Baseline;
import no.bofast.warning.baseline.ChangeLog;
import no.bofast.warning.baseline.Country;

/**
 * Early warning over the whole register: evaluates the close of every register date from exactly what was registered by then.
 *
 * <p>Invariant: alerts and outlooks are a function of the set of added changes (cell, register date, net change) and of the latest
 * clock date. Neither order, batches nor how often the clock is advanced leave a trace: what is added for dates already
 * evaluated has them evaluated again, from the beginning of that date's month on, where a {@link AlertBook.Page} tells how the alerts
 * stood. Mutable, for one thread.
 */
public final class Evaluation {

    /** Changes whenever the same counts may lead to other alerts. */
    public static final String DETECTOR_VERSION = "8";

    /** Months of the longest window and the open month. */
    private static final int WINDOW_LAGS = 13;

    private static final int NONE = Integer.MAX_VALUE;

    private final WarningSettings settings;
    private final Country country;
    private final ChangeLog log;
    private final List<AlertBook> books;
    /** By place: the first month of which the counts have changed since the last date; {@link #NONE} if none has. */
    private final int[] changedFrom;
    /** By register month: the alerts of each book when it began. */
    private final SortedMap<Integer, List<AlertBook.Page>> pages = new TreeMap<>();

    /** Set from the first evaluation on. */
    private Baseline baseline;

    private Optional<Day> today = Optional.empty();

    private long evaluatedThrough = Long.MIN_VALUE;
    private long firstStale = Long.MAX_VALUE;
    private LocalDate clock = LocalDate.MIN;

    public Evaluation(WarningSettings settings, SortedMap<MunicipalityCode, Municipality> municipalities) {
        this(settings, List.of(), municipalities);
    }

    /**
     * An evaluation that also tells what alerts other thresholds would have led to.
     *
     * @param others other thresholds on the same baseline; {@link #history(int)} gives their {@code SURGE} and {@code SHIFT} alerts
     */
    public Evaluation(
            WarningSettings settings,
            List<WarningSettings> others,
            SortedMap<MunicipalityCode, Municipality> municipalities) {
        this.settings = settings;
        this.country = new Country(municipalities);
        this.log = new ChangeLog(country);
        this.books = Stream.concat(Stream.of(book(settings)), others.stream().map(Evaluation::bookOfDepartures))
                .toList();
        this.changedFrom = new int[country.size()];
        Arrays.fill(changedFrom, NONE);
    }

    private static AlertBook bookOfDepartures(WarningSettings settings) {
        return new AlertBook(List.of(departures(settings)), settings);
    }

    private static Teller departures(WarningSettings settings) {
        return new Teller(Subject.DEPARTURES, List.of(new Surge(settings), new Shift(settings)));
    }

    private static AlertBook book(WarningSettings settings) {
        return new AlertBook(
                List.of(
                        departures(settings),
                        new Teller(Subject.LEVEL, List.of(new Level(settings))),
                        arrivals(ArrivalGroup.EVERYONE, settings),
                        arrivals(ArrivalGroup.PUPILS, settings),
                        arrivals(ArrivalGroup.PAST_GRANT, settings)),
                settings);
    }

    private static Teller arrivals(ArrivalGroup group, WarningSettings settings) {
        return new Teller(group.rule().subject(), List.of(new Influx(group, settings)));
    }

    /**
     * Adds a signed change of a count; cells that early warning has no use for are ignored.
     *
     * @param registeredOn register date on which the change became known, also one long evaluated
     */
    public void add(Cell cell, LocalDate registeredOn, int change) {
        if (log.add(cell, registeredOn, change)) {
            firstStale = Math.min(firstStale, registeredOn.toEpochDay());
        }
    }

    /**
     * Evaluates the close of every register date before a date; an earlier clock than before changes nothing.
     *
     * @return whether there was a date to evaluate; if not, alerts and outlooks are what they were
     */
    public boolean advanceTo(LocalDate clockDate) {
        clock = clockDate.isAfter(clock) ? clockDate : clock;
        if (log.isEmpty()) {
            return false;
        }
        goBackIfStale();
        return evaluateThrough(clock.toEpochDay() - 1);
    }

    /** Every change of every alert, by register date, then subject, then municipality. */
    public List<AlertChange> history() {
        return history(0);
    }

    /**
     * The same under other thresholds.
     *
     * @param thresholds which of the others, counted from 1; 0 for this evaluation's own
     */
    public List<AlertChange> history(int thresholds) {
        return books.get(thresholds).history();
    }

    /** What is usual in the open month at the last evaluated date; empty before the first one. */
    public Optional<UsualMonth> usualMonth(MunicipalityCode municipality) {
        return today.map(day ->
                UsualMonth.of(day, country.place(municipality), settings.shift().months()));
    }

    /** How a municipality stands at the last evaluated date; empty before the first one. */
    public Optional<Outlook> outlook(MunicipalityCode municipality) {
        return today.map(day -> new Outlooks(day, settings.tail()).of(country.place(municipality), books.get(0)));
    }

    /** Whether a municipality's last three closed months are credibly as expected, with what came since. */
    public boolean isAsExpectedLately(MunicipalityCode municipality) {
        return today.map(day -> day.isAsExpectedLately(country.place(municipality), settings.tail()))
                .orElse(false);
    }

    /** How the nation stands at the last evaluated date, people under {@code 0000} included; empty before the first one. */
    public Optional<Outlook> national() {
        return today.map(day -> new Outlooks(day, settings.tail()).ofNation());
    }

    private void goBackIfStale() {
        if (firstStale <= evaluatedThrough) {
            int month = MonthNumber.of(LocalDate.ofEpochDay(firstStale));
            boolean isKept = pages.containsKey(month);
            int from = isKept ? month : pages.firstKey();
            turnBackTo(pages.get(from));
            pages.tailMap(from).clear();
            evaluatedThrough = isKept ? MonthNumber.firstDay(from) - 1 : Long.MIN_VALUE;
        }
        firstStale = Long.MAX_VALUE;
    }

    private void turnBackTo(List<AlertBook.Page> beginning) {
        for (int i = 0; i < books.size(); i++) {
            books.get(i).turnBackTo(beginning.get(i));
        }
    }

    private boolean evaluateThrough(long lastDay) {
        long beforeFirst = MonthNumber.firstDay(MonthNumber.of(LocalDate.ofEpochDay(log.firstDay()))) - 1;
        if (evaluatedThrough == Long.MIN_VALUE && beforeFirst < lastDay) {
            evaluatedThrough = beforeFirst;
        }
        if (evaluatedThrough == Long.MIN_VALUE || evaluatedThrough >= lastDay) {
            return false;
        }
        while (evaluatedThrough < lastDay) {
            evaluate(++evaluatedThrough);
        }
        return true;
    }

    private void evaluate(long epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        int month = MonthNumber.of(date);
        boolean begins = !pages.containsKey(month);
        if (begins) {
            begin(month);
        }
        log.goTo(epochDay, (place, changed) -> changedFrom[place] = Math.min(changedFrom[place], changed));
        Day day = new Day(date, log.counts(), baseline, moved(begins));
        if (baseline.isReady()) {
            books.forEach(book -> book.close(day));
        }
        today = Optional.of(day);
    }

    /** Has the courses follow the counts, and returns the places of those that tell something else now; of all as a month begins. */
    private BitSet moved(boolean begins) {
        BitSet moved = new BitSet(changedFrom.length);
        for (int place = 0; place < changedFrom.length; place++) {
            boolean isOther = changedFrom[place] != NONE && baseline.recount(log.counts(), place, changedFrom[place]);
            moved.set(place, begins || isOther);
            changedFrom[place] = NONE;
        }
        return moved;
    }

    /** Begins a register month from what was registered before it. */
    private void begin(int month) {
        log.goTo(MonthNumber.firstDay(month) - 1, (place, changed) -> {});
        baseline = Baseline.before(month, log.counts(), lags(), settings.baseline());
        pages.put(month, books.stream().map(AlertBook::page).toList());
    }

    private int lags() {
        int latest = Math.max(WINDOW_LAGS, settings.shift().months() + 1);
        return latest + settings.baseline().historyMonths();
    }
}
