package no.bofast.connect.freg;

import java.nio.ByteBuffer;
import java.util.Arrays;
import no.bofast.connect.PersonFacts;

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
}
