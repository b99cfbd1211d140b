package no.bofast.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import no.bofast.http.HttpSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs one instance of the monitor against a Kafka cluster and a schema registry. */
@Command(
        name = "run",
        description = {
            "Runs one instance of the monitor against a Kafka cluster and a schema registry, until it is stopped.",
            "Start as many as you like with the same prefix: they share the work, and each serves everything."
        })
final class RunCommand implements Callable<Integer> {

    private static final long LOOK_AGAIN_MILLIS = 500;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private HttpOptions http;

    @Mixin
    private SubscriptionOptions subscriptions;

    @Mixin
    private RoundingOptions rounding;

    @Mixin
    private AccessOptions access;

    @Mixin
    private LimitOptions limits;

    @Mixin
    private TopicOptions newTopics;

    @Mixin
    private WorkOptions work;

    @Mixin
    private WarningOptions warning;

    @Override
    public Integer call() throws InterruptedException {
        HttpSettings serving = http.settings(rounding, access, limits);
        Installation.Work settings = work.settings(warning.settings());
        work.requireWritableDirectory();
        try (Instance instance = Instance.start(
                cluster.installation(), settings, serving, subscriptions.settings(), newTopics.partitions())) {
            StopSignal stop = StopSignal.await(instance::close, settings.stopTimeout());
            System.err.println("Page and API on port " + instance.port());
            while (!stop.isGiven()) {
                instance.failure().ifPresent(RunCommand::fail);
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
        }
        return Bofast.DONE;
    }

    private static void fail(String failure) {
        throw new CommandFailure("the monitor stopped: " + failure);
    }
}
