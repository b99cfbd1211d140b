package no.bofast.instance.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.bofast.console.CommandFailure;
import no.bofast.instance.JavaProcess;

/**
 * Two builds of Bofast measured in turn, each by its own {@code bench} in a process and on a broker of its own: what else the machine does hits both alike.
 *
 * @param pairs this build's speed and the other's, in events a second, in the order in which they were measured
 */
public record Builds(List<Pair> pairs) {

    private static final Pattern SPEED = Pattern.compile("whole topology, events a second +([\\d,]+)");

    /** @param speed this build's; the other's is {@code otherSpeed} */
    public record Pair(double speed, double otherSpeed) {

        /** How many times as fast this build is. */
        public double ratio() {
            return speed / otherSpeed;
        }
    }

    /**
     * Measures them.
     *
     * @param main of this build
     * @param jar the other build's, with its libraries where its manifest says
     * @param times how often each is measured
     * @param options what both are to measure
     */
    public static Builds measure(Class<?> main, Path jar, int times, List<String> options)
            throws IOException, InterruptedException {
        List<Pair> pairs = new ArrayList<>();
        long heap = Runtime.getRuntime().maxMemory();
        List<String> machine = List.of("-XX:+UseParallelGC", "-Xms" + heap, "-Xmx" + heap);
        List<String> bench = Stream.concat(Stream.of("bench"), options.stream()).toList();
        for (int time = 0; time < times; time++) {
            double speed = speed(JavaProcess.ofThisBuild(machine, main, bench));
            pairs.add(new Pair(speed, speed(JavaProcess.ofJar(machine, jar, bench))));
        }
        return new Builds(pairs);
    }

    private static double speed(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String told = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new CommandFailure("`" + String.join(" ", command) + "` ended with exit code " + process.exitValue());
        }
        return speedIn(told)
                .orElseThrow(() -> new CommandFailure(
                        "`" + String.join(" ", command) + "` told no events a second of the whole topology"));
    }

    /** The speed in what {@code bench} prints. */
    static OptionalDouble speedIn(String told) {
        Matcher found = SPEED.matcher(told);
        return found.find()
                ? OptionalDouble.of(Double.parseDouble(found.group(1).replace(",", "")))
                : OptionalDouble.empty();
    }

    /** Of the pairs' ratios. */
    public double medianRatio() {
        double[] ratios = pairs.stream().mapToDouble(Pair::ratio).sorted().toArray();
        return (ratios[(ratios.length - 1) / 2] + ratios[ratios.length / 2]) / 2;
    }
}
