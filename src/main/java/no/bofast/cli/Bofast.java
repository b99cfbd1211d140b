package no.bofast.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import no.bofast.serde.TrustedTypes;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The command {@code bofast} with its sub-commands. */
@Command(
        name = "bofast",
        description = "Watches refugees' secondary migration between Norwegian municipalities.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed; one line says why", "2:wrong usage", "3:done, but some input was rejected"
        },
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            SimulateCommand.class,
            IngestCommand.class,
            ReplayCommand.class,
            ReportCommand.class,
            TablesCommand.class,
            EvaluateCommand.class,
            BenchCommand.class,
            BrokerCommand.class
        })
public final class Bofast implements Runnable {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int DONE_WITH_REJECTIONS = 3;

    @Option(names = "--verbose", description = "Show the stack trace of a failure.", scope = ScopeType.INHERIT)
    private boolean verbose;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs one command, and returns the exit code. */
    public static int run(String... args) {
        TrustedTypes.trustGenerated();
        Bofast bofast = new Bofast();
        return new CommandLine(bofast)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .registerConverter(LocalDate.class, Bofast::date)
                .setParameterExceptionHandler((wrong, arguments) -> refuse(wrong))
                .setExecutionExceptionHandler((thrown, command, parsed) -> bofast.fail(thrown, command))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no date, expected one such as 2024-06-30");
        }
    }

    private static int refuse(ParameterException wrong) {
        return misused(wrong.getMessage().lines().findFirst().orElseThrow(), wrong.getCommandLine());
    }

    private static int misused(String reason, CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println("bofast: " + reason + "; see '" + name + " --help'");
        return WRONG_USAGE;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private int fail(Exception thrown, CommandLine command) {
        if (thrown instanceof WrongUsage) {
            return misused(thrown.getMessage(), command);
        }
        command.getErr().println("bofast: " + OneLine.of(thrown));
        if (verbose) {
            thrown.printStackTrace(command.getErr());
        }
        return FAILED;
    }
}
