package no.bofast.connect;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import no.bofast.domain.PersonId;

/**
 * Which of a person's pseudonyms all that is known of them is remembered under; the others are aliases of it.
 *
 * <p>A settled one is preferred: the rest of Bofast knows the person by it. For one thread.
 */
public final class PersonAliases {

    /** What the state of an alias begins with; that of a person must begin otherwise. */
    private static final byte ALIAS = 2;

    private final PersonMemory memory;
    private final Joining joining;

    /** What an adapter does when two persons turn out to be one. */
    @FunctionalInterface
    public interface Joining {

        /** Adds a state to what is remembered of a person. */
        void add(byte[] state, PersonId to);
    }

    public PersonAliases(PersonMemory memory, Joining joining) {
        this.memory = memory;
        this.joining = joining;
    }

    /** The pseudonym that this one leads to in the end; itself if it is no alias. */
    public PersonId root(PersonId person) {
        PersonId at = person;
        for (Optional<PersonId> next = alias(at); next.isPresent(); next = alias(at)) {
            at = next.get();
        }
        return at;
    }

    /** What a pseudonym is an alias of; empty if it is none. */
    public Optional<PersonId> alias(PersonId person) {
        return memory.of(person).flatMap(PersonAliases::in);
    }

    private static Optional<PersonId> in(byte[] state) {
        return leadsTo(state).map(Pseudonyms::ofBytes);
    }

    /** The sixteen bytes of the pseudonym that a state leads to; empty if it isn't that of an alias. */
    public static Optional<byte[]> leadsTo(byte[] state) {
        return state.length == 1 + Pseudonyms.BYTES && state[0] == ALIAS
                ? Optional.of(Arrays.copyOfRange(state, 1, state.length))
                : Optional.empty();
    }

    /** The state of an alias of the pseudonym of sixteen bytes. */
    public static byte[] leadingTo(byte[] pseudonym) {
        return ByteBuffer.allocate(1 + Pseudonyms.BYTES)
                .put(ALIAS)
                .put(pseudonym)
                .array();
    }

    private void lead(PersonId from, PersonId to) {
        memory.remember(
                from, leadingTo(Pseudonyms.bytesOf(PersonMemory.textOf(to)).orElseThrow()));
    }

    /** Moves what is known of an alias that was settled to it. */
    public void takeHome(PersonId settled) {
        alias(settled).ifPresent(other -> {
            PersonId root = root(other);
            memory.of(root).ifPresent(state -> memory.remember(settled, state));
            lead(root, settled);
        });
    }

    /** One person of several ids: the settled one, if one is; what was known under another is moved there. Erased by one, erased. */
    public PersonId joined(Collection<PersonId> ids, Predicate<PersonId> settled) {
        Set<PersonId> roots = new LinkedHashSet<>();
        for (PersonId id : ids) {
            if (memory.isErased(id)) {
                return id;
            }
            roots.add(root(id));
        }
        PersonId chosen = chosen(ids, roots, settled);
        if (!roots.contains(chosen)) {
            memory.forget(chosen);
        }
        for (PersonId other : roots) {
            if (!other.equals(chosen) && !settled.test(other)) {
                memory.of(other).ifPresent(state -> {
                    lead(other, chosen);
                    joining.add(state, chosen);
                });
            }
        }
        return chosen;
    }

    /** Of those that are settled one that is no alias, if there is one; without any the first. */
    private static PersonId chosen(Collection<PersonId> ids, Set<PersonId> roots, Predicate<PersonId> settled) {
        PersonId chosen = null;
        for (PersonId id : ids) {
            boolean isBetter = chosen == null || !roots.contains(chosen) && roots.contains(id);
            if (isBetter && settled.test(id)) {
                chosen = id;
            }
        }
        return chosen == null ? roots.iterator().next() : chosen;
    }

    /** Remembers that these ids lead to a person, where nothing else is known of them. */
    public void link(Collection<PersonId> ids, PersonId person, Predicate<PersonId> settled) {
        for (PersonId id : ids) {
            boolean isFree = !id.equals(person) && memory.of(id).isEmpty() && !settled.test(id);
            if (isFree) {
                lead(id, person);
            }
        }
    }

    /** Lets an id be a person of its own again. */
    public void separate(PersonId id) {
        if (alias(id).isPresent()) {
            memory.forget(id);
        }
    }
}
