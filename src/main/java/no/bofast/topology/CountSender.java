package no.bofast.topology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.bofast.cluster.Stores;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.domain.municipality.Family;
import no.bofast.topology.message.ClockMark;
import no.bofast.topology.message.LedgerMessage;
import no.bofast.topology.message.StepMark;
import no.bofast.topology.pacing.Cadence;
import no.bofast.topology.pacing.Load;
import no.bofast.topology.store.CommitBell;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Counts and sends what the person step has gathered, for one of three reasons: as many events wait as may, the step's turn has
 * come, or Kafka Streams is about to commit the events as read (the package {@code topology.pacing} has the drawing).
 *
 * <p>In its turn the step also sends a mark, and commits. For one thread, the task's.
 */
final class CountSender {

    /** So that a message stays far below what Kafka takes. */
    private static final int ENTRIES_PER_MESSAGE = 20_000;

    private static final int FAMILIES_PER_MESSAGE = 2_000;

    private final ProcessorContext<Integer, PersonOutput> context;
    private final People people;
    private final Supplier<ClockMark> mark;
    private final Load load = new Load();
    private final Cadence cadence;
    private StepMark sent;

    /**
     * Begins to take turns; to be called while the processor is initialized.
     *
     * @param mark how far the step has come by now
     */
    CountSender(
            ProcessorContext<Integer, PersonOutput> context,
            People people,
            Duration emitInterval,
            Supplier<ClockMark> mark) {
        this.context = context;
        this.people = people;
        this.mark = mark;
        this.cadence = Cadence.start(context, emitInterval, this::takeTurn);
        context.<CommitBell>getStateStore(Stores.PERSON_COMMIT).beforeCommit(this::sendCounts);
    }

    /** A record was taken, and the mark says so. */
    void recordTaken() {
        load.record();
        cadence.goOn();
        if (people.isFull()) {
            sendCounts();
        }
    }

    private void takeTurn(long now) {
        if (people.isRecounting()) {
            sendCounts();
            context.commit();
        } else {
            sendWithMark(now);
        }
    }

    /** A mark comes behind all changes: there is none as long as people are counted as they were before, and as is asked for now. */
    private void sendWithMark(long now) {
        boolean isUnderLoad = load.measure(now);
        ClockMark reached = mark.get();
        StepMark next = new StepMark(reached, isUnderLoad);
        if (reached.positions().get(0) > 0 && !next.equals(sent) && cadence.takeTurnTogether(now, isUnderLoad)) {
            sendCounts();
            send(0, next);
            sent = next;
            cadence.commit(now);
        }
    }

    private void sendCounts() {
        Map<MunicipalityCode, List<CountBlock>> byMunicipality = new TreeMap<>();
        for (CountBlock block : people.count(RegisterTime.dateOf(mark.get().clock()))) {
            byMunicipality
                    .computeIfAbsent(block.key().municipality(), any -> new ArrayList<>())
                    .add(block);
        }
        byMunicipality.forEach(this::send);
        people.families().stream()
                .collect(
                        Collectors.groupingBy(family -> family.key().municipality(), TreeMap::new, Collectors.toList()))
                .forEach(this::sendFamilies);
    }

    private void sendFamilies(MunicipalityCode municipality, List<Family> families) {
        for (int from = 0; from < families.size(); from += FAMILIES_PER_MESSAGE) {
            int to = Math.min(families.size(), from + FAMILIES_PER_MESSAGE);
            send(municipality.number(), new LedgerMessage.Families(families.subList(from, to)));
        }
    }

    private void send(MunicipalityCode municipality, List<CountBlock> blocks) {
        int from = 0;
        int entries = 0;
        for (int i = 0; i < blocks.size(); i++) {
            entries += blocks.get(i).size();
            if (entries >= ENTRIES_PER_MESSAGE || i == blocks.size() - 1) {
                send(municipality.number(), new LedgerMessage.Changes(blocks.subList(from, i + 1)));
                from = i + 1;
                entries = 0;
            }
        }
    }

    private void send(int key, LedgerMessage message) {
        context.forward(new Record<>(key, new PersonOutput.Sent(message), context.currentSystemTimeMs()));
    }
}
