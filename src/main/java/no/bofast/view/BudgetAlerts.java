package no.bofast.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.forecast.Drift;
import no.bofast.forecast.ForecastBook;
import no.bofast.forecast.ForecastMeasure;
import no.bofast.forecast.PlacesHistory;
import no.bofast.forecast.Prospect;
import no.bofast.warning.AlertChange;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;

/**
 * The {@code DRIFT} alerts of a municipality against the forecast that somebody planned by, made when somebody asks; exact.
 *
 * <p>Judged as each month begins, by what was registered before it, over the months of which nearly all is. So they are a function of the published
 * counts and forecasts, which are one of the events and the clock. None outlives its forecast, which is kept for {@link ForecastBook#PAST} months.
 * For many threads.
 */
public final class BudgetAlerts {

    /** Nearly all of a month is registered when so many more are over. */
    public static final int REGISTERED_WITHIN = 2;

    private static final String VERSION = "drift-1";

    private final MonitorView view;
    private final SortedMap<MunicipalityCode, Municipality> municipalities;
    private final LocalDate liveFrom;
    private final Map<Plan, Known> known = new ConcurrentHashMap<>();

    /** What somebody planned by: the forecast of a municipality from a month on. */
    private record Plan(MunicipalityCode municipality, int budget) {}

    /** The alerts as they were when a month began. */
    private record Known(int month, List<AlertChange> life) {}

    /**
     * @param view exact
     * @param liveFrom changes before this register date are historical
     */
    public BudgetAlerts(
            MonitorView view, SortedMap<MunicipalityCode, Municipality> municipalities, LocalDate liveFrom) {
        this.view = view;
        this.municipalities = municipalities;
        this.liveFrom = liveFrom;
    }

    /** The month as which began they are judged last; empty before there is a forecast. */
    public Optional<YearMonth> asOf() {
        return view.foretold().map(MonthNumber::month);
    }

    /** Whom a plan can be of. */
    public List<MunicipalityCode> municipalities() {
        return List.copyOf(municipalities.keySet());
    }

    /** All that happened to the alerts of a plan, the oldest first; nothing where its forecast isn't known. */
    public List<AlertChange> life(MunicipalityCode municipality, YearMonth budget) {
        Optional<Integer> month = view.foretold();
        Plan plan = new Plan(municipality, MonthNumber.of(budget));
        Optional<Prospect> prospect = view.prospects().of(municipality, plan.budget);
        if (month.isEmpty() || prospect.isEmpty()) {
            known.remove(plan);
            return List.of();
        }
        return known.compute(
                        plan,
                        (unused, before) -> before != null && before.month == month.get()
                                ? before
                                : new Known(month.get(), made(prospect.get(), month.get())))
                .life;
    }

    private List<AlertChange> made(Prospect prospect, int last) {
        Life life = new Life(prospect);
        int first = prospect.origin() + Drift.MONTHS + REGISTERED_WITHIN;
        for (int month = first; month <= Math.min(last, first + ForecastBook.MONTHS - Drift.MONTHS); month++) {
            life.begin(month);
        }
        return Collections.unmodifiableList(life.changes);
    }

    /** The counts of a municipality that were registered before a month. */
    private PlacesHistory before(int month, MunicipalityCode code) {
        SortedMap<MunicipalityCode, Municipality> one = new TreeMap<>();
        one.put(code, municipalities.get(code));
        return Histories.happenedBefore(month, view.of(code).counts(), one);
    }

    /** One plan, month by month. */
    private final class Life {
        private final Prospect prospect;
        private final List<AlertChange> changes = new ArrayList<>();
        private SortedMap<ForecastMeasure, Gone> gone = new TreeMap<>();
        private Optional<AlertChange> running = Optional.empty();

        Life(Prospect prospect) {
            this.prospect = prospect;
        }

        void begin(int month) {
            PlacesHistory history = before(month, prospect.municipality());
            int over = month - REGISTERED_WITHIN - prospect.origin();
            SortedMap<ForecastMeasure, Gone> now = new TreeMap<>();
            for (ForecastMeasure measure : ForecastMeasure.values()) {
                prospect.of(measure, over)
                        .filter(forecast -> isOut(measure, over, history))
                        .ifPresent(forecast -> now.put(measure, Gone.of(forecast, happened(history, measure, over))));
            }
            tell(month, now);
            gone = now;
        }

        private int happened(PlacesHistory history, ForecastMeasure measure, int months) {
            return history.happened(prospect.municipality(), measure, prospect.origin(), prospect.origin() + months);
        }

        private boolean isOut(ForecastMeasure measure, int over, PlacesHistory history) {
            return Drift.isOut(
                    gone.containsKey(measure), prospect, measure, months -> happened(history, measure, months), over);
        }

        private void tell(int month, SortedMap<ForecastMeasure, Gone> now) {
            if (now.isEmpty()) {
                running.ifPresent(last -> end(month, last));
                return;
            }
            Severity severity = now.values().stream().anyMatch(Gone::isFar) ? Severity.WARNING : Severity.WATCH;
            if (running.isEmpty()) {
                String id = Rule.DRIFT + "-" + prospect.municipality() + "-" + MonthNumber.month(prospect.origin())
                        + "-" + day(month);
                keep(change(id, ChangeKind.RAISED, severity, month, now));
            } else if (severity != running.get().severity()) {
                boolean isGraver = severity.compareTo(running.get().severity()) > 0;
                ChangeKind kind = isGraver ? ChangeKind.ESCALATED : ChangeKind.EASED;
                keep(change(running.get().alertId(), kind, severity, month, now));
            }
        }

        private void keep(AlertChange change) {
            changes.add(change);
            running = Optional.of(change);
        }

        /** Tells how what had gone stands now. */
        private void end(int month, AlertChange last) {
            PlacesHistory history = before(month, prospect.municipality());
            int over = month - REGISTERED_WITHIN - prospect.origin();
            SortedMap<ForecastMeasure, Gone> back = new TreeMap<>();
            gone.keySet()
                    .forEach(measure -> prospect.of(measure, over)
                            .ifPresent(forecast ->
                                    back.put(measure, Gone.of(forecast, happened(history, measure, over)))));
            changes.add(change(last.alertId(), ChangeKind.RESOLVED, last.severity(), month, back));
            running = Optional.empty();
        }

        private AlertChange change(
                String id, ChangeKind kind, Severity severity, int month, SortedMap<ForecastMeasure, Gone> figures) {
            return new AlertChange(
                    id,
                    Rule.DRIFT,
                    prospect.municipality(),
                    kind,
                    severity,
                    day(month),
                    day(month).isBefore(liveFrom),
                    Gone.furthest(figures.values()).evidence(prospect.origin()),
                    Gone.circumstances(figures.values()),
                    Optional.empty(),
                    VERSION);
        }

        /** The last register date before a month. */
        private static LocalDate day(int month) {
            return MonthNumber.month(month).atDay(1).minusDays(1);
        }
    }
}
