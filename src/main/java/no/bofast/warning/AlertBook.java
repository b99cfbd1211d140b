package no.bofast.warning;

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

/**
 * The running alerts and the history of all that happened to them.
 *
 * <pre>
 *             found                    found, more severe
 *  (none) ───────────▶ ┌───────────┐ ──────────────────────▶ ┌───────────┐
 *     ▲       RAISED   │  stands   │        ESCALATED        │  stands   │
 *     │                │ at WATCH  │ ◀────────────────────── │  higher   │
 *     │                └───────────┘   held at less for as   └───────────┘
 *     │                      │         many dates as easing        │
 *     │                      │         takes: EASED                │
 *     │                      ├─────────────────────────────────────┘
 *     │                      ▼
 *     ├── RESOLVED: held no more, for as many dates as resolving takes; or the eve of the live date
 *     └── RETRACTED: held no more, and what raised it doesn't stand by what is known now
 * </pre>
 *
 * <p>An alert rises at once and falls slowly: it eases or resolves only after the evidence has fallen short for some register dates
 * in a row, and what it may keep is judged more mildly than what raises it. One alert a municipality and rule at a time. No alert is
 * both historical and live: on the eve of the live date all end, and what stands on the live date is raised there. Mutable, for one
 * thread; a {@link Page} keeps how it stood.
 */
final class AlertBook {

    private final List<Detector> detectors;
    private final WarningSettings settings;
    private final String version;
    private final List<AlertChange> history = new ArrayList<>();
    private Map<Rule, SortedMap<Integer, Alert>> running = new EnumMap<>(Rule.class);

    AlertBook(List<Detector> detectors, WarningSettings settings) {
        this.detectors = detectors;
        this.settings = settings;
        this.version = settings.version();
        detectors.forEach(detector -> running.put(detector.rule(), new TreeMap<>()));
    }

    /** How the book stood at some time. */
    record Page(int changes, Map<Rule, SortedMap<Integer, Alert>> running) {}

    Page page() {
        return new Page(history.size(), copy(running));
    }

    void turnBackTo(Page page) {
        history.subList(page.changes(), history.size()).clear();
        running = copy(page.running());
    }

    List<AlertChange> history() {
        return Collections.unmodifiableList(history);
    }

    void close(Day day) {
        for (Detector detector : detectors) {
            SortedMap<Integer, Alert> alerts = running.get(detector.rule());
            SortedMap<Integer, Finding> findings = detector.findings(day);
            SortedSet<Integer> places = new TreeSet<>(alerts.keySet());
            places.addAll(findings.keySet());
            for (int place : places) {
                new Step(day, detector, place, alerts).take(Optional.ofNullable(findings.get(place)));
            }
            if (day.date().plusDays(1).equals(settings.liveFrom())) {
                List.copyOf(alerts.keySet()).forEach(place -> new Step(day, detector, place, alerts).endHistory());
            }
        }
    }

    private static Map<Rule, SortedMap<Integer, Alert>> copy(Map<Rule, SortedMap<Integer, Alert>> alerts) {
        Map<Rule, SortedMap<Integer, Alert>> copy = new EnumMap<>(Rule.class);
        alerts.forEach((rule, byPlace) -> copy.put(rule, new TreeMap<>(byPlace)));
        return copy;
    }

    /** One register date in the life of one alert. */
    private final class Step {
        private final Day day;
        private final Detector detector;
        private final int place;
        private final SortedMap<Integer, Alert> alerts;

        Step(Day day, Detector detector, int place, SortedMap<Integer, Alert> alerts) {
            this.day = day;
            this.detector = detector;
            this.place = place;
            this.alerts = alerts;
        }

        void take(Optional<Finding> finding) {
            Optional<Alert> alert = Optional.ofNullable(alerts.get(place));
            if (alert.isEmpty()) {
                finding.ifPresent(this::raise);
            } else if (finding.isPresent()
                    && finding.get().severity().compareTo(alert.get().severity()) > 0) {
                escalate(alert.get(), finding.get());
            } else {
                hold(alert.get(), finding.isPresent());
            }
        }

        void endHistory() {
            end(ChangeKind.RESOLVED, alerts.get(place));
        }

        private void raise(Finding finding) {
            String id = detector.rule() + "-" + day.counts().country().code(place) + "-" + day.date();
            keep(ChangeKind.RAISED, Alert.raised(id, finding), finding);
        }

        private void escalate(Alert alert, Finding finding) {
            keep(ChangeKind.ESCALATED, alert.at(finding.severity()).onDay(today(), false, false), finding);
        }

        private void hold(Alert alert, boolean isFound) {
            Optional<Severity> held = isFound ? atLeastWatch(detector.held(day, place)) : detector.held(day, place);
            boolean isShort = held.isEmpty() || held.get().compareTo(alert.severity()) < 0;
            Alert now = alert.onDay(today(), isShort, held.isEmpty());
            if (held.isEmpty() && !alert.raised().standsBy(day.counts())) {
                end(ChangeKind.RETRACTED, now);
            } else if (hasLasted(now.noneSince(), settings.life().resolveDays())) {
                end(ChangeKind.RESOLVED, now);
            } else if (held.isPresent()
                    && hasLasted(now.shortSince(), settings.life().easeDays())) {
                keep(ChangeKind.EASED, now.at(held.get()), detector.now(day, place));
            } else {
                alerts.put(place, now);
            }
        }

        private Optional<Severity> atLeastWatch(Optional<Severity> held) {
            return held.isPresent() ? held : Optional.of(Severity.WATCH);
        }

        private boolean hasLasted(long since, int days) {
            return since != Alert.NEVER && today() - since + 1 >= days;
        }

        private void keep(ChangeKind kind, Alert alert, Finding finding) {
            alerts.put(place, alert);
            record(kind, alert, finding);
        }

        private void end(ChangeKind kind, Alert alert) {
            alerts.remove(place);
            record(kind, alert, detector.now(day, place));
        }

        private void record(ChangeKind kind, Alert alert, Finding finding) {
            Evidence evidence = finding.evidence();
            history.add(new AlertChange(
                    alert.id(),
                    detector.rule(),
                    day.counts().country().code(place),
                    kind,
                    alert.severity(),
                    day.date(),
                    day.date().isBefore(settings.liveFrom()),
                    evidence,
                    Surroundings.of(detector.rule(), day, place, evidence),
                    version));
        }

        private long today() {
            return day.date().toEpochDay();
        }
    }
}
