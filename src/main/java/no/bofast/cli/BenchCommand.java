package no.bofast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import no.bofast.Main;
import no.bofast.cli.options.Converters;
import no.bofast.console.ExitCode;
import no.bofast.console.StopSignal;
import no.bofast.console.WrongUsage;
import no.bofast.domain.MunicipalityCode;
import no.bofast.files.DataDirectory;
import no.bofast.instance.BrokerProcess;
import no.bofast.instance.bench.Builds;
import no.bofast.instance.bench.Latency;
import no.bofast.instance.bench.Recovery;
import no.bofast.instance.bench.Throughput;
import no.bofast.instance.bench.Workbench;
import no.bofast.reference.ReferenceTables;
import no.bofast.study.bench.BenchLog;
import no.bofast.study.bench.KnownRegister;
import no.bofast.study.bench.PassersBy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the whole topology against merely polling and decoding the same topic, and how soon an event is counted. */
@Command(
        name = "bench",
        description = {
            "Fills a topic, and measures in one warm run how fast it can be polled and decoded, and how fast the whole"
                    + " topology with exactly-once gets from its first event to complete output, which is then checked.",
            "With --passers-by, --kill or --against it measures what these options say; all output is checked.",
            "With --latency it measures instead how soon events are counted that come evenly after so many people.",
            "The broker runs in a process of its own. Compare the ratio, not the speeds: machines differ."
        })
final class BenchCommand implements Callable<Integer> {

    @Option(
            names = "--persons",
            defaultValue = "500000",
            converter = Converters.AtLeastOne.class,
            description = "People, with four events each (default: ${DEFAULT-VALUE}).")
    private int persons;

    @Option(
            names = "--scale",
            split = ",",
            paramLabel = "PERSONS",
            converter = Converters.AtLeastOne.class,
            description =
                    "Measure so many people each, one after the other, such as 50000,500000; instead of --persons.")
    private List<Integer> scale = List.of();

    @Option(
            names = "--passers-by",
            description = "Measure --persons of whom nearly nobody was settled: each has two new addresses.")
    private boolean isOfPassersBy;

    @Option(
            names = "--kill",
            description = "Measure how soon counting goes on after an instance was killed, when --persons are counted.")
    private boolean isOfKills;

    @Option(
            names = "--against",
            paramLabel = "JAR",
            description = "Measure this build and another one in turn, and tell how many times as fast this one is.")
    private Path otherBuild;

    @Option(
            names = "--pairs",
            defaultValue = "3",
            converter = Converters.AtLeastOne.class,
            description = "With --against, how often each is measured (default: ${DEFAULT-VALUE}).")
    private int pairs;

    @Option(names = "--latency", description = "Measure how soon events are counted, after --persons are.")
    private boolean isLatency;

    @Option(
            names = "--rate",
            defaultValue = "2000",
            converter = Converters.AtLeastOne.class,
            description = "With --latency, events a second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--seconds",
            defaultValue = "30",
            converter = Converters.AtLeastOne.class,
            description = "With --latency, how long they come (default: ${DEFAULT-VALUE}).")
    private int seconds;

    /** After one, the compiler still takes an eighth of all processor time; after two a twentieth, and a fiftieth after some more. */
    @Option(
            names = "--warm-ups",
            defaultValue = "3",
            converter = Converters.NotNegative.class,
            description = "Runs before that aren't told (default: ${DEFAULT-VALUE}).")
    private int warmUps;

    @Option(
            names = "--partitions",
            defaultValue = "4",
            converter = Converters.Partitions.class,
            description = "Partitions of the input (default: ${DEFAULT-VALUE}).")
    private int partitions;

    @Option(
            names = "--threads",
            defaultValue = "2",
            converter = Converters.AtLeastOne.class,
            description = "Threads that process (default: ${DEFAULT-VALUE}).")
    private int threads;

    private final List<MunicipalityCode> municipalities =
            List.copyOf(ReferenceTables.municipalities().keySet());

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        requireOneMeasurement();
        if (otherBuild != null) {
            BenchFigures.print(Builds.measure(Main.class, otherBuild, pairs, whatToMeasure()));
            return ExitCode.DONE;
        }
        try (StopSignal stop = StopSignal.open();
                DataDirectory data = DataDirectory.of(Optional.empty());
                BrokerProcess broker = BrokerProcess.start(Main.class, data.path())) {
            measure(new Workbench(broker.installation(), data.path(), partitions, threads, stop), broker);
        }
        return ExitCode.DONE;
    }

    private void requireOneMeasurement() {
        Map<String, Boolean> given = new TreeMap<>(Map.of(
                "--against", otherBuild != null,
                "--kill", isOfKills,
                "--latency", isLatency,
                "--passers-by", isOfPassersBy));
        given.values().removeIf(isGiven -> !isGiven);
        WrongUsage.unless(
                given.size() <= 1,
                "bench measures one of these at a time, got: " + String.join(" and ", given.keySet()));
        WrongUsage.unless(
                scale.isEmpty() || given.isEmpty() || isOfPassersBy,
                "--scale tells nothing of " + String.join("", given.keySet()) + ": give --persons");
    }

    private void measure(Workbench bench, BrokerProcess broker)
            throws IOException, InterruptedException, ExecutionException {
        if (isOfKills) {
            BenchFigures.print(Recovery.of("kill", log(persons), broker, Main.class, bench));
            return;
        }
        List<Integer> sizes = scale.isEmpty() ? List.of(persons) : scale;
        for (int time = 1; time <= warmUps; time++) {
            Throughput.of("warm-up-" + time, known(sizes.get(0)), bench);
        }
        if (isLatency) {
            BenchFigures.print(Latency.of("latency", log(persons), rate, seconds, bench), persons, rate, seconds);
        } else {
            BenchFigures.print(throughputs(sizes, bench), partitions, threads);
        }
    }

    /** What every build's bench knows. */
    private List<String> whatToMeasure() {
        return List.of("--persons=" + persons, "--partitions=" + partitions, "--threads=" + threads);
    }

    private List<Throughput> throughputs(List<Integer> sizes, Workbench bench)
            throws IOException, InterruptedException, ExecutionException {
        List<Throughput> measured = new ArrayList<>();
        for (int people : sizes) {
            measured.add(Throughput.of("bench-" + people, known(people), bench));
        }
        return measured;
    }

    private KnownRegister known(int people) {
        return isOfPassersBy ? new PassersBy(people, municipalities) : log(people);
    }

    private BenchLog log(int people) {
        return new BenchLog(people, municipalities);
    }
}
