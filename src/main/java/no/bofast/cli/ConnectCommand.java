package no.bofast.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads a register's own feed into the input topic, until it is stopped: one subcommand for each kind of feed. */
@Command(
        name = "connect",
        description = {
            "Reads a register's own feed into the input topic, exactly once, until it is stopped.",
            "Start as many of the same kind as you like: they share the feed's partitions."
        },
        subcommands = {ConnectPdlCommand.class, ConnectFregCommand.class, ConnectMappedCommand.class})
final class ConnectCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing required subcommand");
    }
}
