package no.bofast.warning;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.bofast.domain.MonthNumber;

/**
 * The running alerts and the history of all that happened to them.
 *
 * <pre>
 *             found                    found, more severe, and of more
 *  (none) ───────────▶ ┌───────────┐ ──────────────────────▶ ┌───────────┐
 *     ▲       RAISED   │  stands   │        ESCALATED        │  stands   │
 *     │                │ at WATCH  │ ◀────────────────────── │  higher   │
 *     │                └───────────┘   held at less for as   └───────────┘
 *     │                      │         many dates as easing        │
 *     │                      │         takes: EASED                │
 *     │                      ├─────────────────────────────────────┘
 *     │                      ▼
 *     ├── RESOLVED: the last months are as expected, or it is held no more, each for as many dates as it takes; or the eve of
 *     │             the live date
 *     └── RETRACTED: held no more, and neither what raised it nor its peak stands by what is known now
 * </pre>
 *
 * <p>An alert rises at once and falls slowly: it eases or resolves only after the evidence has fallen short for some register dates
 * in a row, and what it may keep is judged more mildly than what raises it; what is found is held, and the same found anew makes nothing graver. One alert a municipality and
 * subject at a time. Nothing is told twice: what is as expected again raises nothing, and an alert rests on no month
 * before those that ended the last one. No alert is both historical and live: on the eve of the live date all end, and what stands on
 * the live date is raised there. Mutable, for one thread; a {@link Page} keeps how it stood.
 */
final class AlertBook {

    private final List<Teller> tellers;
    private final WarningSettings settings;
    private final String version;
    private final Surge surge;
    private final List<AlertChange> history = new ArrayList<>();
    private Map<Subject, Chapter> chapters = new EnumMap<>(Subject.class);

    AlertBook(List<Teller> tellers, WarningSettings settings) {
        this.tellers = List.copyOf(tellers);
        this.settings = settings;
        this.version = settings.version();
        this.surge = new Surge(settings);
        tellers.forEach(teller -> chapters.put(teller.subject(), Chapter.empty()));
    }

    /** How the book stood at some time. */
    record Page(int changes, Map<Subject, Chapter> chapters) {}

    Page page() {
        return new Page(history.size(), Chapter.copies(chapters));
    }

    void turnBackTo(Page page) {
        history.subList(page.changes(), history.size()).clear();
        chapters = Chapter.copies(page.chapters());
    }

    List<AlertChange> history() {
        return Collections.unmodifiableList(history);
    }

    void close(Day day) {
        for (Teller teller : tellers) {
            Chapter chapter = chapters.get(teller.subject());
            SortedMap<Integer, Finding> findings = teller.findings(day, chapter.reach(day.month()));
            SortedSet<Integer> places = new TreeSet<>(chapter.running().keySet());
            places.addAll(findings.keySet());
            for (int place : places) {
                new Step(day, teller, place, chapter).take(Optional.ofNullable(findings.get(place)));
            }
            if (day.date().plusDays(1).equals(settings.liveFrom())) {
                new TreeMap<>(chapter.running())
                        .forEach((place, alert) ->
                                new Step(day, teller, place, chapter).end(ChangeKind.RESOLVED, alert));
            }
        }
    }

    /** The alerts that stand in a place at the close of the day. */
    List<StandingAlert> standing(Day day, int place) {
        return tellers.stream()
                .flatMap(teller -> standing(day, place, teller).stream())
                .toList();
    }

    private Optional<StandingAlert> standing(Day day, int place, Teller teller) {
        Chapter chapter = chapters.get(teller.subject());
        return chapter.alert(place).map(alert -> new Step(day, teller, place, chapter).standing(alert));
    }

    /** Why there is no alert about departures that lie above what is expected. */
    Optional<Silence> silence(Day day, int place) {
        Chapter chapter = chapters.get(Subject.DEPARTURES);
        return chapter.running().containsKey(place)
                ? Optional.empty()
                : surge.silence(day, place, chapter.reach(day.month()));
    }

    /** One register date in the life of one alert. */
    private final class Step {
        private final Day day;
        private final Teller teller;
        private final int place;
        private final Chapter chapter;
        private final Reach reach;
        private final int monthsAsExpected;

        Step(Day day, Teller teller, int place, Chapter chapter) {
            this.day = day;
            this.teller = teller;
            this.place = place;
            this.chapter = chapter;
            this.reach = chapter.reach(day.month());
            double rise = chapter.alert(place).map(Alert::rise).orElse(Day.LEAST_RISE);
            this.monthsAsExpected = teller.monthsAsExpected(day, place, rise);
        }

        void take(Optional<Finding> found) {
            Optional<Alert> alert = chapter.alert(place);
            Optional<Alert.Seen> seen =
                    found.filter(finding -> !isOver()).map(finding -> new Alert.Seen(day.date(), finding));
            if (alert.isEmpty()) {
                seen.ifPresent(this::raise);
            } else {
                boolean isNews = seen.isPresent() && alert.get().isNews(seen.get(), day.counts());
                goOn(seen.map(alert.get()::found).orElse(alert.get()), seen, isNews);
            }
        }

        private boolean isOver() {
            return monthsAsExpected > 0;
        }

        private void raise(Alert.Seen seen) {
            Finding finding = seen.finding();
            String id = finding.rule() + "-" + day.counts().country().code(place) + "-" + day.date();
            keep(ChangeKind.RAISED, Alert.raised(id, seen), finding);
        }

        private void goOn(Alert alert, Optional<Alert.Seen> seen, boolean isNews) {
            Optional<Finding> graver = seen.map(Alert.Seen::finding)
                    .filter(finding -> isNews && finding.severity().compareTo(alert.severity()) > 0);
            if (graver.isPresent()) {
                Severity severity = graver.get().severity();
                keep(ChangeKind.ESCALATED, alert.at(severity).onDay(today(), false, false, false), graver.get());
            } else {
                hold(alert, held(seen));
            }
        }

        /** What is found is held, whatever else may be kept. */
        private Optional<Severity> held(Optional<Alert.Seen> seen) {
            if (isOver()) {
                return Optional.empty();
            }
            return Stream.concat(
                            seen.map(Alert.Seen::finding).map(Finding::severity).stream(),
                            teller.held(day, place, reach).stream())
                    .max(Severity::compareTo);
        }

        private void hold(Alert alert, Optional<Severity> held) {
            boolean isShort = held.isEmpty() || held.get().compareTo(alert.severity()) < 0;
            Alert now = alert.onDay(today(), isShort, held.isEmpty(), isOver());
            LifeSettings life = settings.life();
            if (held.isEmpty() && !alert.standsBy(day.counts())) {
                end(ChangeKind.RETRACTED, now);
            } else if (hasLasted(now.overSince(), life.overDays())) {
                end(ChangeKind.RESOLVED, now);
                chapter.freshFrom().put(place, day.month() - monthsAsExpected);
            } else if (hasLasted(now.noneSince(), life.resolveDays())) {
                end(ChangeKind.RESOLVED, now);
            } else if (held.isPresent() && hasLasted(now.shortSince(), life.easeDays())) {
                keep(ChangeKind.EASED, now.at(held.get()), teller.now(day, place, reach));
            } else {
                chapter.running().put(place, now);
            }
        }

        private boolean hasLasted(long since, int days) {
            return since != Alert.NEVER && today() - since + 1 >= days;
        }

        private void keep(ChangeKind kind, Alert alert, Finding finding) {
            chapter.running().put(place, alert);
            record(kind, alert, finding, around(finding));
        }

        /** Of what is over its peak is told. */
        private void end(ChangeKind kind, Alert alert) {
            chapter.running().remove(place);
            record(
                    kind,
                    alert,
                    teller.now(day, place, reach),
                    around(alert.peak().finding()).alone());
        }

        private Circumstances around(Finding finding) {
            return Surroundings.of(finding.rule(), day, place, finding.evidence(), settings.influx());
        }

        private void record(ChangeKind kind, Alert alert, Finding finding, Circumstances around) {
            history.add(new AlertChange(
                    alert.id(),
                    finding.rule(),
                    day.counts().country().code(place),
                    kind,
                    alert.severity(),
                    day.date(),
                    day.date().isBefore(settings.liveFrom()),
                    finding.evidence(),
                    around,
                    Optional.of(course(alert)),
                    version));
        }

        private AlertCourse course(Alert alert) {
            return new AlertCourse(
                    alert.raised().moment(), alert.peak().moment(), teller.now(day, place), asExpectedSince());
        }

        StandingAlert standing(Alert alert) {
            return StandingAlert.of(
                    alert, course(alert), () -> new Alert.Seen(day.date(), teller.now(day, place, reach)).moment());
        }

        private Optional<YearMonth> asExpectedSince() {
            return isOver() ? Optional.of(MonthNumber.month(day.month() - monthsAsExpected)) : Optional.empty();
        }

        private long today() {
            return day.date().toEpochDay();
        }
    }
}
