package no.bofast.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import no.bofast.cli.options.ClusterOptions;
import no.bofast.cli.options.WorkOptions;
import no.bofast.cluster.LocalState;
import no.bofast.cluster.Reset;
import no.bofast.console.CommandFailure;
import no.bofast.console.ExitCode;
import no.bofast.instance.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Deletes what an installation has derived from its input, so that it counts everything again. */
@Command(
        name = "reset",
        description = {
            "Deletes everything that was derived from the register events, so that the next instance counts them"
                    + " again: the topics inside the pipeline and the published ones, the group's offsets, and the state"
                    + " in this data directory. Without --execute it only says what it would delete.",
            "Never touches the register events themselves, nor subscriptions, what was delivered and the alerts: those"
                    + " found anew are compared with them, and only what differs is published and told. Refuses while an"
                    + " instance runs. Other instances notice by themselves that their state is out of date."
        })
final class ResetCommand implements Callable<Integer> {

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private WorkOptions work;

    @Option(names = "--execute", description = "Do it.")
    private boolean execute;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        Installation installation = cluster.installation();
        LocalState state = new LocalState(work.stateDirectory(), installation.topics());
        try (Reset reset = installation.reset()) {
            refuseWhileRunning(reset);
            print(reset, state);
            if (execute) {
                reset.execute();
                state.delete();
            }
        }
        System.err.println(execute ? "Deleted." : "Nothing was deleted: this is what --execute deletes.");
        return ExitCode.DONE;
    }

    private static void refuseWhileRunning(Reset reset) {
        if (reset.running() > 0) {
            throw new CommandFailure(reset.running() + " threads of running instances are at work in group "
                    + reset.group().orElseThrow()
                    + "; stop all instances first (one that was killed counts for some seconds more)");
        }
    }

    private void print(Reset reset, LocalState state) {
        PrintWriter out = command.commandLine().getOut();
        List<String> topics = reset.topics();
        topics.forEach(topic -> out.println("topic      " + topic));
        reset.group().ifPresent(group -> out.println("offsets    " + group));
        if (state.exists()) {
            out.println("directory  " + state.directory());
        }
    }
}
