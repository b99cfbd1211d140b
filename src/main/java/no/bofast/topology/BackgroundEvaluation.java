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
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.ReleaseBook;
import no.bofast.domain.Cell;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.serde.packed.PackedBlock;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Evaluation;
import no.bofast.warning.Outlook;
import no.bofast.warning.WarningSettings;

/**
 * The evaluation of early warning, and the making of releases, beside the thread that processes: one change of an early count has years evaluated again, and
 * meanwhile people are counted and transactions committed.
 *
 * <p>What changes while a run goes on is gathered, and taken up by the next one. For one thread, which starts no run before
 * it has seen the last one end; the evaluation itself is only touched by runs.
 */
final class BackgroundEvaluation {

    private final Executor executor;
    private final SortedMap<MunicipalityCode, Municipality> municipalities;
    private final Evaluation evaluation;
    private final Optional<ReleaseBook> releases;
    private final Map<BlockKey, Replacement> gathered = new HashMap<>();
    private LocalDate reached = LocalDate.MIN;

    /**
     * @param releases makes releases, if there are to be any; only touched by runs as well
     * @param executor where runs are made, one after the other
     */
    BackgroundEvaluation(
            WarningSettings settings,
            SortedMap<MunicipalityCode, Municipality> municipalities,
            Optional<ReleaseBook> releases,
            Executor executor) {
        this.executor = executor;
        this.municipalities = municipalities;
        this.releases = releases;
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
     * @param nanos how long the run took
     */
    record Findings(
            LocalDate date,
            boolean isNews,
            List<AlertChange> history,
            List<Outlook> outlooks,
            List<Release> releases,
            long nanos) {

        static Findings none(LocalDate date) {
            return new Findings(date, false, List.of(), List.of(), List.of(), 0);
        }
    }

    /** What a block was when it was last evaluated, and what it is now. */
    private record Replacement(PackedBlock before, PackedBlock now) {

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
        List<Replacement> replacements = List.copyOf(gathered.values());
        gathered.clear();
        return CompletableFuture.supplyAsync(() -> run(replacements, date), executor);
    }

    private Findings run(List<Replacement> replacements, LocalDate date) {
        long began = System.nanoTime();
        replacements.forEach(this::add);
        boolean isNews = evaluation.advanceTo(date) || !date.equals(reached);
        reached = date;
        List<AlertChange> history = isNews ? List.copyOf(evaluation.history()) : List.of();
        List<Outlook> outlooks = isNews ? outlooks() : List.of();
        return new Findings(date, isNews, history, outlooks, releases(date), System.nanoTime() - began);
    }

    private void add(Replacement replacement) {
        replacement.now().unpacked().forEachChangeSince(replacement.before().unpacked(), this::add);
    }

    private void add(Cell cell, LocalDate registeredOn, int change) {
        evaluation.add(cell, registeredOn, change);
        releases.ifPresent(book -> book.add(cell, registeredOn, change));
    }

    private List<Release> releases(LocalDate date) {
        return releases.map(book -> book.until(date)).orElse(List.of());
    }

    private List<Outlook> outlooks() {
        List<Outlook> outlooks = new ArrayList<>();
        municipalities.keySet().forEach(code -> evaluation.outlook(code).ifPresent(outlooks::add));
        evaluation.national().ifPresent(outlooks::add);
        return outlooks;
    }
}
