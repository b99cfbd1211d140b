package no.bofast.topology;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RegisterTime;
import no.bofast.topology.message.ClockMark;
import no.bofast.topology.message.DeadLetter;
import no.bofast.topology.message.LedgerMessage;
import no.bofast.topology.store.HeapStore;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * First step: keeps each person's events and sends on what changes in the counts.
 *
 * <p>The register clock of the partition is the greatest register time seen; when it comes to a new date, departures that
 * were provisional are confirmed.
 */
final class PersonProcessor implements Processor<byte[], byte[], Integer, PersonOutput> {

    private static final int OWN = 0;
    private static final int STEP = 0;
    /** What the clock shows before any register time was seen: earlier than any register. */
    private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

    private final IncomingReader reader;
    private final Fates fates;
    private final Duration emitInterval;
    private final int partitions;

    private ProcessorContext<Integer, PersonOutput> context;
    private People people;
    private HeapStore<Integer, ClockMark> clockStore;
    private Instant clock;
    private LocalDate clockDate;
    private long position;
    private ClockMark sent;
    private Cadence cadence;

    PersonProcessor(IncomingReader reader, Fates fates, Duration emitInterval, int partitions) {
        this.reader = reader;
        this.fates = fates;
        this.emitInterval = emitInterval;
        this.partitions = partitions;
    }

    @Override
    public void init(ProcessorContext<Integer, PersonOutput> processorContext) {
        context = processorContext;
        people = new People(context.getStateStore(Stores.PEOPLE), context.getStateStore(Stores.AGENDA));
        clockStore = context.getStateStore(Stores.PERSON_CLOCK);
        ClockMark stored = clockStore.getOr(OWN, mark(NEVER, 0));
        clock = stored.clock();
        clockDate = RegisterTime.dateOf(clock);
        position = stored.positions().get(0);
        sent = null;
        cadence = Cadence.start(context, emitInterval, STEP, this::sendMark);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        fates.received();
        cadence.record();
        RecordMetadata origin = context.recordMetadata().orElseThrow();
        Incoming incoming = reader.read(origin.topic(), record.key(), record.value());
        if (incoming instanceof Incoming.Event event) {
            advanceTo(event.event().registeredAt(), record.timestamp());
            apply(record, event);
        } else if (incoming instanceof Incoming.CompleteThrough heartbeat) {
            advanceTo(heartbeat.instant(), record.timestamp());
            fates.applied();
        } else if (incoming instanceof Incoming.Erasure) {
            send(people.erase(record.key()), record.timestamp());
            fates.applied();
        } else if (incoming instanceof Incoming.Bad bad) {
            bad.registeredAt().ifPresent(registeredAt -> advanceTo(registeredAt, record.timestamp()));
            refuse(record, bad, origin);
        }
        position = origin.offset() + 1;
        clockStore.put(OWN, mark(clock, position));
    }

    private void apply(Record<byte[], byte[]> record, Incoming.Event event) {
        People.Outcome outcome = people.apply(record.key(), event.event(), clockDate);
        if (outcome instanceof People.Outcome.Changed changed) {
            send(changed.counts(), record.timestamp());
            fates.applied(event.event());
        } else if (outcome instanceof People.Outcome.Unchanged unchanged) {
            fates.ignored(unchanged.reason());
        }
    }

    private void refuse(Record<byte[], byte[]> record, Incoming.Bad bad, RecordMetadata origin) {
        DeadLetter letter = new DeadLetter(
                record.key(), record.value(), bad.reason(), origin.topic(), origin.partition(), origin.offset());
        context.forward(new Record<>(0, new PersonOutput.Refused(letter), record.timestamp()));
        fates.rejected(bad.reason());
    }

    private void advanceTo(Instant registerTime, long timestamp) {
        if (registerTime.isAfter(clock)) {
            clock = registerTime;
            LocalDate date = RegisterTime.dateOf(clock);
            if (!date.equals(clockDate)) {
                clockDate = date;
                people.confirmThrough(date, changes -> send(changes, timestamp));
            }
        }
    }

    private void send(Map<LedgerEntry, Integer> counts, long timestamp) {
        Map<MunicipalityCode, List<LedgerMessage.Change>> byMunicipality = new TreeMap<>();
        counts.forEach((entry, count) -> byMunicipality
                .computeIfAbsent(entry.cell().municipality(), any -> new ArrayList<>())
                .add(new LedgerMessage.Change(entry, count)));
        byMunicipality.forEach((municipality, changes) ->
                send(municipality.number(), new LedgerMessage.Changes(municipality, changes), timestamp));
    }

    private void sendMark(long now) {
        ClockMark mark = mark(clock, position);
        if (position > 0 && !mark.equals(sent) && cadence.isDue(now)) {
            send(0, new LedgerMessage.Mark(mark), context.currentSystemTimeMs());
            sent = mark;
            cadence.published();
        }
    }

    private void send(int key, LedgerMessage message, long timestamp) {
        context.forward(new Record<>(key, new PersonOutput.Sent(message), timestamp));
    }

    private ClockMark mark(Instant at, long through) {
        return new ClockMark(context.taskId().partition(), partitions, at, List.of(through));
    }
}
