package no.bofast.topology;

import java.util.Optional;
import no.bofast.domain.person.Counting;
import org.apache.kafka.common.utils.Bytes;

/**
 * How far the people of a partition are counted otherwise than before, in the order of their keys.
 *
 * @param from how those are counted that it has yet to come to
 * @param to how those are counted that it has come to
 * @param through the last person that it has come to; empty for none
 */
record Recount(Counting from, Counting to, Optional<Bytes> through) {

    static Recount done(Counting counting) {
        return new Recount(counting, counting, Optional.empty());
    }

    boolean isDone() {
        return from.equals(to);
    }

    /** How a person is counted now. */
    Counting of(Bytes person) {
        return through.filter(last -> person.compareTo(last) <= 0).isPresent() ? to : from;
    }

    Recount cameTo(Bytes person) {
        return new Recount(from, to, Optional.of(person));
    }
}
