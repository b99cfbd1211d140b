package no.bofast.instance.demo;

import java.util.List;
import no.bofast.console.StopSignal;
import no.bofast.ingest.TopicWriter;
import no.bofast.simulator.Simulation;

/** A register that writes its events into the input topic itself. */
public final class EventFeed implements DemoFeed {

    private final TopicWriter writer;

    public EventFeed(TopicWriter writer) {
        this.writer = writer;
    }

    @Override
    public void send(Simulation.Day day, StopSignal stop) {
        day.submissions().forEach(writer::write);
        writer.write(day.heartbeat());
    }

    @Override
    public void remember(Simulation.Day day) {
        // Nothing of a day is needed later.
    }

    @Override
    public void endDay(Simulation.Day day, StopSignal stop) {
        writer.flush();
    }

    @Override
    public List<Long> complete(StopSignal stop) {
        return writer.complete();
    }
}
