package no.bofast.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import no.bofast.cluster.LocalState;
import no.bofast.cluster.TopicSetup;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.serde.RegistryUnavailable;
import no.bofast.serde.Topics;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running instance of the pipeline.
 *
 * <p>Lost infrastructure makes a processing thread start again; anything else is a bug, stops the instance and is told.
 */
public final class Monitor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);

    /** How often metrics of new threads and tasks are looked for. */
    private static final Duration METRICS_REFRESH = Duration.ofSeconds(10);

    private final KafkaStreams streams;
    private final Duration stopTimeout;
    private final ExecutorService evaluations;
    private final ScheduledExecutorService metricsRefresh =
            Executors.newSingleThreadScheduledExecutor(daemon("metrics-refresh"));
    private final KafkaStreamsMetrics metrics;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private Monitor(KafkaStreams streams, ExecutorService evaluations, Duration stopTimeout) {
        this.streams = streams;
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
    public static Monitor start(
            MonitorSettings settings,
            MunicipalityDivision division,
            SortedMap<MunicipalityCode, Municipality> municipalities,
            MeterRegistry meters) {
        Topics topics = settings.pipeline().topics();
        TopicSetup setup = new TopicSetup(settings.client(), topics);
        new LocalState(settings.stateDirectory(), topics).requireOf(setup.idOfLife());
        ExecutorService evaluations = Executors.newSingleThreadExecutor(daemon("evaluation"));
        MonitorTopology topology =
                new MonitorTopology(settings.pipeline(), division, municipalities, meters, evaluations);
        setup.createBetweenSteps(topology.topicsBetweenSteps());
        KafkaStreams streams = new KafkaStreams(topology.build(), StreamsSettings.of(settings));
        Monitor monitor = new Monitor(streams, evaluations, settings.stopTimeout());
        monitor.streams.setUncaughtExceptionHandler(monitor::respond);
        monitor.streams.setGlobalStateRestoreListener(new RestoreTimes(meters));
        monitor.metrics.bindTo(meters);
        monitor.streams.start();
        return monitor;
    }

    private StreamThreadExceptionResponse respond(Throwable thrown) {
        failure.set(thrown);
        if (isLostInfrastructure(thrown)) {
            LOG.warn("A processing thread starts again: {}", oneLine(thrown));
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOG.error("This instance stops, since it met a bug: {}", oneLine(thrown), thrown);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private static boolean isLostInfrastructure(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryUnavailable || cause instanceof RetriableException) {
                return true;
            }
        }
        return false;
    }

    private static String oneLine(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage())
                .lines()
                .findFirst()
                .orElse(root.getClass().getSimpleName());
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
        return Optional.ofNullable(failure.get()).map(Monitor::oneLine);
    }

    @Override
    public void close() {
        metricsRefresh.shutdownNow();
        metrics.close();
        streams.close(new KafkaStreams.CloseOptions().leaveGroup(true).timeout(stopTimeout));
        evaluations.shutdownNow();
    }
}
