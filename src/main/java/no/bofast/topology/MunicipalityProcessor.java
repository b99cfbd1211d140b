package no.bofast.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bofast.domain.Cell;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.municipality.Spread;
import no.bofast.topology.message.ClockMark;
import no.bofast.topology.message.LedgerMessage;
import no.bofast.topology.message.SeriesMessage;
import no.bofast.topology.store.HeapStore;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Second step: adds signed changes up in cells, and publishes the cells that changed, each at most once an emit interval.
 *
 * <p>A count that was committed but not yet published is marked in the store, so that a restart publishes it. The step's
 * clock is sent behind the counts that it vouches for.
 */
final class MunicipalityProcessor implements Processor<Integer, LedgerMessage, Integer, MunicipalityOutput> {

    private static final int LARGEST_MESSAGE = 2_000;

    private final Duration emitInterval;
    private final int partitions;
    private final Set<Cell> unpublished = new LinkedHashSet<>();

    private ProcessorContext<Integer, MunicipalityOutput> context;
    private HeapStore<Cell, KeptCount> counts;
    private HeapStore<Integer, ClockMark> marks;
    private ClockMark sent;

    MunicipalityProcessor(Duration emitInterval, int partitions) {
        this.emitInterval = emitInterval;
        this.partitions = partitions;
    }

    @Override
    public void init(ProcessorContext<Integer, MunicipalityOutput> processorContext) {
        context = processorContext;
        counts = context.getStateStore(Stores.COUNTS);
        marks = context.getStateStore(Stores.MUNICIPALITY_CLOCK);
        sent = null;
        unpublished.clear();
        counts.entries().forEach((cell, kept) -> {
            if (!kept.isPublished()) {
                unpublished.add(cell);
            }
        });
        context.schedule(emitInterval, PunctuationType.WALL_CLOCK_TIME, now -> publish(now));
    }

    @Override
    public void process(Record<Integer, LedgerMessage> record) {
        if (record.value() instanceof LedgerMessage.Changes changes) {
            changes.counts().forEach(this::add);
        } else if (record.value() instanceof LedgerMessage.Mark mark) {
            marks.put(mark.mark().source(), mark.mark());
        }
    }

    private void add(LedgerEntry entry, int change) {
        Spread.over(entry.cell(), cell -> {
            CellCount count = counts.getOr(cell, KeptCount.NONE).count();
            CellCount changed = cell.isDated() ? count.plus(entry.registeredOn(), change) : count.plus(change);
            counts.put(cell, new KeptCount(changed, false));
            unpublished.add(cell);
        });
    }

    private void publish(long now) {
        Map<Cell, CellCount> series = new HashMap<>();
        for (Cell cell : unpublished) {
            CellCount count = counts.getOr(cell, KeptCount.NONE).count();
            forward(new MunicipalityOutput.Published(cell, count), now);
            keepPublished(cell, count);
            if (cell.isDated()) {
                series.put(cell, count);
                sendIfLarge(series, now);
            }
        }
        unpublished.clear();
        sendSeries(series, now);
        sendMark(now);
    }

    private void keepPublished(Cell cell, CellCount count) {
        if (count.isNone()) {
            counts.remove(cell);
        } else {
            counts.put(cell, new KeptCount(count, true));
        }
    }

    private void sendIfLarge(Map<Cell, CellCount> series, long now) {
        if (series.size() >= LARGEST_MESSAGE) {
            sendSeries(series, now);
            series.clear();
        }
    }

    private void sendSeries(Map<Cell, CellCount> series, long now) {
        if (!series.isEmpty()) {
            forward(new MunicipalityOutput.Sent(new SeriesMessage.Counts(Map.copyOf(series))), now);
        }
    }

    private void sendMark(long now) {
        ClockMarks.clock(marks.entries().values()).map(this::mark).filter(mark -> !mark.equals(sent)).ifPresent(mark -> {
            forward(new MunicipalityOutput.Sent(new SeriesMessage.Mark(mark)), now);
            sent = mark;
        });
    }

    private ClockMark mark(Instant clock) {
        List<Long> positions = ClockMarks.ofEachSource(marks.entries().values());
        return new ClockMark(context.taskId().partition(), partitions, clock, positions);
    }

    private void forward(MunicipalityOutput output, long timestamp) {
        context.forward(new Record<>(0, output, timestamp));
    }
}
