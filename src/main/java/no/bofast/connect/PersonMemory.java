package no.bofast.connect;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.bofast.domain.PersonId;

/** What an adapter remembers of people, by pseudonym: bytes that only the adapter understands. For one thread. */
public interface PersonMemory {

    Optional<byte[]> of(PersonId person);

    void remember(PersonId person, byte[] state);

    void forget(PersonId person);

    /** Whether a person was erased: nothing is remembered of them, whatever is asked. */
    default boolean isErased(PersonId person) {
        return false;
    }

    /** The sixteen bytes that stand for a person in a memory: those of a keyed pseudonym, else a hash of the pseudonym's text. */
    static byte[] key(PersonId person) {
        return Pseudonyms.bytesOf(person.value()).orElseGet(() -> EventIds.first16(person.value()));
    }

    /** One that is gone with the process. */
    static PersonMemory ofHeap() {
        Map<PersonId, byte[]> states = new HashMap<>();
        return new PersonMemory() {
            @Override
            public Optional<byte[]> of(PersonId person) {
                return Optional.ofNullable(states.get(person));
            }

            @Override
            public void remember(PersonId person, byte[] state) {
                states.put(person, state);
            }

            @Override
            public void forget(PersonId person) {
                states.remove(person);
            }
        };
    }

    /** The pseudonym as text, for ids that are made of it. */
    static String textOf(PersonId person) {
        return person.value();
    }

    /** A person's pseudonym as bytes of a record's key. */
    static byte[] recordKey(PersonId person) {
        return person.value().getBytes(StandardCharsets.UTF_8);
    }
}
