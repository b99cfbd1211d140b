package no.bofast.instance.bench;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import no.bofast.console.CommandFailure;
import no.bofast.console.Narrator;
import no.bofast.console.StopSignal;
import no.bofast.ingest.TopicWriter;
import no.bofast.instance.Installation;
import no.bofast.instance.Work;
import no.bofast.reference.ReferenceTables;
import no.bofast.serde.Topics;
import no.bofast.study.bench.KnownRegister;
import no.bofast.topology.Monitor;

/**
 * Where monitors are measured, one after the other.
 *
 * @param broker on which they run
 * @param directory for their state
 * @param partitions of their input
 * @param threads with which they process
 * @param stop ends everything early
 */
public record Workbench(Installation broker, Path directory, int partitions, int threads, StopSignal stop) {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    /** An installation with topics of its own, which are there. */
    Installation installation(String name) {
        Installation installation =
                new Installation(broker.client(), broker.avro(), new Topics(name + "."), ReferenceTables.shipped());
        installation.createTopics(partitions);
        return installation;
    }

    /** Puts a log into the input; says where it ends. */
    List<Long> fill(String name, KnownRegister log, Installation installation) {
        try (Narrator narrator = Narrator.of("Filling the topic (" + name + ")", log.events());
                TopicWriter writer = installation.writer()) {
            log.forEach(submission -> {
                stop.check();
                writer.write(submission);
                narrator.step();
            });
            return writer.complete();
        }
    }

    Path state(String name) {
        return directory.resolve(name);
    }

    Monitor start(String name, Installation installation, PrometheusMeterRegistry meters) {
        return installation.startMonitor(new Work(state(name), threads), partitions, meters);
    }

    /** Bytes a person in a monitor's state. */
    double bytesPerPerson(String name, KnownRegister log) throws IOException {
        try (Stream<Path> files = Files.walk(state(name))) {
            return (double) files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / log.persons();
        }
    }

    void await(Monitor monitor, Callable<Boolean> condition) throws InterruptedException {
        try {
            while (!condition.call()) {
                if (!monitor.isUp()) {
                    throw new CommandFailure(
                            "the monitor stopped: " + monitor.failure().orElse("for an unknown reason"));
                }
                stop.pause(LOOK_AGAIN);
            }
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CommandFailure("the condition failed", e);
        }
    }
}
