package no.bofast.instance.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import no.bofast.console.Narrator;
import no.bofast.console.StopSignal;
import no.bofast.ingest.TopicWriter;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;

/** The simulated register of a demo, whose days go into the input topic: first those of its period at once, then one by one. */
public final class DemoRegister {

    private final SimulationOptions options;
    private final Simulation simulation;
    private final LivedDays lived;
    private final TopicWriter writer;
    /** The last day that was written before this start. */
    private final LocalDate before;

    public DemoRegister(SimulationOptions options, LivedDays lived, TopicWriter writer) throws IOException {
        this.options = options;
        this.simulation = new Simulation(options);
        this.lived = lived;
        this.writer = writer;
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
    public List<Long> load(StopSignal stop) throws IOException {
        long days = ChronoUnit.DAYS.between(options.from(), loadedThrough()) + 1;
        try (Narrator narrator = Narrator.of("Loading days", days)) {
            for (long day = 0; day < days; day++) {
                stop.check();
                Simulation.Day next = simulation.nextDay();
                if (next.date().isAfter(before)) {
                    write(next);
                }
                narrator.step();
            }
        }
        List<Long> ends = writer.complete();
        lived.mark(options, loadedThrough());
        return ends;
    }

    /** Writes the next day. */
    public void liveOn() throws IOException {
        Simulation.Day next = simulation.nextDay();
        write(next);
        writer.flush();
        lived.mark(options, next.date());
    }

    private void write(Simulation.Day day) {
        day.submissions().forEach(writer::write);
        writer.write(day.heartbeat());
    }
}
