package no.bofast.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.bofast.config.Configuration;
import no.bofast.config.Key;
import no.bofast.config.WrongConfiguration;
import no.bofast.console.ExitCode;
import no.bofast.console.OneLine;
import no.bofast.console.StopSignal;
import no.bofast.console.WrongUsage;
import no.bofast.serde.TrustedTypes;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
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
            ConnectCommand.class,
            ReplayCommand.class,
            ForecastCommand.class,
            ReportCommand.class,
            TablesCommand.class,
            SubscriptionsCommand.class,
            TokenCommand.class,
            ExportCommand.class,
            ErasuresCommand.class,
            ResetCommand.class,
            EvaluateCommand.class,
            ConfigCommand.class,
            HealthCommand.class,
            BenchCommand.class,
            BrokerCommand.class
        })
public final class Bofast implements Runnable {

    @Option(names = "--verbose", description = "Show the stack trace of a failure.", scope = ScopeType.INHERIT)
    private boolean verbose;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "Settings in a properties file (environment: BOFAST_CONFIG; default: bofast.properties, if it's"
                            + " there).",
            scope = ScopeType.INHERIT)
    private Optional<String> configurationFile;

    private final Map<String, String> environment;
    private Optional<Configuration> configuration = Optional.empty();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Bofast(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Runs one command, and returns the exit code. */
    public static int run(String... args) {
        return run(System.getenv(), args);
    }

    /** Runs one command in an environment, and returns the exit code. */
    public static int run(Map<String, String> environment, String... args) {
        TrustedTypes.trustGenerated();
        Bofast bofast = new Bofast(environment);
        return new CommandLine(bofast)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .registerConverter(LocalDate.class, Bofast::date)
                .registerConverter(YearMonth.class, Bofast::month)
                .registerConverter(Boolean.class, Bofast::truth)
                .registerConverter(Boolean.TYPE, Bofast::truth)
                .setExecutionStrategy(bofast::configured)
                .setParameterExceptionHandler((wrong, arguments) -> bofast.refuse(wrong))
                .setExecutionExceptionHandler((thrown, command, parsed) -> bofast.fail(thrown, command))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    /** Runs what was given on the command line, with what isn't given there taken from the configuration. */
    private int configured(ParseResult given) {
        Optional<Integer> help = Optional.ofNullable(CommandLine.executeHelpRequest(given));
        if (help.isPresent()) {
            return help.get();
        }
        configuration = Optional.of(configuration(given));
        CommandLine line = spec.commandLine().setDefaultValueProvider(configuration.get());
        return new CommandLine.RunLast()
                .execute(line.parseArgs(given.originalArgs().toArray(String[]::new)));
    }

    private Configuration configuration(ParseResult given) {
        try {
            return Configuration.of(given, environment, configurationFile);
        } catch (WrongConfiguration e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** The names of the settings of all commands. */
    static SortedSet<String> keys() {
        return Key.allOf(new CommandLine(new Bofast(Map.of())).getCommandSpec()).keySet().stream()
                .map(Key::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no date, expected one such as 2024-06-30");
        }
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no month, expected one such as 2024-06");
        }
    }

    private static Boolean truth(String text) {
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new TypeConversionException("expected true or false, got: '" + text + "'");
        }
        return Boolean.valueOf(text);
    }

    private int refuse(ParameterException wrong) {
        String message = wrong.getMessage().lines().findFirst().orElseThrow();
        String origin = configuration
                .flatMap(known -> Optional.ofNullable(wrong.getArgSpec()).flatMap(known::origin))
                .map(place -> place + ": ")
                .orElse("");
        return misused(origin + message, wrong.getCommandLine());
    }

    private static int misused(String reason, CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println("bofast: " + reason + "; see '" + name + " --help'");
        return ExitCode.WRONG_USAGE;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private int fail(Exception thrown, CommandLine command) {
        if (thrown instanceof WrongUsage) {
            return misused(thrown.getMessage(), command);
        }
        if (thrown instanceof StopSignal.Stopped) {
            return ExitCode.STOPPED;
        }
        command.getErr().println("bofast: " + OneLine.of(thrown));
        if (verbose) {
            thrown.printStackTrace(command.getErr());
        }
        return ExitCode.FAILED;
    }
}
