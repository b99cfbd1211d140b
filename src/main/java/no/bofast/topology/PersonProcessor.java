package no.bofast.topology;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.domain.person.Counting;
import no.bofast.topology.message.ClockMark;
import no.bofast.topology.message.DeadLetter;
import no.bofast.topology.message.LedgerMessage;
import no.bofast.topology.message.StepMark;
import no.bofast.topology.store.CommitBell;
import no.bofast.topology.store.HeapStore;
import no.bofast.topology.turn.Cadence;
import no.bofast.topology.turn.Load;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * First step: keeps each person's events and sends on what changes in the counts.
 *
 * <p>Events are gathered and counted together, at the latest before Kafka Streams commits them as read. The register clock of
 * the partition is the greatest register time seen; when it comes to a new date, departures that were provisional are
 * confirmed.
 */
final class PersonProcessor implements Processor<byte[], byte[], Integer, PersonOutput> {

    private static final int OWN = 0;
    /** What the clock shows before any register time was seen: earlier than any register. */
    private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");
    /** So that a message stays far below what Kafka takes. */
    private static final int ENTRIES_PER_MESSAGE = 20_000;

    private final IncomingReader reader;
    private final MunicipalityDivision division;
    private final Fates fates;
    private final Counting counting;
    private final Duration emitInterval;
    private final int partitions;

    private ProcessorContext<Integer, PersonOutput> context;
    private People people;
    private HeapStore<Integer, ClockMark> clockStore;
    private Instant clock;
    private long position;
    private StepMark sent;
    private Cadence cadence;
    private Load load;

    PersonProcessor(
            IncomingReader reader,
            MunicipalityDivision division,
            Fates fates,
            Counting counting,
            Duration emitInterval,
            int partitions) {
        this.division = division;
        this.reader = reader;
        this.fates = fates;
        this.counting = counting;
        this.emitInterval = emitInterval;
        this.partitions = partitions;
    }

    @Override
    public void init(ProcessorContext<Integer, PersonOutput> processorContext) {
        context = processorContext;
        people = new People(
                new PersonStore(context.getStateStore(Stores.PEOPLE), context.getStateStore(Stores.PERSON_PARTS)),
                context.getStateStore(Stores.AGENDA),
                new Recounts(context.getStateStore(Stores.COUNTING), counting),
                division,
                fates,
                partitions);
        clockStore = context.getStateStore(Stores.PERSON_CLOCK);
        ClockMark stored = clockStore.getOr(OWN, mark(NEVER, 0));
        clock = stored.clock();
        position = stored.positions().get(0);
        sent = null;
        load = new Load();
        cadence = Cadence.start(context, emitInterval, this::send);
        context.<CommitBell>getStateStore(Stores.PERSON_COMMIT).beforeCommit(this::sendCounts);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        fates.received();
        load.record();
        RecordMetadata origin = context.recordMetadata().orElseThrow();
        Incoming incoming = reader.read(origin.topic(), record.key(), record.value());
        if (incoming instanceof Incoming.Event event) {
            advanceTo(event.event().registeredAt());
            people.add(record.key(), event.event());
        } else if (incoming instanceof Incoming.CompleteThrough heartbeat) {
            advanceTo(heartbeat.instant());
            fates.applied();
        } else if (incoming instanceof Incoming.Erasure) {
            people.erase(record.key(), clockDate());
            fates.applied();
        } else if (incoming instanceof Incoming.Bad bad) {
            bad.registeredAt().ifPresent(this::advanceTo);
            refuse(record, bad, origin);
        }
        position = origin.offset() + 1;
        clockStore.put(OWN, mark(clock, position));
        if (people.isFull()) {
            sendCounts();
        }
    }

    private void refuse(Record<byte[], byte[]> record, Incoming.Bad bad, RecordMetadata origin) {
        DeadLetter letter = new DeadLetter(
                record.key(), record.value(), bad.reason(), origin.topic(), origin.partition(), origin.offset());
        context.forward(new Record<>(0, new PersonOutput.Refused(letter), record.timestamp()));
        fates.rejected(bad.reason());
    }

    private void advanceTo(Instant registerTime) {
        if (registerTime.isAfter(clock)) {
            clock = registerTime;
        }
    }

    private LocalDate clockDate() {
        return RegisterTime.dateOf(clock);
    }

    private void send(long now) {
        if (people.isRecounting()) {
            sendCounts();
            context.commit();
        } else {
            sendWithMark(now);
        }
    }

    /** A mark comes behind all changes: there is none as long as people are counted as they were before, and as is asked for now. */
    private void sendWithMark(long now) {
        boolean isUnderLoad = load.measure();
        StepMark mark = new StepMark(mark(clock, position), isUnderLoad);
        if (position > 0 && !mark.equals(sent) && takesTurn(now, isUnderLoad)) {
            sendCounts();
            send(0, mark);
            sent = mark;
            context.commit();
        }
    }

    private boolean takesTurn(long now, boolean isUnderLoad) {
        return isUnderLoad ? cadence.takeTurnUnderLoad(now) : cadence.takeTurn(now);
    }

    private void sendCounts() {
        Map<MunicipalityCode, List<CountBlock>> byMunicipality = new TreeMap<>();
        for (CountBlock block : people.count(clockDate())) {
            byMunicipality
                    .computeIfAbsent(block.key().municipality(), any -> new ArrayList<>())
                    .add(block);
        }
        byMunicipality.forEach(this::send);
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

    private ClockMark mark(Instant at, long through) {
        return new ClockMark(context.taskId().partition(), partitions, at, List.of(through));
    }
}
