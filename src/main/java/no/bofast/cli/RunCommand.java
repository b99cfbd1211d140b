package no.bofast.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import no.bofast.cli.options.InstanceOptions;
import no.bofast.console.CommandFailure;
import no.bofast.console.StopSignal;
import no.bofast.instance.Instance;
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

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    @Mixin
    private InstanceOptions options;

    @Override
    public Integer call() throws InterruptedException {
        InstanceOptions.Settings settings = options.settings();
        options.requireKey();
        options.requireWritableDirectory();
        try (StopSignal stop = StopSignal.open(settings.work().stopTimeout());
                Instance instance = Instance.start(
                        settings.installation(),
                        settings.work(),
                        settings.http(),
                        settings.subscriptions(),
                        settings.partitions(),
                        settings.connectors())) {
            System.err.println("Page and API on port " + instance.port());
            while (true) {
                instance.failure().ifPresent(RunCommand::fail);
                stop.pause(LOOK_AGAIN);
            }
        }
    }

    private static void fail(String failure) {
        throw new CommandFailure("the monitor stopped: " + failure);
    }
}
