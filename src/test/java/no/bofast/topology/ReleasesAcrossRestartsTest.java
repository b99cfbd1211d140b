package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.bofast.cluster.Stores;
import no.bofast.disclosure.release.MadeBefore;
import no.bofast.disclosure.release.ReleaseKey;
import no.bofast.disclosure.release.SimulatedReleases;
import no.bofast.domain.FutureTimes;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.forecast.ForecastBook;
import no.bofast.reference.ReferenceTables;
import no.bofast.schema.AlertChangeRecord;
import no.bofast.schema.OutlookRecord;
import no.bofast.schema.Progress;
import no.bofast.schema.TodayRecord;
import no.bofast.serde.packed.PackedBlock;
import no.bofast.topology.message.ClockMark;
import no.bofast.topology.message.MarkCodec;
import no.bofast.topology.message.SeriesMessage;
import no.bofast.topology.message.StepMark;
import no.bofast.topology.store.HeapStoreBuilder;
import no.bofast.warning.WarningSettings;
import no.bofast.warning.released.ReleasedWarning;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The nation step makes the same releases, byte for byte, whoever of several instances holds it, and however unevenly the others come on. */
class ReleasesAcrossRestartsTest {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2012, 6, 1);
    private static final int RESTARTS = 20;
    private static final ReleaseKey KEY = new ReleaseKey("a secret of the tests");

    private static final List<Map.Entry<LedgerEntry, Integer>> CHANGES =
            SimulatedReleases.changes(3_000).entrySet().stream()
                    .filter(change -> change.getKey().registeredOn().isBefore(LAST))
                    .sorted(Comparator.comparing(change -> change.getKey().registeredOn()))
                    .toList();
    private static final SortedMap<MunicipalityCode, Municipality> MUNICIPALITIES = counted();

    /** Only those, since early warning looks at each that it is told of. */
    private static SortedMap<MunicipalityCode, Municipality> counted() {
        SortedMap<MunicipalityCode, Municipality> counted = new TreeMap<>(ReferenceTables.municipalities());
        counted.keySet()
                .retainAll(CHANGES.stream()
                        .map(change -> change.getKey().cell().municipality())
                        .collect(Collectors.toSet()));
        return counted;
    }

    @Test
    void releasesAreMade() {
        assertThat(undisturbed()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void restartsAndTheNumberOfInstancesChangeNoRelease(int sources) {
        Random random = new Random(sources);
        Step step = new Step(sources);
        LocalDate[] clocks = new LocalDate[sources];
        Arrays.fill(clocks, FIRST);
        int restarts = 0;
        while (least(clocks).isBefore(LAST)) {
            int source = random.nextInt(sources);
            clocks[source] = min(LAST, clocks[source].plusDays(random.nextInt(70)));
            step.tell(source, clocks[source]);
            if (random.nextBoolean()) {
                step.ask();
            }
            if (restarts < RESTARTS && random.nextInt(2) == 0) {
                step.restart();
                restarts++;
            }
        }
        step.ask();

        assertThat(step.sent()).isEqualTo(undisturbed());
        assertThat(restarts).isGreaterThan(RESTARTS / 2);
    }

    private static Map<String, String> undisturbed() {
        Step step = new Step(1);
        for (LocalDate clock = FIRST; !clock.isAfter(LAST); clock = clock.plusMonths(1)) {
            step.tell(0, clock);
            step.ask();
        }
        return step.sent();
    }

    private static LocalDate least(LocalDate[] clocks) {
        return Arrays.stream(clocks).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The step, its stores, and those that it hears of. */
    private static final class Step {

        private final MockProcessorContext<String, SpecificRecord> context = new MockProcessorContext<>();
        private final EvaluationFailures failures = new EvaluationFailures(new SimpleMeterRegistry());
        private final int sources;
        private final int[] told;
        private final Map<BlockKey, CountBlock> blocks = new HashMap<>();
        private NationProcessor processor;
        private long now = 10_000;
        private int restarts;

        Step(int sources) {
            this.sources = sources;
            this.told = new int[sources];
            context.setCurrentSystemTimeMs(now);
            context.addStateStore(new HeapStoreBuilder<>(Stores.SERIES, SeriesCodec::new).build());
            context.addStateStore(new HeapStoreBuilder<>(Stores.NATION_CLOCK, MarkCodec::new).build());
            context.addStateStore(new HeapStoreBuilder<>(Stores.SENT_ALERTS, SentCodec::new).build());
            context.addStateStore(new HeapStoreBuilder<>(Stores.RELEASES, ReleaseCodec::new).build());
            context.addStateStore(new HeapStoreBuilder<>(Stores.DRAWN, DrawnCodec::new).build());
            context.addStateStore(new HeapStoreBuilder<>(Stores.SENT_FORECASTS, SentMonthCodec::new).build());
            start();
        }

        private void start() {
            processor = new NationProcessor(this::evaluation, FutureTimes.ALLOWED, Duration.ofSeconds(1), failures);
            processor.init(context);
        }

        private BackgroundEvaluation evaluation(MadeBefore made) {
            ReleasedWarning warning = new ReleasedWarning(WarningSettings.DEFAULTS, MUNICIPALITIES);
            return new BackgroundEvaluation(
                    WarningSettings.DEFAULTS,
                    MUNICIPALITIES,
                    Optional.of(new Announcer(made, KEY, MUNICIPALITIES, warning)),
                    new Forecasting(new ForecastBook(MUNICIPALITIES, ReferenceTables.rights())),
                    Runnable::run);
        }

        /** Another instance takes the step over, with what is stored. */
        void restart() {
            processor.close();
            restarts++;
            start();
        }

        /** A source sends all that was registered of its municipalities before a date, and then says that it did. */
        void tell(int source, LocalDate clock) {
            Set<BlockKey> changed = new HashSet<>();
            for (; told[source] < CHANGES.size(); told[source]++) {
                LedgerEntry entry = CHANGES.get(told[source]).getKey();
                if (!entry.registeredOn().isBefore(clock)) {
                    break;
                }
                if (Math.floorMod(entry.cell().municipality().hashCode(), sources) == source) {
                    BlockKey key = BlockKey.of(entry.cell());
                    blocks.computeIfAbsent(key, CountBlock::new)
                            .add(
                                    entry.cell(),
                                    entry.registeredOn(),
                                    CHANGES.get(told[source]).getValue());
                    changed.add(key);
                }
            }
            changed.forEach(key -> hear(new SeriesMessage.Counts(PackedBlock.of(blocks.get(key)))));
            hear(new StepMark(
                    new ClockMark(source, sources, RegisterTime.startOf(clock), List.of((long) told[source])), false));
        }

        private void hear(SeriesMessage message) {
            processor.process(new Record<>(0, message, now));
        }

        void ask() {
            now += 1_000;
            context.scheduledPunctuators().get(restarts).getPunctuator().punctuate(now);
        }

        /** What the public is told, by its key. */
        Map<String, String> sent() {
            Map<String, String> sent = new TreeMap<>();
            List<String> twice = new ArrayList<>();
            context.forwarded().forEach(forwarded -> {
                String key = forwarded.record().key();
                SpecificRecord value = forwarded.record().value();
                String before = isForThePublic(value) ? sent.put(key, value.toString()) : null;
                if (before != null && !(value instanceof TodayRecord)) {
                    twice.add(key);
                }
            });
            assertThat(twice).as("told twice").isEmpty();
            return sent;
        }

        private static boolean isForThePublic(SpecificRecord value) {
            boolean isExact = value instanceof AlertChangeRecord alert
                    && !alert.getAlertId().startsWith("released-");
            return !(value instanceof Progress) && !(value instanceof OutlookRecord) && !isExact;
        }
    }
}
