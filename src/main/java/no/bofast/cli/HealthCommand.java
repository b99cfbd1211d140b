package no.bofast.cli;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import no.bofast.cli.client.HealthRequest;
import no.bofast.cli.options.AddressOptions;
import no.bofast.console.CommandFailure;
import no.bofast.console.ExitCode;
import no.bofast.console.OneLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks the instance of this machine how it is. */
@Command(
        name = "health",
        description = {
            "Asks the instance on this machine whether it lives, or with --ready whether it has caught up; exit code 1"
                    + " if not.",
            "It is reached by the same file and environment as its own command; what was given there as an option is"
                    + " given here too."
        })
final class HealthCommand implements Callable<Integer> {

    private static final int OK = 200;

    @Mixin
    private AddressOptions address;

    @Option(names = "--ready", description = "Whether it is worth asking: caught up, and not stopping.")
    private boolean ready;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        URI asked = address.reachedAt(ready ? "/health/ready" : "/health/live");
        int status = status(asked);
        if (status != OK) {
            throw new CommandFailure(asked + " answers " + status + ": the instance "
                    + (ready ? "isn't ready" : "has stopped working and needs a restart"));
        }
        command.commandLine().getOut().println(asked + " answers " + status);
        return ExitCode.DONE;
    }

    private static int status(URI asked) {
        try {
            return HealthRequest.at(asked);
        } catch (IOException e) {
            throw new CommandFailure("nobody answers at " + asked + ": " + OneLine.of(e), e);
        }
    }
}
