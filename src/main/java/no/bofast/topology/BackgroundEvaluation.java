package no.bofast.topology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.forecast.ForecastBook;
import no.bofast.serde.packed.PackedBlock;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Evaluation;
import no.bofast.warning.Outlook;
import no.bofast.warning.WarningSettings;

/**
 * The evaluation of early warning, and the making of releases and forecasts, beside the thread that processes: one change of an early count has years evaluated again, and
 * meanwhile people are counted and transactions committed.
 *
 * <p>What changes while a run goes on is gathered, and taken up by the next one. For one thread, which starts no run before
 * it has seen the last one end; the evaluation itself is only touched by runs.
 */
final class BackgroundEvaluation {

    private final Executor executor;
    private final SortedMap<MunicipalityCode, Municipality> municipalities;
    private final Evaluation evaluation;
    private final Optional<Announcer> releases;
    private final Forecasting forecasting;
    private final Map<BlockKey, Replacement> gathered = new HashMap<>();
    /** What releases were made of, and early warning hasn't taken up: it rests after a fault. For runs alone. */
    private final List<Replacement> unevaluated = new ArrayList<>();

    private LocalDate reached = LocalDate.MIN;

    /**
     * @param releases makes releases, if there are to be any; only touched by runs as well
     * @param forecasting makes forecasts; likewise
     * @param executor where runs are made, one after the other
     */
    BackgroundEvaluation(
            WarningSettings settings,
            SortedMap<MunicipalityCode, Municipality> municipalities,
            Optional<Announcer> releases,
            Forecasting forecasting,
            Executor executor) {
        this.executor = executor;
        this.municipalities = municipalities;
        this.releases = releases;
        this.forecasting = forecasting;
        this.evaluation = new Evaluation(settings, municipalities);
    }

    /**
     * What a run has found.
     *
     * @param date the register date come to
     * @param isNews whether anything was evaluated; if not, the rest is empty
     * @param history every change of every alert
     * @param outlooks of the municipalities that have one, and of the nation
     * @param releases whose boundary the clock has passed, the earliest first
     * @param forecasts that are new or other than before
     * @param failure why early warning found nothing; releases are made all the same
     * @param nanos how long the run took
     */
    record Findings(
            LocalDate date,
            boolean isNews,
            List<AlertChange> history,
            List<Outlook> outlooks,
            List<Announcement> releases,
            List<ForecastBook.Made> forecasts,
            Optional<Throwable> failure,
            long nanos) {

        static Findings failed(LocalDate date, List<Announcement> releases, Throwable bug) {
            return new Findings(date, false, List.of(), List.of(), releases, List.of(), Optional.of(bug), 0);
        }

        /** Of a date at which nothing is evaluated. */
        static Findings unevaluated(
                LocalDate date, List<Announcement> releases, List<ForecastBook.Made> forecasts, long nanos) {
            return new Findings(date, false, List.of(), List.of(), releases, forecasts, Optional.empty(), nanos);
        }
    }

    /** What a block was when it was last evaluated, and what it is now. */
    private record Replacement(PackedBlock before, PackedBlock now) {

        void forEachChange(CountBlock.ChangeVisitor visitor) {
            now.unpacked().forEachChangeSince(before.unpacked(), visitor);
        }

        /** Releases are made of these alone. */
        boolean isOfMonthSeries() {
            return now.key().kind() == BlockKey.Kind.MONTH;
        }

        /** Early warning is made of these: month series, and who arrives. */
        boolean isOfMonth() {
            return now.key().isOfMonth();
        }

        Replacement then(Replacement later) {
            return new Replacement(before, later.now);
        }
    }

    /** Takes note that a block is another now. */
    void replace(PackedBlock before, PackedBlock now) {
        gathered.merge(now.key(), new Replacement(before, now), Replacement::then);
    }

    /** Starts a run over all register dates before a date. */
    CompletableFuture<Findings> advanceTo(LocalDate date) {
        List<Replacement> replacements = taken();
        return CompletableFuture.supplyAsync(() -> run(replacements, date), executor);
    }

    /** Starts a run that only makes releases and forecasts, while early warning rests. */
    CompletableFuture<Findings> releaseUntil(LocalDate date) {
        List<Replacement> replacements = taken();
        return CompletableFuture.supplyAsync(() -> unevaluated(replacements, date), executor);
    }

    private Findings unevaluated(List<Replacement> replacements, LocalDate date) {
        long began = System.nanoTime();
        List<Announcement> released = released(replacements, date);
        List<ForecastBook.Made> forecasts = forecasts(replacements, date);
        return Findings.unevaluated(date, released, forecasts, System.nanoTime() - began);
    }

    private List<Replacement> taken() {
        List<Replacement> replacements = List.copyOf(gathered.values());
        gathered.clear();
        return replacements;
    }

    /** Releases first: what goes wrong in early warning doesn't hold them up. */
    private Findings run(List<Replacement> replacements, LocalDate date) {
        List<Announcement> released = released(replacements, date);
        try {
            return evaluated(replacements, date, released);
        } catch (RuntimeException bug) {
            return Findings.failed(date, released, bug);
        }
    }

    private List<Announcement> released(List<Replacement> replacements, LocalDate date) {
        replacements.stream().filter(Replacement::isOfMonth).forEach(unevaluated::add);
        return releases.map(announcer -> {
                    replacements.stream()
                            .filter(Replacement::isOfMonthSeries)
                            .forEach(replacement -> replacement.forEachChange(announcer::add));
                    return announcer.until(date);
                })
                .orElse(List.of());
    }

    private List<ForecastBook.Made> forecasts(List<Replacement> replacements, LocalDate date) {
        return forecasting.until(
                date, book -> replacements.forEach(replacement -> replacement.forEachChange(book::add)));
    }

    private Findings evaluated(List<Replacement> replacements, LocalDate date, List<Announcement> released) {
        long began = System.nanoTime();
        unevaluated.forEach(replacement -> replacement.forEachChange(evaluation::add));
        unevaluated.clear();
        boolean isNews = evaluation.advanceTo(date) || !date.equals(reached);
        reached = date;
        List<AlertChange> history = isNews ? List.copyOf(evaluation.history()) : List.of();
        List<Outlook> outlooks = isNews ? outlooks() : List.of();
        List<ForecastBook.Made> forecasts = forecasts(replacements, date);
        long nanos = System.nanoTime() - began;
        return new Findings(date, isNews, history, outlooks, released, forecasts, Optional.empty(), nanos);
    }

    private List<Outlook> outlooks() {
        List<Outlook> outlooks = new ArrayList<>();
        municipalities.keySet().forEach(code -> evaluation.outlook(code).ifPresent(outlooks::add));
        evaluation.national().ifPresent(outlooks::add);
        return outlooks;
    }
}
