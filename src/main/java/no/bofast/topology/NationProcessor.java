package no.bofast.topology;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import no.bofast.cluster.Stores;
import no.bofast.disclosure.release.MadeBefore;
import no.bofast.domain.FutureTimes;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.patience.Backoff;
import no.bofast.schema.AlertChangeRecord;
import no.bofast.schema.Progress;
import no.bofast.serde.packed.PackedBlock;
import no.bofast.topology.BackgroundEvaluation.Findings;
import no.bofast.topology.message.ClockMark;
import no.bofast.topology.message.SeriesMessage;
import no.bofast.topology.message.StepMark;
import no.bofast.topology.pacing.Cadence;
import no.bofast.topology.pacing.Share;
import no.bofast.topology.pacing.Sources;
import no.bofast.topology.store.HeapStore;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Third step: evaluates the nation at the close of each register date, sends what this changes in the history of alerts, and
 * says how far the monitor has come.
 *
 * <p>Releases are made here too, each once, when the clock has passed its boundary, and kept, and the country's numbers of each day; forecasts at the beginning of each month.
 *
 * <p>The evaluation is made anew from the stored series after a restart; what was sent is stored, so that only differences
 * are sent. After a reset the store of what was sent is still there, and no alert is sent until the evaluation has come as far.
 * How far the monitor has come is said when what follows from it has been evaluated. An evaluation that fails is told, and made anew
 * after a rest; counting doesn't wait for it.
 */
final class NationProcessor implements Processor<Integer, SeriesMessage, String, SpecificRecord> {

    private static final String PROGRESS_KEY = "progress";

    private static final Duration FIRST_REST = Duration.ofMinutes(1);
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private final Function<MadeBefore, BackgroundEvaluation> evaluations;
    private final FutureTimes futureTimes;
    private final Duration emitInterval;
    private final EvaluationFailures failures;
    private final Backoff rests = new Backoff(FIRST_REST, LONGEST_REST);
    private final Sources sources = new Sources();
    /** Evaluations may go on for half of the time, and while counts keep arriving for a tenth: what they find is soon outdated. */
    private final Share evaluating = new Share(1, 9);

    private ProcessorContext<String, SpecificRecord> context;
    private HeapStore<BlockKey, PackedBlock> series;
    private HeapStore<Integer, ClockMark> marks;
    private KeptReleases releases;
    private SentHistory sentAlerts;
    private SentForecasts sentForecasts;
    private SentOutlooks sentOutlooks;
    private BackgroundEvaluation evaluation;
    private Progress sentProgress;
    private Optional<Run> underWay;
    private Cadence cadence;
    private long restUntil;

    /**
     * @param evaluations makes one that knows nothing yet but what was made for the public
     * @param futureTimes whether a register date may be later than today
     */
    NationProcessor(
            Function<MadeBefore, BackgroundEvaluation> evaluations,
            FutureTimes futureTimes,
            Duration emitInterval,
            EvaluationFailures failures) {
        this.evaluations = evaluations;
        this.futureTimes = futureTimes;
        this.emitInterval = emitInterval;
        this.failures = failures;
    }

    /**
     * An evaluation that may still go on.
     *
     * @param progress that it is of
     * @param isUnderLoad whether much more was soon to come as it began
     * @param began when, in milliseconds
     */
    private record Run(Progress progress, boolean isUnderLoad, long began, CompletableFuture<Findings> findings) {}

    @Override
    public void init(ProcessorContext<String, SpecificRecord> processorContext) {
        context = processorContext;
        series = context.getStateStore(Stores.SERIES);
        marks = context.getStateStore(Stores.NATION_CLOCK);
        HeapStore<String, AlertChangeRecord> sent = context.getStateStore(Stores.SENT_ALERTS);
        releases = new KeptReleases(context.getStateStore(Stores.RELEASES), context.getStateStore(Stores.DRAWN));
        sentForecasts = new SentForecasts(context.getStateStore(Stores.SENT_FORECASTS));
        sentAlerts = new SentHistory(sent, futureTimes.latestDate(Instant.ofEpochMilli(context.currentSystemTimeMs())));
        sentOutlooks = new SentOutlooks();
        sentProgress = null;
        underWay = Optional.empty();
        sources.clear();
        evaluating.clear();
        restUntil = 0;
        rests.reset();
        evaluation = anew();
        cadence = Cadence.start(context, emitInterval, this::evaluate);
    }

    /** An evaluation of everything that is stored. */
    private BackgroundEvaluation anew() {
        BackgroundEvaluation all = evaluations.apply(releases.made());
        series.entries().forEach((key, block) -> all.replace(PackedBlock.empty(key), block));
        return all;
    }

    @Override
    public void process(Record<Integer, SeriesMessage> record) {
        cadence.goOn();
        if (record.value() instanceof SeriesMessage.Counts counts) {
            replace(counts.block());
        } else if (record.value() instanceof StepMark mark) {
            marks.put(mark.mark().source(), mark.mark());
            sources.heard(mark.mark().source(), mark.isUnderLoad());
        }
    }

    private void replace(PackedBlock block) {
        BlockKey key = block.key();
        evaluation.replace(series.get(key).orElseGet(() -> PackedBlock.empty(key)), block);
        if (block.isEmpty()) {
            series.remove(key);
        } else {
            series.put(key, block);
        }
    }

    private void evaluate(long now) {
        if (underWay.isEmpty()) {
            underWay = progress(now).map(progress -> run(progress, now));
        }
        underWay.filter(run -> run.isUnderLoad() && !sources.areUnderLoad()).ifPresent(run -> evaluation.cutShort());
        underWay.filter(run -> run.findings().isDone()).ifPresent(run -> {
            underWay = Optional.empty();
            Findings found = findings(run, now);
            publish(run.progress(), found, now);
            evaluating.ended(now, now - run.began());
            found.failure().ifPresent(bug -> rest(bug, now));
        });
    }

    /** How far the monitor has come, if that is to be evaluated now. */
    private Optional<Progress> progress(long now) {
        if (!evaluating.isPauseOver(now, sources.areUnderLoad())) {
            return Optional.empty();
        }
        return ClockMarks.clock(marks.entries().values())
                .map(clock ->
                        new Progress(clock, ClockMarks.least(marks.entries().values())))
                .filter(progress -> !progress.equals(sentProgress) && cadence.takeTurn(now));
    }

    /** While early warning rests after a failure, only releases are made. */
    private Run run(Progress progress, long now) {
        LocalDate date = RegisterTime.dateOf(progress.getRegisterClock());
        return new Run(
                progress,
                sources.areUnderLoad(),
                now,
                now < restUntil ? evaluation.releaseUntil(date) : evaluation.advanceTo(date));
    }

    /** What a run has found: nothing if it failed, since how far counting has come must be told all the same. */
    private Findings findings(Run run, long now) {
        LocalDate date = RegisterTime.dateOf(run.progress().getRegisterClock());
        try {
            Findings found = run.findings().join();
            if (now >= restUntil && found.failure().isEmpty()) {
                failures.none();
                rests.reset();
            }
            return found;
        } catch (CompletionException bug) {
            return Findings.failed(date, PublicNews.NONE, Forecasting.Told.NOTHING, bug.getCause());
        }
    }

    /** Has early warning begin anew, from what is stored, after a while. */
    private void rest(Throwable bug, long now) {
        failures.failed(bug);
        restUntil = now + rests.next().toMillis();
        evaluation = anew();
    }

    private void publish(Progress progress, Findings findings, long now) {
        if (findings.isNews()) {
            sendNews(findings, now);
        }
        releases.send(findings.released(), (key, record) -> forward(key, record, now));
        sentForecasts.send(findings.date(), findings.forecasts().made(), (key, record) -> forward(key, record, now));
        if (findings.areWhole()) {
            forward(PROGRESS_KEY, progress, now);
            sentProgress = progress;
        }
        sources.commitUnlessUnderLoad(cadence, now);
    }

    private void sendNews(Findings findings, long now) {
        if (sentAlerts.isBefore(findings.date())) {
            sentAlerts.send(findings.history(), (key, record) -> forward(key, record, now));
        }
        sentOutlooks.send(findings.outlooks(), (key, record) -> forward(key, record, now));
    }

    private void forward(String key, SpecificRecord record, long timestamp) {
        context.forward(new Record<>(key, record, timestamp));
    }

    @Override
    public void close() {
        failures.none();
    }
}
