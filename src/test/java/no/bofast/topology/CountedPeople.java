package no.bofast.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.lifecycle.BeforeTry;
import no.bofast.cluster.Stores;
import no.bofast.domain.Cell;
import no.bofast.domain.ErasureTerms;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.domain.municipality.Tally;
import no.bofast.domain.person.Counting;
import no.bofast.domain.person.EventSet;
import no.bofast.domain.person.Ledger;
import no.bofast.reference.ReferenceTables;
import no.bofast.testkit.Countings;
import no.bofast.topology.store.HeapStore;
import no.bofast.topology.store.HeapStoreBuilder;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** People who are counted, with their stores and what they changed: what tests of counting them share. */
abstract class CountedPeople {

    static final ErasureTerms TERMS = ErasureTerms.DEFAULT;

    static final byte[] ONE = "one".getBytes(StandardCharsets.UTF_8);
    static final byte[] OTHER = "other".getBytes(StandardCharsets.UTF_8);

    MeterRegistry meters;
    KeyValueStore<Bytes, byte[]> stored;
    KeyValueStore<Bytes, byte[]> parts;
    KeyValueStore<Bytes, byte[]> agenda;
    HeapStore<Integer, Recount> countings;
    Counting counting;
    Stopping stopping;
    People people;
    Map<BlockKey, CountBlock> counts;
    LocalDate clock;

    @BeforeTry
    void start() {
        meters = new SimpleMeterRegistry();
        stored = store("people");
        parts = store("parts");
        agenda = store("agenda");
        countings = new HeapStoreBuilder<>(Stores.COUNTING, () -> new RecountCodec(ReferenceTables.division())).build();
        counting = Countings.USUAL;
        stopping = new Stopping();
        restart();
        counts = new HashMap<>();
        clock = LocalDate.of(1900, 1, 1);
    }

    List<Runnable> arrivals(List<RegisterEvent> ofOne, List<RegisterEvent> ofOther, Random random) {
        List<Runnable> arrivals = new ArrayList<>();
        ofOne.forEach(event -> arrivals.add(() -> arrive(ONE, event)));
        ofOther.forEach(event -> arrivals.add(() -> arrive(OTHER, event)));
        Collections.shuffle(arrivals, random);
        return arrivals;
    }

    void arrive(byte[] person, RegisterEvent event) {
        LocalDate date = RegisterTime.dateOf(event.registeredAt());
        clock = date.isAfter(clock) ? date : clock;
        people.add(person, event);
    }

    void arrive(List<Runnable> arrivals, Random random) {
        for (Runnable arrival : arrivals) {
            arrival.run();
            if (random.nextInt(4) == 0) {
                count();
            }
            if (random.nextInt(8) == 0) {
                count();
                restart();
            }
        }
        count();
    }

    static List<KeyValue<Bytes, byte[]>> entries(KeyValueStore<Bytes, byte[]> store) {
        List<KeyValue<Bytes, byte[]>> entries = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            all.forEachRemaining(entries::add);
        }
        return entries;
    }

    void restart() {
        people = new People(
                new PersonStore(stored, parts),
                new Agenda(agenda),
                new Recounts(countings, counting, ReferenceTables.division()),
                new Fates(meters),
                TERMS,
                1,
                stopping);
    }

    void count() {
        people.count(clock)
                .forEach(block ->
                        counts.computeIfAbsent(block.key(), CountBlock::new).add(block));
    }

    Ledger ledger(List<RegisterEvent> events) {
        return new Ledger(EventSet.of(events), clock, counting);
    }

    Map<Cell, CellCount> cells() {
        Map<Cell, CellCount> cells = new HashMap<>();
        counts.values().forEach(block -> cells.putAll(block.counts()));
        return cells;
    }

    static Map<Cell, CellCount> cells(Ledger... ledgers) {
        Tally tally = new Tally();
        for (Ledger ledger : ledgers) {
            ledger.since(Ledger.EMPTY, tally);
        }
        Map<Cell, CellCount> cells = new HashMap<>();
        tally.take().forEach(block -> cells.putAll(block.counts()));
        return cells;
    }

    double applied() {
        return meters.get("bofast.events.applied").counter().count();
    }

    double ignored(String reason) {
        return meters.get("bofast.events.ignored")
                .tag("reason", reason)
                .counter()
                .count();
    }

    static KeyValueStore<Bytes, byte[]> store(String name) {
        KeyValueStore<Bytes, byte[]> store = org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(name),
                        Serdes.Bytes(),
                        Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
        return store;
    }
}
