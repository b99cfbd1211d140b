package no.bofast.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import no.bofast.instance.bench.Builds;
import no.bofast.instance.bench.Latency;
import no.bofast.instance.bench.Recovery;
import no.bofast.instance.bench.Throughput;

/** What {@code bench} prints: a figure a line, which another build's {@code bench --against} reads. */
final class BenchFigures {

    private BenchFigures() {}

    /**
     * @param persons who were counted before
     * @param rate events a second, for so many {@code seconds}
     */
    static void print(Latency latency, int persons, int rate, int seconds) {
        line("people counted before", "%,14d", persons);
        line("events a second, for seconds", "%14s", rate + ", " + seconds);
        line("events measured", "%,14d", latency.events());
        line("from append to view, median ms", "%,14d", latency.median().toMillis());
        line("99 of 100 within ms", "%,14d", latency.slowest().toMillis());
    }

    static void print(Recovery recovery) {
        line("people counted before", "%,14d", recovery.log().persons());
        line("all counted for the first time, s", "%14.1f", seconds(recovery.first()));
        line("back on its state, s", "%14.1f", seconds(recovery.withState()));
        line("back without its state, s", "%14.1f", seconds(recovery.withoutState()));
        line("taken over by one with a copy, s", "%14.1f", seconds(recovery.takenOver()));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }

    static void print(Builds builds) {
        for (Builds.Pair pair : builds.pairs()) {
            line("this build, events a second", "%,14.0f", pair.speed());
            line("the other, events a second", "%,14.0f", pair.otherSpeed());
            line("this build against the other", "%14.2f", pair.ratio());
        }
        line("median of the pairs", "%14.2f", builds.medianRatio());
    }

    static void print(List<Throughput> all, int partitions, int threads) {
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
