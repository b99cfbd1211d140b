package no.bofast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import no.bofast.Main;
import no.bofast.cli.options.Converters;
import no.bofast.console.ExitCode;
import no.bofast.console.StopSignal;
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
        if (otherBuild != null) {
            print(Builds.measure(Main.class, otherBuild, pairs, whatToMeasure()));
            return ExitCode.DONE;
        }
        try (StopSignal stop = StopSignal.open();
                DataDirectory data = DataDirectory.of(Optional.empty());
                BrokerProcess broker = BrokerProcess.start(Main.class, data.path())) {
            Workbench bench = new Workbench(broker.installation(), data.path(), partitions, threads, stop);
            List<Integer> sizes = scale.isEmpty() ? List.of(persons) : scale;
            if (isOfKills) {
                print(Recovery.of("kill", log(persons), broker, Main.class, bench));
                return ExitCode.DONE;
            }
            for (int time = 1; time <= warmUps; time++) {
                Throughput.of("warm-up-" + time, known(sizes.get(0)), bench);
            }
            if (isLatency) {
                print(Latency.of("latency", log(persons), rate, seconds, bench));
            } else {
                print(throughputs(sizes, bench));
            }
        }
        return ExitCode.DONE;
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

    private void print(Latency latency) {
        line("people counted before", "%,14d", persons);
        line("events a second, for seconds", "%14s", rate + ", " + seconds);
        line("events measured", "%,14d", latency.events());
        line("from append to view, median ms", "%,14d", latency.median().toMillis());
        line("99 of 100 within ms", "%,14d", latency.slowest().toMillis());
    }

    private static void print(Recovery recovery) {
        line("people counted before", "%,14d", recovery.log().persons());
        line("all counted for the first time, s", "%14.1f", seconds(recovery.first()));
        line("back on its state, s", "%14.1f", seconds(recovery.withState()));
        line("back without its state, s", "%14.1f", seconds(recovery.withoutState()));
        line("taken over by one with a copy, s", "%14.1f", seconds(recovery.takenOver()));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }

    private static void print(Builds builds) {
        for (Builds.Pair pair : builds.pairs()) {
            line("this build, events a second", "%,14.0f", pair.speed());
            line("the other, events a second", "%,14.0f", pair.otherSpeed());
            line("this build against the other", "%14.2f", pair.ratio());
        }
        line("median of the pairs", "%14.2f", builds.medianRatio());
    }

    private void print(List<Throughput> all) {
        for (Throughput measured : all) {
            line("people", "%,14d", measured.log().persons());
            line("events", "%,14d", measured.log().events());
            line("partitions / threads", "%14s", partitions + " / " + threads);
            line("poll and decode, events a second", "%,14.0f", measured.limit());
            line("whole topology, events a second", "%,14.0f", measured.speed());
            line("processor seconds, without broker's", "%,14.1f", measured.processorSeconds());
            line("ratio", "%14.3f", measured.ratio());
            line("bytes a person in state, on disk", "%14.0f", measured.bytesPerPerson());
            line("bytes a person on the heap", "%14.0f", measured.heapPerPerson());
            line("peak heap, MiB", "%,14d", measured.peakHeap() >> 20);
            if (all.size() > 1) {
                line(
                        "speed against the first size",
                        "%14.2f",
                        measured.speed() / all.get(0).speed());
            }
        }
        System.out.println("output checked against counts known beforehand");
    }

    private static void line(String what, String format, Object value) {
        System.out.printf(Locale.ROOT, "%-36s " + format + "%n", what, value);
    }
}
