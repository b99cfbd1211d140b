package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeTry;
import no.bofast.cluster.Stores;
import no.bofast.domain.Areas;
import no.bofast.domain.BasicAmounts;
import no.bofast.domain.Cell;
import no.bofast.domain.ErasureTerms;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.SplitCode;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.domain.municipality.Tally;
import no.bofast.domain.person.Counting;
import no.bofast.domain.person.EventSet;
import no.bofast.domain.person.Ledger;
import no.bofast.reference.ReferenceTables;
import no.bofast.serde.packed.PersonStateCodec;
import no.bofast.testkit.Countings;
import no.bofast.testkit.Histories;
import no.bofast.testkit.Life;
import no.bofast.topology.store.HeapStore;
import no.bofast.topology.store.HeapStoreBuilder;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Whatever waits together, whatever the clock shows meanwhile, and however often the work starts again, what people change adds up to their ledgers. */
class PeopleTest {

    private static final ErasureTerms TERMS = ErasureTerms.DEFAULT;
    private static final Instant ERASED_AT = Instant.parse("2020-01-01T12:00:00Z");

    private static final byte[] ONE = "one".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "other".getBytes(StandardCharsets.UTF_8);

    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final MunicipalityCode BERGEN = MunicipalityCode.of("4601");
    private static final MunicipalityCode NORTH = MunicipalityCode.of("5698");
    /** Alta was split, a part of it came to Oslo, and so did all of Bergen. */
    private static final MunicipalityDivision REFORMED = new MunicipalityDivision(
            Map.of(ALTA, NORTH, OSLO, OSLO, BERGEN, OSLO, NORTH, NORTH),
            List.of(new SplitCode(ALTA, Set.of(LocalDate.of(2016, 3, 1)), List.of(NORTH, OSLO))),
            List.of(),
            Areas.NONE);

    private MeterRegistry meters;
    private KeyValueStore<Bytes, byte[]> stored;
    private KeyValueStore<Bytes, byte[]> parts;
    private KeyValueStore<Bytes, byte[]> agenda;
    private HeapStore<Integer, Recount> countings;
    private Counting counting;
    private Stopping stopping;
    private People people;
    private Map<BlockKey, CountBlock> counts;
    private LocalDate clock;

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

    @Property(tries = 300)
    void eventsThatWaitTogetherChangeWhatTheyWouldOneByOne(
            @ForAll(supplier = Histories.class) List<RegisterEvent> ofOne,
            @ForAll(supplier = Histories.class) List<RegisterEvent> ofOther,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<Runnable> arrivals = arrivals(ofOne, ofOther, random);

        arrive(arrivals, random);

        assertThat(cells()).isEqualTo(cells(ledger(ofOne), ledger(ofOther)));
        assertThat(applied() + ignored("duplicate")).isEqualTo(arrivals.size());
    }

    @Property(tries = 300)
    void nothingIsLeftOfAnErasedPersonWhateverWaitedAndWhateverComesLater(
            @ForAll(supplier = Histories.class) List<RegisterEvent> ofOne,
            @ForAll(supplier = Histories.class) List<RegisterEvent> ofOther,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<Runnable> arrivals = arrivals(ofOne, ofOther, random);
        arrivals.add(random.nextInt(arrivals.size() + 1), () -> people.erase(ONE, ERASED_AT, clock));

        arrive(arrivals, random);

        assertThat(cells()).isEqualTo(cells(ledger(ofOther)));
        assertThat(applied() + ignored("duplicate") + ignored("erased")).isEqualTo(arrivals.size() - 1);
    }

    @Example
    void noMoreEventsWaitThanAreCountedWithinATransactionHoweverLargeTheHeap() {
        long small = 512L << 20;
        long large = 64L << 30;

        assertThat(HeapShare.mostWaiting(small, 4)).isEqualTo((int) (small / 8 / 400 / 4));
        assertThat(HeapShare.mostWaiting(large, 1)).isEqualTo(500_000);
        assertThat(HeapShare.mostWaiting(large, 4) * 4).isEqualTo(500_000);
        assertThat(HeapShare.mostWaiting(large, 100) * 100).isEqualTo(500_000);
    }

    @Example
    void aStopCutsOffWhoIsCountedForLongAndNobodyElse() {
        Life life = Life.of("p1").settled("2010-01-01", "5601");
        for (int day = 1; day < 700; day++) {
            String on = LocalDate.of(2011, 1, 1).plusDays(day).toString();
            life.moved(on, day % 2 == 0 ? "5601" : "0301").registered("2014-01-01");
            String later = LocalDate.of(2015, 1, 1).plusDays(day).toString();
            life.protection(later, day % 2 == 0 ? "NONE" : "CONFIDENTIAL");
        }
        people.add(OTHER, life.events().get(0));
        stopping.ask();

        count();
        life.events().forEach(event -> arrive(ONE, event));

        assertThatThrownBy(this::count).isInstanceOf(Stopping.CutOff.class);
    }

    private List<Runnable> arrivals(List<RegisterEvent> ofOne, List<RegisterEvent> ofOther, Random random) {
        List<Runnable> arrivals = new ArrayList<>();
        ofOne.forEach(event -> arrivals.add(() -> arrive(ONE, event)));
        ofOther.forEach(event -> arrivals.add(() -> arrive(OTHER, event)));
        Collections.shuffle(arrivals, random);
        return arrivals;
    }

    private void arrive(byte[] person, RegisterEvent event) {
        LocalDate date = RegisterTime.dateOf(event.registeredAt());
        clock = date.isAfter(clock) ? date : clock;
        people.add(person, event);
    }

    @Property(tries = 100)
    void peopleWhoAreCountedOtherwiseThanBeforeAddUpToTheirLedgersAsAsked(
            @ForAll(supplier = Histories.class) List<RegisterEvent> ofOne,
            @ForAll(supplier = Histories.class) List<RegisterEvent> ofOther,
            @ForAll(supplier = Histories.class) List<RegisterEvent> more) {
        counting = Counting.OF_0_1_0.in(ReferenceTables.division());
        restart();
        ofOne.forEach(event -> arrive(ONE, event));
        ofOther.forEach(event -> arrive(OTHER, event));
        count();

        countings = new HeapStoreBuilder<>(Stores.COUNTING, () -> new RecountCodec(ReferenceTables.division())).build();
        counting = Countings.USUAL;
        restart();
        more.forEach(event -> arrive(ONE, event));
        count();
        count();

        List<RegisterEvent> allOfOne = new ArrayList<>(ofOne);
        allOfOne.addAll(more);
        assertThat(people.isRecounting()).isFalse();
        assertThat(cells()).isEqualTo(cells(ledger(allOfOne), ledger(ofOther)));
    }

    @Property(tries = 50)
    void peopleWhoseDaysOfResidenceWereNotCountedAreCountedAnew(
            @ForAll(supplier = Histories.class) List<RegisterEvent> ofOne,
            @ForAll(supplier = Histories.class) List<RegisterEvent> ofOther) {
        counting =
                new Counting(Counting.Scope.SECTION_3, Countings.RIGHTS, ReferenceTables.division(), BasicAmounts.NONE);
        restart();
        ofOne.forEach(event -> arrive(ONE, event));
        ofOther.forEach(event -> arrive(OTHER, event));
        count();

        counting = Countings.USUAL;
        restart();
        count();
        count();

        assertThat(people.isRecounting()).isFalse();
        assertThat(cells()).isEqualTo(cells(ledger(ofOne), ledger(ofOther)));
    }

    @Property(tries = 100)
    void peopleWhoAreCountedByAnotherDivisionAddUpToTheirLedgersByIt(
            @ForAll(supplier = Histories.class) List<RegisterEvent> ofOne,
            @ForAll(supplier = Histories.class) List<RegisterEvent> ofOther,
            @ForAll(supplier = Histories.class) List<RegisterEvent> more) {
        ofOne.forEach(event -> arrive(ONE, event));
        ofOther.forEach(event -> arrive(OTHER, event));
        count();

        counting = Countings.USUAL.in(REFORMED);
        restart();
        more.forEach(event -> arrive(ONE, event));
        count();
        count();

        List<RegisterEvent> allOfOne = new ArrayList<>(ofOne);
        allOfOne.addAll(more);
        assertThat(people.isRecounting()).isFalse();
        assertThat(cells()).isEqualTo(cells(ledger(toldByReformed(allOfOne)), ledger(toldByReformed(ofOther))));
    }

    private static List<RegisterEvent> toldByReformed(List<RegisterEvent> events) {
        PersonStateCodec codec = new PersonStateCodec();
        return events.stream()
                .flatMap(event -> codec.events(codec.eventBytes(event), REFORMED).stream())
                .toList();
    }

    private void arrive(List<Runnable> arrivals, Random random) {
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

    @Example
    void ofAnErasedPersonNothingIsLeftWhenTheErasureIsRememberedNoMore() {
        clock = LocalDate.of(2020, 1, 1);
        agenda.put(
                Bytes.wrap(
                        ByteBuffer.allocate(4 + ONE.length).putInt(7).put(ONE).array()),
                new byte[0]);
        people.passed(ERASED_AT);
        people.erase(ONE, ERASED_AT, clock);
        count();
        assertThat(entries(agenda)).as("the day on which to look again").hasSize(1);

        clock = clock.plusDays(1);
        count();
        assertThat(entries(stored)).as("it is remembered").hasSize(1);
        people.passed(ERASED_AT.plus(TERMS.remembered()));
        clock = clock.plusDays(1);
        count();

        assertThat(entries(stored)).isEmpty();
        assertThat(entries(agenda)).isEmpty();
    }

    /** What a producer sends again after that is of a new person, as nobody can know better; who is erased again. */
    @Example
    void whoeverComesAgainAfterThatIsCountedAndLeavesNothingOnceErasedAgain() {
        Life life = Life.of("p1").settled("2018-03-01", "5601").moved("2019-05-01", "0301");
        clock = LocalDate.of(2020, 1, 1);
        life.events().forEach(event -> arrive(ONE, event));
        count();
        eraseAndForget(ERASED_AT);
        assertThat(cells()).isEmpty();
        assertThat(entries(stored)).isEmpty();

        life.events().forEach(event -> arrive(ONE, event));
        count();
        assertThat(cells()).isEqualTo(cells(ledger(life.events())));

        eraseAndForget(ERASED_AT.plus(TERMS.remembered()).plusSeconds(60));
        assertThat(cells()).isEmpty();
        assertThat(entries(stored)).isEmpty();
        assertThat(entries(agenda)).isEmpty();
        assertThat(entries(parts)).isEmpty();
    }

    private void eraseAndForget(Instant erasedAt) {
        people.passed(erasedAt);
        people.erase(ONE, erasedAt, clock);
        count();
        people.passed(erasedAt.plus(TERMS.remembered()));
        clock = clock.plusDays(1);
        count();
    }

    private static List<KeyValue<Bytes, byte[]>> entries(KeyValueStore<Bytes, byte[]> store) {
        List<KeyValue<Bytes, byte[]>> entries = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            all.forEachRemaining(entries::add);
        }
        return entries;
    }

    private void restart() {
        people = new People(
                new PersonStore(stored, parts),
                new Agenda(agenda),
                new Recounts(countings, counting, ReferenceTables.division()),
                new Fates(meters),
                TERMS,
                1,
                stopping);
    }

    private void count() {
        people.count(clock)
                .forEach(block ->
                        counts.computeIfAbsent(block.key(), CountBlock::new).add(block));
    }

    private Ledger ledger(List<RegisterEvent> events) {
        return new Ledger(EventSet.of(events), clock, counting);
    }

    private Map<Cell, CellCount> cells() {
        Map<Cell, CellCount> cells = new HashMap<>();
        counts.values().forEach(block -> cells.putAll(block.counts()));
        return cells;
    }

    private static Map<Cell, CellCount> cells(Ledger... ledgers) {
        Tally tally = new Tally();
        for (Ledger ledger : ledgers) {
            ledger.since(Ledger.EMPTY, tally);
        }
        Map<Cell, CellCount> cells = new HashMap<>();
        tally.take().forEach(block -> cells.putAll(block.counts()));
        return cells;
    }

    private double applied() {
        return meters.get("bofast.events.applied").counter().count();
    }

    private double ignored(String reason) {
        return meters.get("bofast.events.ignored")
                .tag("reason", reason)
                .counter()
                .count();
    }

    private static KeyValueStore<Bytes, byte[]> store(String name) {
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
