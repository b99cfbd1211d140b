package no.bofast.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import no.bofast.cluster.Stores;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.domain.municipality.Family;
import no.bofast.domain.municipality.FamilyKey;
import no.bofast.domain.municipality.Tally;
import no.bofast.serde.packed.PackedBlock;
import no.bofast.topology.message.ClockMark;
import no.bofast.topology.message.LedgerMessage;
import no.bofast.topology.message.SeriesMessage;
import no.bofast.topology.message.StepMark;
import no.bofast.topology.pacing.Cadence;
import no.bofast.topology.pacing.Share;
import no.bofast.topology.pacing.Sources;
import no.bofast.topology.store.HeapStore;
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

    /** What early warning, releases and forecasts are made of. */
    private static final Set<BlockKey.Kind> NATIONAL =
            EnumSet.of(BlockKey.Kind.MONTH, BlockKey.Kind.ARRIVAL, BlockKey.Kind.HAZARD);

    /** Publishing blocks may take a fifth of a thread's time, and a twentieth under load: most will be others by the next time. */
    private final Share publishing = new Share(4, 19);

    private final Duration emitInterval;
    private final int partitions;
    private final LongSupplier nanoTime;
    private final List<KeptBlock> unpublished = new ArrayList<>();
    private final Sources sources = new Sources();

    private ProcessorContext<Integer, MunicipalityOutput> context;
    private HeapStore<BlockKey, KeptBlock> blocks;
    private HeapStore<FamilyKey, Family> families;
    private MarksInForce marks;
    private StepMark sent;
    private Cadence cadence;

    MunicipalityProcessor(Duration emitInterval, int partitions) {
        this(emitInterval, partitions, System::nanoTime);
    }

    /** @param nanoTime measures how long publishing takes */
    MunicipalityProcessor(Duration emitInterval, int partitions, LongSupplier nanoTime) {
        this.emitInterval = emitInterval;
        this.partitions = partitions;
        this.nanoTime = nanoTime;
    }

    @Override
    public void init(ProcessorContext<Integer, MunicipalityOutput> processorContext) {
        context = processorContext;
        blocks = context.getStateStore(Stores.COUNTS);
        families = context.getStateStore(Stores.FAMILIES);
        marks = new MarksInForce(context.getStateStore(Stores.MUNICIPALITY_CLOCK));
        sent = null;
        publishing.clear();
        sources.clear();
        unpublished.clear();
        blocks.entries().values().stream().filter(kept -> !kept.isPublished()).forEach(unpublished::add);
        cadence = Cadence.start(context, emitInterval, this::publish);
    }

    @Override
    public void process(Record<Integer, LedgerMessage> record) {
        cadence.goOn();
        if (record.value() instanceof LedgerMessage.Changes changes) {
            changes.blocks().forEach(this::add);
        } else if (record.value() instanceof LedgerMessage.Families changes) {
            changes.families().forEach(this::add);
        } else if (record.value() instanceof StepMark mark) {
            marks.heard(mark.mark());
            sources.heard(mark.mark().source(), mark.isUnderLoad());
        }
    }

    private void add(CountBlock changes) {
        KeptBlock kept = blocks.changing(changes.key(), KeptBlock::empty);
        if (kept.isPublished()) {
            kept.outdate();
            unpublished.add(kept);
        }
        kept.block().add(changes);
    }

    private void add(Family changes) {
        Family family = families.changing(changes.key(), Family::new);
        Tally counts = new Tally();
        family.add(changes, counts);
        counts.take().forEach(this::add);
        if (family.isEmpty()) {
            families.remove(changes.key());
        }
    }

    /** When there is a mark to send: one comes behind all changes. Before, there is nothing to publish, or not all of it. */
    private void publish(long now) {
        newMark().filter(mark -> takesTurn(now)).ifPresent(mark -> {
            publishBlocks(now);
            send(mark, now);
            sources.beginRound();
            sources.commitUnlessUnderLoad(cadence, now);
        });
    }

    /** Under load when every source under load has sent what it counted, so that each block is published once for all of them. */
    private boolean takesTurn(long now) {
        if (!publishing.isPauseOver(now, sources.areUnderLoad())) {
            return false;
        }
        if (!sources.haveAllBeenHeard()) {
            return cadence.takeOverdueTurn(now);
        }
        return cadence.takeTurn(now);
    }

    private void publishBlocks(long now) {
        long began = nanoTime.getAsLong();
        for (KeptBlock kept : unpublished) {
            forward(new MunicipalityOutput.Published(kept.block()), now);
            if (NATIONAL.contains(kept.block().key().kind())) {
                forward(new MunicipalityOutput.Sent(new SeriesMessage.Counts(PackedBlock.of(kept.block()))), now);
            }
            keepPublished(kept);
        }
        unpublished.clear();
        publishing.ended(now, (nanoTime.getAsLong() - began) / 1_000_000);
    }

    private void keepPublished(KeptBlock kept) {
        kept.publish();
        if (kept.block().isEmpty()) {
            blocks.remove(kept.block().key());
        } else {
            blocks.put(kept.block().key(), kept);
        }
    }

    private Optional<StepMark> newMark() {
        return ClockMarks.clock(marks.marks()).map(this::mark).filter(mark -> !mark.equals(sent));
    }

    private void send(StepMark mark, long now) {
        forward(new MunicipalityOutput.Sent(mark), now);
        sent = mark;
    }

    private StepMark mark(Instant clock) {
        List<Long> positions = ClockMarks.ofEachSource(marks.marks());
        ClockMark mark = new ClockMark(context.taskId().partition(), partitions, clock, positions);
        return new StepMark(mark, sources.areUnderLoad());
    }

    private void forward(MunicipalityOutput output, long timestamp) {
        context.forward(new Record<>(0, output, timestamp));
    }
}
