package no.bofast.topology;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.schema.AlertChangeRecord;
import no.bofast.schema.OutlookRecord;
import no.bofast.schema.Progress;
import no.bofast.serde.packed.PackedBlock;
import no.bofast.topology.message.ClockMark;
import no.bofast.topology.message.SeriesMessage;
import no.bofast.topology.store.HeapStore;
import no.bofast.warning.Evaluation;
import no.bofast.warning.Outlook;
import no.bofast.warning.WarningSettings;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Third step: evaluates the nation at the close of each register date, sends what this changes in the history of alerts, and
 * says how far the monitor has come.
 *
 * <p>The evaluation is made anew from the stored series after a restart; what was sent is stored, so that only differences
 * are sent. After a reset the store of what was sent is still there, and no alert is sent until the evaluation has come as far.
 */
final class NationProcessor implements Processor<Integer, SeriesMessage, String, SpecificRecord> {

    private static final String PROGRESS_KEY = "progress";

    /** While counts keep arriving, evaluations may take at most one part in four of the step's time. */
    private static final int PAUSE_PER_EVALUATION = 3;

    private final WarningSettings settings;
    private final SortedMap<MunicipalityCode, Municipality> municipalities;
    private final Duration emitInterval;

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    /** So that a transaction never stays open for as long as many years take. */
    private static final int DAYS_AT_ONCE = 2_000;

    private final Sources sources = new Sources();

    private ProcessorContext<String, SpecificRecord> context;
    private HeapStore<BlockKey, PackedBlock> series;
    private HeapStore<Integer, ClockMark> marks;
    private SentHistory sentAlerts;
    private Map<String, OutlookRecord> sentOutlooks;
    private Evaluation evaluation;
    private Progress sentProgress;
    /** Whether anything was evaluated that wasn't sent. */
    private boolean isNews;
    /** Whether dates that the clock has passed are still to be evaluated. */
    private boolean isUnderWay;

    private Cadence cadence;
    private long pauseUntil;
    private LocalDate earliest;
    private LocalDate evaluatedTo;

    NationProcessor(
            WarningSettings settings, SortedMap<MunicipalityCode, Municipality> municipalities, Duration emitInterval) {
        this.settings = settings;
        this.municipalities = municipalities;
        this.emitInterval = emitInterval;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> processorContext) {
        context = processorContext;
        series = context.getStateStore(Stores.SERIES);
        marks = context.getStateStore(Stores.NATION_CLOCK);
        HeapStore<String, AlertChangeRecord> sent = context.getStateStore(Stores.SENT_ALERTS);
        sentAlerts = new SentHistory(sent);
        sentOutlooks = new HashMap<>();
        sentProgress = null;
        isNews = false;
        isUnderWay = false;
        sources.clear();
        pauseUntil = 0;
        earliest = LATEST;
        evaluatedTo = LocalDate.MIN;
        evaluation = new Evaluation(settings, municipalities);
        series.entries().forEach((key, block) -> evaluate(new CountBlock(key), block.unpacked()));
        cadence = Cadence.start(context, emitInterval, this::publish);
    }

    @Override
    public void process(Record<Integer, SeriesMessage> record) {
        if (record.value() instanceof SeriesMessage.Month month) {
            replace(month.block());
        } else if (record.value() instanceof SeriesMessage.Mark mark) {
            marks.put(mark.mark().source(), mark.mark());
            sources.heard(mark.mark().source(), mark.isUnderLoad());
        }
    }

    private void replace(PackedBlock block) {
        BlockKey key = block.key();
        CountBlock before = series.get(key).map(PackedBlock::unpacked).orElseGet(() -> new CountBlock(key));
        CountBlock now = block.unpacked();
        evaluate(before, now);
        if (now.isEmpty()) {
            series.remove(key);
        } else {
            series.put(key, block);
        }
    }

    private void evaluate(CountBlock before, CountBlock now) {
        now.forEachChangeSince(before, (cell, registeredOn, change) -> {
            evaluation.add(cell, registeredOn, change);
            earliest = registeredOn.isBefore(earliest) ? registeredOn : earliest;
        });
    }

    private void publish(long now) {
        if (!sources.areUnderLoad() || now >= pauseUntil) {
            ClockMarks.clock(marks.entries().values())
                    .map(clock ->
                            new Progress(clock, ClockMarks.least(marks.entries().values())))
                    .filter(progress -> !progress.equals(sentProgress))
                    .filter(progress -> isUnderWay || cadence.isDue(now))
                    .ifPresent(progress -> publish(progress, now));
        }
    }

    /** Under load what is sent is committed in the moment in which all steps' work is ({@link Cadence}). */
    private void publish(Progress progress, long now) {
        long began = System.nanoTime();
        isUnderWay = !evaluateTowards(RegisterTime.dateOf(progress.getRegisterClock()));
        if (!isUnderWay) {
            if (isNews) {
                sendNews(now);
            }
            forward(PROGRESS_KEY, progress, now);
            sentProgress = progress;
        }
        if (!sources.areUnderLoad()) {
            context.commit();
        }
        pauseUntil = now + PAUSE_PER_EVALUATION * (System.nanoTime() - began) / 1_000_000;
    }

    /** Evaluates the next dates; whether the clock's date has been reached. */
    private boolean evaluateTowards(LocalDate clockDate) {
        LocalDate reached = evaluatedTo.isBefore(earliest) ? earliest : evaluatedTo;
        boolean isNear = !clockDate.isAfter(reached.plusDays(DAYS_AT_ONCE));
        LocalDate next = isNear ? clockDate : reached.plusDays(DAYS_AT_ONCE);
        isNews |= evaluation.advanceTo(next) || !next.equals(evaluatedTo);
        evaluatedTo = next;
        return isNear;
    }

    private void sendNews(long now) {
        if (sentAlerts.isBefore(evaluatedTo)) {
            sentAlerts.send(evaluation.history(), (key, record) -> forward(key, record, now));
        }
        sendOutlooks(now);
        isNews = false;
    }

    private void sendOutlooks(long now) {
        municipalities
                .keySet()
                .forEach(code -> evaluation.outlook(code).ifPresent(outlook -> sendOutlook(outlook, now)));
        evaluation.national().ifPresent(outlook -> sendOutlook(outlook, now));
    }

    private void sendOutlook(Outlook outlook, long now) {
        OutlookRecord record = OutlookRecords.record(outlook);
        String key = OutlookRecords.key(outlook);
        if (!record.equals(sentOutlooks.put(key, record))) {
            forward(key, record, now);
        }
    }

    private void forward(String key, SpecificRecord record, long timestamp) {
        context.forward(new Record<>(key, record, timestamp));
    }
}
