package no.bofast.connect.freg;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.bofast.connect.PersonFacts;
import no.bofast.connect.PersonMemory;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.schema.PopulationEvent;

/** What a memory holds of a person, as bytes: whether their facts were told or wait for a settlement, and the facts. */
final class RememberedFacts {

    private static final byte TOLD = 'T';
    private static final byte WAITS = 'W';

    private RememberedFacts() {}

    static byte[] told(PersonFacts facts) {
        return flagged(TOLD, facts);
    }

    static byte[] waiting(PersonFacts facts) {
        return flagged(WAITS, facts);
    }

    private static byte[] flagged(byte flag, PersonFacts facts) {
        byte[] bytes = facts.bytes();
        return ByteBuffer.allocate(bytes.length + 1).put(flag).put(bytes).array();
    }

    /** Whether the facts of these bytes wait. */
    static boolean areWaiting(byte[] state) {
        return state[0] == WAITS;
    }

    /** The facts of these bytes. */
    static PersonFacts in(byte[] state) {
        return PersonFacts.of(Arrays.copyOfRange(state, 1, state.length));
    }

    /** Adds what is remembered of somebody who turns out to be this person, too; the events that are to be told now. */
    static List<Submission> add(byte[] state, PersonId to, PersonMemory memory) {
        PersonFacts other = in(state);
        Optional<byte[]> before = memory.of(to);
        PersonFacts known = before.map(RememberedFacts::in).orElseGet(PersonFacts::none);
        for (PopulationEvent event : other.standing()) {
            known = known.with(event);
        }
        PersonFacts both = new PersonFacts(known.standing(), union(known, other));
        boolean isTold = before.filter(bytes -> !areWaiting(bytes)).isPresent();
        memory.remember(to, isTold ? told(both) : waiting(both));
        return isTold ? other.submissions(to) : List.of();
    }

    private static Set<String> union(PersonFacts known, PersonFacts other) {
        Set<String> gone = new HashSet<>(known.gone());
        gone.addAll(other.gone());
        return gone;
    }
}
