package no.bofast.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CountBlock;
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
 * Second step: adds signed changes up in blocks of counts, and publishes the blocks that changed, each at most once an emit interval.
 *
 * <p>A block that was committed but not yet published is marked in the store, so that a restart publishes it. The step's
 * clock is sent behind the counts that it vouches for.
 */
final class MunicipalityProcessor implements Processor<Integer, LedgerMessage, Integer, MunicipalityOutput> {

    private final Duration emitInterval;
    private final int partitions;
    private final Set<BlockKey> unpublished = new LinkedHashSet<>();
    /** The blocks that the message in hand changes. */
    private final Map<BlockKey, CountBlock> opened = new HashMap<>();

    private ProcessorContext<Integer, MunicipalityOutput> context;
    private HeapStore<BlockKey, KeptBlock> blocks;
    private HeapStore<Integer, ClockMark> marks;
    private ClockMark sent;
    private Cadence cadence;

    MunicipalityProcessor(Duration emitInterval, int partitions) {
        this.emitInterval = emitInterval;
        this.partitions = partitions;
    }

    @Override
    public void init(ProcessorContext<Integer, MunicipalityOutput> processorContext) {
        context = processorContext;
        blocks = context.getStateStore(Stores.COUNTS);
        marks = context.getStateStore(Stores.MUNICIPALITY_CLOCK);
        sent = null;
        cadence = new Cadence(emitInterval);
        unpublished.clear();
        blocks.entries().forEach((key, kept) -> {
            if (!kept.isPublished()) {
                unpublished.add(key);
            }
        });
        context.schedule(emitInterval, PunctuationType.WALL_CLOCK_TIME, this::publish);
    }

    @Override
    public void process(Record<Integer, LedgerMessage> record) {
        cadence.record();
        if (record.value() instanceof LedgerMessage.Changes changes) {
            opened.clear();
            changes.counts().forEach(this::add);
        } else if (record.value() instanceof LedgerMessage.Mark mark) {
            marks.put(mark.mark().source(), mark.mark());
        }
    }

    private void add(LedgerEntry entry, int change) {
        Spread.over(
                entry.cell(),
                cell -> opened.computeIfAbsent(BlockKey.of(cell), this::open).add(cell, entry.registeredOn(), change));
    }

    /** For every message anew, also within an interval: a commit may have come since the last. */
    private CountBlock open(BlockKey key) {
        CountBlock block = blocks.get(key).map(KeptBlock::block).orElseGet(CountBlock::new);
        blocks.put(key, new KeptBlock(block, false));
        unpublished.add(key);
        return block;
    }

    private void publish(long now) {
        if (cadence.isDue(now)) {
            publishBlocks(now);
            sendMark(now);
            context.commit();
        }
    }

    private void publishBlocks(long now) {
        for (BlockKey key : unpublished) {
            CountBlock block = blocks.getOr(key, KeptBlock.EMPTY).block();
            forward(new MunicipalityOutput.Published(key, block), now);
            if (key.kind() == BlockKey.Kind.MONTH) {
                forward(new MunicipalityOutput.Sent(new SeriesMessage.Month(key, block)), now);
            }
            keepPublished(key, block);
        }
        unpublished.clear();
    }

    private void keepPublished(BlockKey key, CountBlock block) {
        if (block.isEmpty()) {
            blocks.remove(key);
        } else {
            blocks.put(key, new KeptBlock(block, true));
        }
    }

    private void sendMark(long now) {
        ClockMarks.clock(marks.entries().values())
                .map(this::mark)
                .filter(mark -> !mark.equals(sent))
                .ifPresent(mark -> {
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
