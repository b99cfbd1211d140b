package no.bofast.topology;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.bofast.cluster.Stores;
import no.bofast.domain.ErasureTerms;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.RejectionReason;
import no.bofast.domain.person.Counting;
import no.bofast.serde.Copies;
import no.bofast.topology.message.ClockMark;
import no.bofast.topology.message.DeadLetter;
import no.bofast.topology.message.Stray;
import no.bofast.topology.message.Strays;
import no.bofast.topology.store.HeapStore;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * First step: keeps each person's events and sends on what changes in the counts ({@link CountSender} says when).
 *
 * <p>The register clock of the partition is the greatest register time accepted; when it comes to a new date, departures that
 * were provisional are confirmed. A record that lay in another partition is counted as any other, and says nothing of this
 * partition's clock: it was that of the one where it lay.
 */
final class PersonProcessor implements Processor<byte[], Crossing, Integer, PersonOutput> {

    private static final int OWN = 0;
    /** What the clock shows before any register time was seen: earlier than any register. */
    private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

    private final String input;
    /** Of strays, whose register times were looked at where they lay. */
    private final IncomingReader reader;

    private final Fates fates;
    private final Counting counting;
    private final MunicipalityDivision shipped;
    private final Duration emitInterval;
    private final ErasureTerms terms;
    private final int partitions;
    private final Stopping stopping;

    private ProcessorContext<Integer, PersonOutput> context;
    private People people;
    private HeapStore<Integer, ClockMark> clockStore;
    private Instant clock;
    private long position;
    private Strays strays;
    private CountSender sender;

    /**
     * @param input name of the population events
     * @param shipped the division that Bofast comes with, by which those are counted who were before an operator could give one
     * @param terms for how long erasures are remembered
     * @param partitions of the population events
     */
    PersonProcessor(
            String input,
            IncomingReader reader,
            Fates fates,
            Counting counting,
            MunicipalityDivision shipped,
            Duration emitInterval,
            ErasureTerms terms,
            int partitions,
            Stopping stopping) {
        this.stopping = stopping;
        this.input = input;
        this.reader = reader.ofAnyTime();
        this.fates = fates;
        this.counting = counting;
        this.shipped = shipped;
        this.emitInterval = emitInterval;
        this.terms = terms;
        this.partitions = partitions;
    }

    @Override
    public void init(ProcessorContext<Integer, PersonOutput> processorContext) {
        context = processorContext;
        people = new People(
                new PersonStore(context.getStateStore(Stores.PEOPLE), context.getStateStore(Stores.PERSON_PARTS)),
                new Agenda(context.getStateStore(Stores.AGENDA)),
                new Recounts(context.getStateStore(Stores.COUNTING), counting, shipped),
                fates,
                terms,
                partitions,
                stopping);
        clockStore = context.getStateStore(Stores.PERSON_CLOCK);
        strays = Strays.NONE;
        ClockMark stored = clockStore.getOr(OWN, mark(NEVER, 0));
        clock = stored.clock();
        position = stored.positions().get(0);
        strays = stored.strays();
        sender = new CountSender(context, people, emitInterval, () -> mark(clock, position));
    }

    @Override
    public void process(Record<byte[], Crossing> record) {
        people.passed(Instant.ofEpochMilli(record.timestamp()));
        RecordMetadata origin = context.recordMetadata().orElseThrow();
        if (record.value() instanceof Crossing.Record own) {
            fates.received();
            take(own, record, origin);
            position = origin.offset() + 1;
        } else if (record.value() instanceof Crossing.BroughtHome home) {
            take(home.stray(), record);
            strays = strays.plusCounted(home.stray().partition());
        }
        clockStore.put(OWN, mark(clock, position));
        sender.recordTaken();
    }

    private void take(Crossing.Record own, Record<byte[], Crossing> record, RecordMetadata origin) {
        Incoming incoming = own.incoming();
        if (incoming instanceof Incoming.Event event) {
            advanceTo(event.event().registeredAt());
            people.add(record.key(), event.event());
        } else if (incoming instanceof Incoming.CompleteThrough heartbeat) {
            advanceTo(heartbeat.instant());
            fates.applied();
        } else if (incoming instanceof Incoming.Erasure) {
            erase(record);
        } else if (incoming instanceof Incoming.Astray astray) {
            astray.registeredAt().ifPresent(this::advanceTo);
            strays = strays.plusSent(astray.home());
            fates.astray();
        } else if (incoming instanceof Incoming.Bad bad) {
            refuse(record, own.value(), bad.reason(), origin.topic(), origin.partition(), origin.offset());
        }
    }

    /** It was read before, where it lay; only with another registry it can say something else now. */
    private void take(Stray stray, Record<byte[], Crossing> record) {
        Instant appended = Instant.ofEpochMilli(record.timestamp());
        Incoming incoming = reader.read(input, record.key(), stray.value(), appended);
        if (incoming instanceof Incoming.Event event) {
            people.add(record.key(), event.event());
        } else if (incoming instanceof Incoming.Erasure) {
            erase(record);
        } else {
            RejectionReason reason = incoming instanceof Incoming.Bad bad ? bad.reason() : RejectionReason.UNDECODABLE;
            refuse(record, stray.value(), reason, input, stray.partition(), stray.offset());
        }
    }

    private void erase(Record<byte[], Crossing> record) {
        people.erase(record.key(), Instant.ofEpochMilli(record.timestamp()), clockDate());
        fates.applied();
    }

    private void refuse(
            Record<byte[], Crossing> record,
            byte[] value,
            RejectionReason reason,
            String topic,
            int partition,
            long offset) {
        if (Copies.isCopy(record.headers())) {
            fates.ignored(Fates.Ignored.COPY);
            return;
        }
        DeadLetter letter = new DeadLetter(record.key(), value, reason, topic, partition, offset);
        context.forward(new Record<>(0, new PersonOutput.Refused(letter), record.timestamp()));
        fates.rejected(reason);
    }

    private void advanceTo(Instant registerTime) {
        if (registerTime.isAfter(clock)) {
            clock = registerTime;
        }
    }

    private LocalDate clockDate() {
        return RegisterTime.dateOf(clock);
    }

    private ClockMark mark(Instant at, long through) {
        return new ClockMark(context.taskId().partition(), partitions, at, List.of(through), strays);
    }
}
