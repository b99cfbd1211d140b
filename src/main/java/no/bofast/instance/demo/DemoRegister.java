package no.bofast.instance.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import no.bofast.console.Narrator;
import no.bofast.console.StopSignal;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;

/** The simulated register of a demo, whose days go into the input topic: first those of its period at once, then one by one. */
public final class DemoRegister {

    private final SimulationOptions options;
    private final Simulation simulation;
    private final LivedDays lived;
    private final DemoFeed feed;
    /** The last day that was written before this start. */
    private final LocalDate before;

    public DemoRegister(SimulationOptions options, LivedDays lived, DemoFeed feed) throws IOException {
        this.options = options;
        this.simulation = new Simulation(options);
        this.lived = lived;
        this.feed = feed;
        this.before = lived.through(options);
    }

    /** The last day that is written when it is loaded. */
    public LocalDate loadedThrough() {
        return before.isAfter(options.to()) ? before : options.to();
    }

    /**
     * Writes the days of the period; those that were written before a restart are only lived through again.
     *
     * @return for each input partition the offset behind the last event
     */
    public List<Long> load(StopSignal stop) throws IOException, InterruptedException {
        long days = ChronoUnit.DAYS.between(options.from(), loadedThrough()) + 1;
        try (Narrator narrator = Narrator.of("Loading days", days)) {
            for (long day = 0; day < days; day++) {
                stop.check();
                Simulation.Day next = simulation.nextDay();
                if (next.date().isAfter(before)) {
                    feed.send(next, stop);
                } else {
                    feed.remember(next);
                }
                narrator.step();
            }
        }
        List<Long> ends = feed.complete(stop);
        lived.mark(options, loadedThrough());
        return ends;
    }

    /** Writes the next day. */
    public void liveOn(StopSignal stop) throws IOException, InterruptedException {
        Simulation.Day next = simulation.nextDay();
        feed.send(next, stop);
        feed.endDay(next, stop);
        lived.mark(options, next.date());
    }
}
