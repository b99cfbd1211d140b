package no.bofast.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.bofast.domain.Cell;
import no.bofast.domain.municipality.CellCount;
import no.bofast.schema.Progress;
import no.bofast.topology.message.ClockMark;
import no.bofast.topology.message.SeriesMessage;
import no.bofast.topology.store.HeapStore;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Third step: evaluates the nation at the close of each register date, and says how far the monitor has come. */
final class NationProcessor implements Processor<Integer, SeriesMessage, String, SpecificRecord> {

    private static final String PROGRESS_KEY = "progress";

    private final Duration emitInterval;

    private ProcessorContext<String, SpecificRecord> context;
    private HeapStore<Cell, KeptCount> series;
    private HeapStore<Integer, ClockMark> marks;
    private Progress sent;

    NationProcessor(Duration emitInterval) {
        this.emitInterval = emitInterval;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> processorContext) {
        context = processorContext;
        series = context.getStateStore(Stores.SERIES);
        marks = context.getStateStore(Stores.NATION_CLOCK);
        sent = null;
        context.schedule(emitInterval, PunctuationType.WALL_CLOCK_TIME, this::publish);
    }

    @Override
    public void process(Record<Integer, SeriesMessage> record) {
        if (record.value() instanceof SeriesMessage.Counts counts) {
            counts.counts().forEach(this::replace);
        } else if (record.value() instanceof SeriesMessage.Mark mark) {
            marks.put(mark.mark().source(), mark.mark());
        }
    }

    private void replace(Cell cell, CellCount count) {
        if (count.isNone()) {
            series.remove(cell);
        } else {
            series.put(cell, new KeptCount(count, true));
        }
    }

    private void publish(long now) {
        ClockMarks.clock(marks.entries().values()).ifPresent(clock -> publishProgress(clock, now));
    }

    private void publishProgress(Instant clock, long now) {
        List<Long> positions = ClockMarks.least(marks.entries().values());
        Progress progress = new Progress(clock, positions);
        if (!progress.equals(sent)) {
            context.forward(new Record<>(PROGRESS_KEY, progress, now));
            sent = progress;
        }
    }
}
