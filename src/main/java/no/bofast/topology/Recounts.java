package no.bofast.topology;

import java.util.Optional;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.person.Counting;
import no.bofast.topology.store.HeapStore;
import org.apache.kafka.common.utils.Bytes;

/**
 * How the people of a partition are counted. What is asked for may differ from how they were counted before, by an earlier release,
 * another table of rights or another of municipalities: then each is counted anew, once, and until it has been one's turn everything goes on as before.
 */
final class Recounts {

    private static final int OWN = 0;

    private final HeapStore<Integer, Recount> store;
    private final Counting asked;
    private final MunicipalityDivision shipped;
    private Recount current;

    /** @param shipped the division of release 0.1.0 */
    Recounts(HeapStore<Integer, Recount> store, Counting asked, MunicipalityDivision shipped) {
        this.shipped = shipped;
        this.store = store;
        this.asked = asked;
    }

    /**
     * Goes on from what is stored.
     *
     * @param isNew whether nobody is stored yet: else those whose counting isn't stored were counted by release 0.1.0
     */
    void begin(boolean isNew) {
        Recount stored = store.getOr(OWN, null);
        put(stored == null ? Recount.done(isNew ? asked : Counting.OF_0_1_0.in(shipped)) : stored);
        turnToAsked();
    }

    /** After one way of counting another may be asked for at once, if it changed while the first was under way. */
    private void turnToAsked() {
        if (current.isDone()) {
            put(current.to().equals(asked) ? Recount.done(asked) : new Recount(current.to(), asked, Optional.empty()));
        }
    }

    private void put(Recount next) {
        current = next;
        store.put(OWN, next);
    }

    boolean isUnderWay() {
        return !current.isDone();
    }

    /** How a person is counted now. */
    Counting of(Bytes person) {
        return current.of(person);
    }

    /** How a person is counted who is counted anew. */
    Counting next() {
        return current.to();
    }

    /** The last person that was counted anew. */
    Optional<Bytes> through() {
        return current.through();
    }

    void cameTo(Bytes person) {
        put(current.cameTo(person));
    }

    /** All have been counted anew. */
    void done() {
        put(Recount.done(current.to()));
        turnToAsked();
    }
}
