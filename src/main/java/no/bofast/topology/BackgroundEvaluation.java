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
import no.bofast.domain.Cell;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.serde.packed.PackedBlock;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Evaluation;
import no.bofast.warning.Outlook;
import no.bofast.warning.WarningSettings;

/**
 * The evaluation of early warning, and the making of releases and forecasts, beside the thread that processes: one change of an early count has years evaluated again, and
 * meanwhile people are counted and transactions committed.
 *
 * <p>What changes while a run goes on is gathered, and taken up by the next one. A run makes forecasts beside the rest, since neither
 * needs the other. For one thread, which starts no run before it has seen the last one end; the evaluation itself is only touched by runs.
 */
final class BackgroundEvaluation {

    private final Executor executor;
    private final SortedMap<MunicipalityCode, Municipality> municipalities;
    private final Evaluation evaluation;
    private final Optional<Announcer> releases;
    private final Forecasting forecasting;
    private final Map<BlockKey, Replacement> gathered = new HashMap<>();

    private LocalDate reached = LocalDate.MIN;
    /** What went wrong as early warning took up a change; it finds nothing then. */
    private Optional<RuntimeException> fault = Optional.empty();

    private volatile boolean isCutShort;

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
     * @param released for the public
     * @param forecasts that are new or other than before
     * @param failure why early warning found nothing; releases are made all the same
     */
    record Findings(
            LocalDate date,
            boolean isNews,
            List<AlertChange> history,
            List<Outlook> outlooks,
            PublicNews released,
            Forecasting.Told forecasts,
            Optional<Throwable> failure) {

        static Findings failed(LocalDate date, PublicNews released, Forecasting.Told forecasts, Throwable bug) {
            return new Findings(date, false, List.of(), List.of(), released, forecasts, Optional.of(bug));
        }

        /** Whether all that follows from what is counted has been found. */
        boolean areWhole() {
            return forecasts.areAll();
        }
    }

    /** What a block was when it was last evaluated, and what it is now. */
    private record Replacement(PackedBlock before, PackedBlock now) {

        void forEachChange(CountBlock.ChangeVisitor visitor) {
            now.unpacked().forEachChangeSince(before.unpacked(), visitor);
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
        return started(date, this::evaluated);
    }

    /** Starts a run that only makes releases and forecasts, while early warning rests. */
    CompletableFuture<Findings> releaseUntil(LocalDate date) {
        return started(date, this::unevaluated);
    }

    /** The run under way makes no more forecasts: what it makes them of is outdated, and the next run will make them all. */
    void cutShort() {
        isCutShort = true;
    }

    private CompletableFuture<Findings> started(LocalDate date, Step rest) {
        List<Replacement> replacements = List.copyOf(gathered.values());
        gathered.clear();
        isCutShort = false;
        return CompletableFuture.supplyAsync(
                () -> {
                    CompletableFuture<Forecasting.Told> forecasts =
                            CompletableFuture.supplyAsync(() -> forecasts(replacements, date));
                    take(replacements);
                    PublicNews released =
                            releases.map(announcer -> announcer.until(date)).orElse(PublicNews.NONE);
                    return rest.found(date, released, forecasts);
                },
                executor);
    }

    /** What a run does after the changes have been taken up. */
    private interface Step {
        Findings found(LocalDate date, PublicNews released, CompletableFuture<Forecasting.Told> forecasts);
    }

    private Forecasting.Told forecasts(List<Replacement> replacements, LocalDate date) {
        forecasting.turnTo(date);
        replacements.forEach(replacement -> replacement.forEachChange(forecasting::add));
        return forecasting.told(() -> !isCutShort);
    }

    /** Has releases and early warning add what changed; a fault of early warning is kept for its evaluation. */
    private void take(List<Replacement> replacements) {
        replacements.stream()
                .filter(replacement -> replacement.now.key().isOfMonth())
                .forEach(replacement -> {
                    boolean isReleased = replacement.now.key().kind() == BlockKey.Kind.MONTH;
                    replacement.forEachChange((cell, registeredOn, change) -> {
                        if (isReleased) {
                            releases.ifPresent(announcer -> announcer.add(cell, registeredOn, change));
                        }
                        warn(cell, registeredOn, change);
                    });
                });
    }

    private void warn(Cell cell, LocalDate registeredOn, int change) {
        if (fault.isEmpty()) {
            try {
                evaluation.add(cell, registeredOn, change);
            } catch (RuntimeException bug) {
                fault = Optional.of(bug);
            }
        }
    }

    private Findings unevaluated(LocalDate date, PublicNews released, CompletableFuture<Forecasting.Told> forecasts) {
        return new Findings(date, false, List.of(), List.of(), released, forecasts.join(), Optional.empty());
    }

    private Findings evaluated(LocalDate date, PublicNews released, CompletableFuture<Forecasting.Told> forecasts) {
        try {
            fault.ifPresent(bug -> {
                throw bug;
            });
            boolean isNews = evaluation.advanceTo(date) || !date.equals(reached);
            reached = date;
            List<AlertChange> history = isNews ? List.copyOf(evaluation.history()) : List.of();
            List<Outlook> outlooks = isNews ? outlooks() : List.of();
            return new Findings(date, isNews, history, outlooks, released, forecasts.join(), Optional.empty());
        } catch (RuntimeException bug) {
            return Findings.failed(date, released, forecasts.join(), bug);
        }
    }

    private List<Outlook> outlooks() {
        List<Outlook> outlooks = new ArrayList<>();
        municipalities.keySet().forEach(code -> evaluation.outlook(code).ifPresent(outlooks::add));
        evaluation.national().ifPresent(outlooks::add);
        return outlooks;
    }
}
