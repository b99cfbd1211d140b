package no.bofast.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import no.bofast.cluster.LocalState;
import no.bofast.cluster.TopicSetup;
import no.bofast.domain.MunicipalityTables;
import no.bofast.domain.settling.SettlingCheck;
import no.bofast.serde.Topics;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;

/** One running instance of the pipeline. A thread of it that fails starts again, or stops the instance ({@link ThreadFailures}). */
public final class Monitor implements AutoCloseable {

    /** How often metrics of new threads and tasks are looked for. */
    private static final Duration METRICS_REFRESH = Duration.ofSeconds(10);

    private final KafkaStreams streams;
    private final Duration stopTimeout;
    private final ExecutorService evaluations;
    private final ScheduledExecutorService metricsRefresh =
            Executors.newSingleThreadScheduledExecutor(daemon("metrics-refresh"));
    private final KafkaStreamsMetrics metrics;
    private final ThreadFailures failures = new ThreadFailures();
    private final EvaluationFailures evaluationFailures;
    private final Stopping stopping;
    private final SettlingRefusals settling;

    private Monitor(
            KafkaStreams streams,
            ExecutorService evaluations,
            EvaluationFailures evaluationFailures,
            Stopping stopping,
            SettlingRefusals settling,
            Duration stopTimeout) {
        this.stopping = stopping;
        this.settling = settling;
        this.streams = streams;
        this.evaluationFailures = evaluationFailures;
        this.evaluations = evaluations;
        this.stopTimeout = stopTimeout;
        this.metrics = new KafkaStreamsMetrics(streams, List.of(), metricsRefresh, METRICS_REFRESH);
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Starts an instance; it takes its part of the work as soon as the cluster gives it one. */
    public static Monitor start(MonitorSettings settings, MunicipalityTables tables, MeterRegistry meters) {
        Topics topics = settings.pipeline().topics();
        TopicSetup setup = new TopicSetup(settings.client(), topics);
        LocalState state = new LocalState(settings.stateDirectory(), topics);
        state.requireOf(setup.idOfLife());
        ExecutorService evaluations = Executors.newSingleThreadExecutor(daemon("evaluation"));
        Stopping stopping = new Stopping();
        MonitorTopology topology = new MonitorTopology(settings.pipeline(), tables, meters, evaluations, stopping);
        setup.createBetweenSteps(topology.topicsBetweenSteps());
        KafkaStreams streams = new KafkaStreams(topology.build(), StreamsSettings.of(settings));
        state.keepForOwner();
        SettlingRefusals settling = SettlingRefusals.start(
                settings.client(), settings.pipeline(), new SettlingCheck(tables.division()), meters);
        Monitor monitor = new Monitor(
                streams, evaluations, topology.evaluationFailures(), stopping, settling, settings.stopTimeout());
        monitor.streams.setUncaughtExceptionHandler(monitor.failures);
        monitor.streams.setGlobalStateRestoreListener(new RestoreTimes(meters));
        monitor.metrics.bindTo(meters);
        monitor.streams.start();
        return monitor;
    }

    /** Whether the instance processes, or is about to. */
    public boolean isUp() {
        KafkaStreams.State state = streams.state();
        return state == KafkaStreams.State.RUNNING
                || state == KafkaStreams.State.REBALANCING
                || state == KafkaStreams.State.CREATED;
    }

    /** What stopped the instance, in one line. */
    public Optional<String> failure() {
        return failures.last();
    }

    /** What is wrong while the instance goes on, with what it needs or with early warning, in a sentence. */
    public Optional<String> trouble() {
        return failures.standing().or(evaluationFailures::standing);
    }

    @Override
    public void close() {
        stopping.ask();
        settling.close();
        failures.close();
        metricsRefresh.shutdownNow();
        metrics.close();
        streams.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(stopTimeout));
        evaluations.shutdownNow();
    }
}
