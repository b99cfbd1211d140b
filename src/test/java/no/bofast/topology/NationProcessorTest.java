package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import no.bofast.cluster.Stores;
import no.bofast.domain.FutureTimes;
import no.bofast.forecast.ForecastBook;
import no.bofast.reference.ReferenceTables;
import no.bofast.schema.Progress;
import no.bofast.topology.message.ClockMark;
import no.bofast.topology.message.MarkCodec;
import no.bofast.topology.message.StepMark;
import no.bofast.topology.store.HeapStoreBuilder;
import no.bofast.warning.WarningSettings;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the nation step says of its progress while early warning fails. */
class NationProcessorTest {

    private static final long STARTED = 10_000;

    private final MockProcessorContext<String, org.apache.avro.specific.SpecificRecord> context =
            new MockProcessorContext<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EvaluationFailures failures = new EvaluationFailures(meters);
    private final BrokenTable municipalities = new BrokenTable();
    private final Deque<Runnable> heldUp = new ArrayDeque<>();
    private boolean isHeldUp;
    private final NationProcessor processor = new NationProcessor(
            made -> new BackgroundEvaluation(
                    WarningSettings.DEFAULTS,
                    municipalities,
                    Optional.empty(),
                    new Forecasting(new ForecastBook(ReferenceTables.municipalities(), ReferenceTables.rights())),
                    this::run),
            FutureTimes.ALLOWED,
            Duration.ofSeconds(1),
            failures);

    @BeforeEach
    void start() {
        context.setCurrentSystemTimeMs(STARTED);
        context.addStateStore(new HeapStoreBuilder<>(Stores.SERIES, SeriesCodec::new).build());
        context.addStateStore(new HeapStoreBuilder<>(Stores.NATION_CLOCK, MarkCodec::new).build());
        context.addStateStore(new HeapStoreBuilder<>(Stores.SENT_ALERTS, SentCodec::new).build());
        context.addStateStore(new HeapStoreBuilder<>(Stores.RELEASES, ReleaseCodec::new).build());
        context.addStateStore(new HeapStoreBuilder<>(Stores.DRAWN, DrawnCodec::new).build());
        context.addStateStore(new HeapStoreBuilder<>(Stores.SENT_FORECASTS, SentMonthCodec::new).build());
        processor.init(context);
    }

    @Test
    void countingGoesOnWhileEarlyWarningFailsAndThatIsTold() {
        municipalities.breakDown();
        hear(100, "2020-01-01T00:00:00Z");
        ask(STARTED + 1_000);

        assertThat(positions()).containsExactly(100L);
        assertThat(failing()).isEqualTo(1);
        assertThat(failures.standing())
                .hasValueSatisfying(told -> assertThat(told).contains("IllegalStateException"));

        hear(200, "2020-01-05T00:00:00Z");
        ask(STARTED + 2_000);
        assertThat(positions()).as("it rests, and counting goes on").containsExactly(100L, 200L);
        assertThat(meters.get("bofast.evaluation.failures").counter().count()).isEqualTo(1);
        assertThat(failing()).isEqualTo(1);

        municipalities.mend();
        hear(300, "2020-01-06T00:00:00Z");
        ask(STARTED + 62_000);
        assertThat(positions()).containsExactly(100L, 200L, 300L);
        assertThat(failing()).isZero();
        assertThat(failures.standing()).isEmpty();
    }

    @Test
    void whoHandsTheStepOverTellsNoFailureAnyMore() {
        municipalities.breakDown();
        hear(100, "2020-01-01T00:00:00Z");
        ask(STARTED + 1_000);

        processor.close();

        assertThat(failing()).isZero();
    }

    @Test
    void whatBeganUnderLoadIsCutShortWhenTheLoadIsOverAndOnlyTheNextOneTellsTheProgress() {
        isHeldUp = true;
        hear(100, "2020-01-01T00:00:00Z", true);
        ask(STARTED + 1_000);
        hear(200, "2020-01-05T00:00:00Z", false);
        ask(STARTED + 1_100);
        heldUp.remove().run();
        ask(STARTED + 1_200);
        ask(STARTED + 1_210);
        assertThat(positions()).isEmpty();

        ask(STARTED + 2_000);
        heldUp.remove().run();
        ask(STARTED + 2_100);
        assertThat(positions()).containsExactly(200L);
    }

    private void run(Runnable beside) {
        if (isHeldUp) {
            heldUp.add(beside);
        } else {
            beside.run();
        }
    }

    private double failing() {
        return meters.get("bofast.evaluation.failing").gauge().value();
    }

    private void hear(long position, String clock) {
        hear(position, clock, false);
    }

    private void hear(long position, String clock, boolean isUnderLoad) {
        ClockMark mark = new ClockMark(0, 1, Instant.parse(clock), List.of(position));
        processor.process(new Record<>(0, new StepMark(mark, isUnderLoad), STARTED));
    }

    private void ask(long now) {
        context.scheduledPunctuators().get(0).getPunctuator().punctuate(now);
    }

    private List<Long> positions() {
        return context.forwarded().stream()
                .map(forwarded -> forwarded.record().value())
                .filter(Progress.class::isInstance)
                .map(progress -> ((Progress) progress).getPositions().get(0))
                .toList();
    }
}
