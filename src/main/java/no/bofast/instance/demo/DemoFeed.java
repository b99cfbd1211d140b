package no.bofast.instance.demo;

import java.io.IOException;
import java.util.List;
import no.bofast.console.StopSignal;
import no.bofast.simulator.Simulation;

/** The way by which a demo's register comes to the input topic. For one thread. */
public interface DemoFeed {

    /** Sends what a day recorded. */
    void send(Simulation.Day day, StopSignal stop) throws InterruptedException;

    /** Takes note of a day that was sent before a restart. */
    void remember(Simulation.Day day);

    /** Says that the last day is over, when all of it has arrived. */
    void endDay(Simulation.Day day, StopSignal stop) throws IOException, InterruptedException;

    /**
     * Says that the period is over, when all of it has arrived.
     *
     * @return for each input partition the offset behind the last event
     */
    List<Long> complete(StopSignal stop) throws IOException, InterruptedException;
}
