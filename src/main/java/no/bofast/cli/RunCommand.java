package no.bofast.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
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
    private InstanceOptions options;

    @Override
    public Integer call() throws InterruptedException {
        InstanceOptions.Settings settings = options.settings();
        options.requireWritableDirectory();
        try (Instance instance = Instance.start(
                settings.installation(),
                settings.work(),
                settings.http(),
                settings.subscriptions(),
                settings.partitions())) {
            StopSignal stop = StopSignal.await(instance::close, settings.work().stopTimeout());
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
