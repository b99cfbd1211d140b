package no.bofast.instance.bench;

import java.io.IOException;
import java.time.Duration;
import no.bofast.instance.BrokerProcess;
import no.bofast.study.bench.BenchLog;

/**
 * How soon counting goes on after an instance was killed. All instances are processes as an operator runs them; what a Java machine takes to start is part of it.
 *
 * @param log who is counted before
 * @param first from the start of a new instance until it has counted everyone
 * @param withState from a killed instance's start on its state directory until it has counted those who were settled meanwhile
 * @param withoutState the same where its state directory was lost
 * @param takenOver from the kill until another instance, which kept a copy of the state, has counted those who were settled meanwhile
 */
public record Recovery(BenchLog log, Duration first, Duration withState, Duration withoutState, Duration takenOver) {

    /** Measures it. */
    public static Recovery of(String name, BenchLog log, BrokerProcess broker, Class<?> main, Workbench bench)
            throws IOException, InterruptedException {
        Duration first;
        Duration withState;
        Duration withoutState;
        try (Kills alone = new Kills(name + "-alone", 0, log, broker, main, bench)) {
            first = alone.untilCounted(alone.start("one"));
            alone.killAndSettleSome("one");
            withState = alone.untilCounted(alone.start("one"));
            alone.killAndSettleSome("one");
            withoutState = alone.untilCounted(alone.start("another"));
        }
        try (Kills pair = new Kills(name + "-pair", 1, log, broker, main, bench)) {
            pair.start("one");
            pair.untilCounted(pair.start("other"));
            pair.letCopiesFollow();
            long killed = System.nanoTime();
            pair.killAndSettleSome("one");
            return new Recovery(log, first, withState, withoutState, pair.untilCounted(killed));
        }
    }
}
