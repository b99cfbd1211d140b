package no.bofast.serde;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.apache.avro.Schema;

/**
 * The ids that a registry had no Avro schema for when it was asked last.
 *
 * <p>Records with such ids may come in storms, and each would ask anew. An id is remembered for a few seconds only: a registry that lost
 * its memory, or is one of several, may know it soon. Thread-safe; nobody waits for anybody.
 */
final class UnknownIds {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 100_000;

    private final Map<Integer, Answer> answers = new ConcurrentHashMap<>();

    /** What the registry said, and until when that holds. */
    private record Answer(RegistryFailure failure, long untilNanos) {}

    /** The schema of an id; throws what was thrown when the registry was asked last, if that wasn't long ago. */
    Schema orAsk(int id, IntFunction<Schema> registry) {
        Answer answer = answers.get(id);
        if (answer != null && System.nanoTime() - answer.untilNanos < 0) {
            throw answer.failure;
        }
        try {
            return registry.apply(id);
        } catch (UnknownSchema | ForeignSchema failure) {
            remember(id, failure);
            throw failure;
        }
    }

    private void remember(int id, RegistryFailure failure) {
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(id, new Answer(failure, System.nanoTime() + REMEMBERED.toNanos()));
    }
}
