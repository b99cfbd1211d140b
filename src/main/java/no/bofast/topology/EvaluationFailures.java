package no.bofast.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of evaluations of early warning that fail, by meters, in the log and to whoever asks for health, while people are counted on.
 *
 * <p>A detector's bug that stopped the thread would stop one instance after the other. For many threads.
 */
final class EvaluationFailures {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationFailures.class);

    private final Counter failures;
    private volatile Optional<String> standing = Optional.empty();

    EvaluationFailures(MeterRegistry meters) {
        failures = Counter.builder("bofast.evaluation.failures")
                .description("Evaluations of early warning that failed")
                .register(meters);
        Gauge.builder("bofast.evaluation.failing", () -> standing.isPresent() ? 1 : 0)
                .description("1 if the last evaluation of early warning failed here, so that alerts aren't up to date")
                .register(meters);
    }

    void failed(Throwable bug) {
        LOG.error("Early warning failed, and is tried again later; counting goes on", bug);
        failures.increment();
        standing = Optional.of("Early warning fails (" + bug.getClass().getSimpleName()
                + "), so alerts are not up to date; counting goes on.");
    }

    /** The last one succeeded, or isn't made here any more. */
    void none() {
        standing = Optional.empty();
    }

    /** What is wrong now, in a sentence. */
    Optional<String> standing() {
        return standing;
    }
}
