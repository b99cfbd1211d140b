package no.bofast.connect.pdl;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.bofast.connect.PersonMemory;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;

/**
 * Which of a person's pseudonyms all that is known of them is remembered under; the others are aliases of it.
 *
 * <p>A settled one is preferred: the rest of Bofast knows the person by it.
 */
final class PersonAliases {

    private final PersonMemory memory;

    PersonAliases(PersonMemory memory) {
        this.memory = memory;
    }

    /** The pseudonym that this one leads to in the end; itself if it is no alias. */
    PersonId root(PersonId person) {
        PersonId at = person;
        for (Optional<PersonId> next = alias(at); next.isPresent(); next = alias(at)) {
            at = next.get();
        }
        return at;
    }

    /** What a pseudonym is an alias of; empty if it is none. */
    Optional<PersonId> alias(PersonId person) {
        return memory.of(person).flatMap(KnownPerson::aliasIn);
    }

    /** Moves what is known of an alias that was settled to it. */
    void takeHome(PersonId settled) {
        alias(settled).ifPresent(other -> {
            PersonId root = root(other);
            if (!root.equals(settled)) {
                memory.of(root).ifPresent(state -> memory.remember(settled, state));
                memory.remember(root, KnownPerson.alias(settled));
            }
        });
    }

    /** One person of several ids: the settled one, if one is; what was known under another is moved there. */
    PersonId joined(List<PersonId> ids, Predicate<PersonId> settled, List<Submission> out) {
        List<PersonId> roots = ids.stream().map(this::root).distinct().toList();
        PersonId chosen = roots.stream()
                .filter(settled)
                .findFirst()
                .or(() -> ids.stream().filter(settled).findFirst())
                .orElse(roots.get(0));
        if (alias(chosen).isPresent()) {
            memory.forget(chosen);
        }
        for (PersonId other : roots) {
            if (!other.equals(chosen) && !settled.test(other)) {
                move(other, chosen, settled.test(chosen), out);
            }
        }
        for (PersonId id : ids) {
            if (!id.equals(chosen) && !settled.test(id) && memory.of(id).isEmpty()) {
                memory.remember(id, KnownPerson.alias(chosen));
            }
        }
        return chosen;
    }

    private void move(PersonId from, PersonId to, boolean isSettled, List<Submission> out) {
        Optional<byte[]> moved = memory.of(from);
        if (moved.isPresent()) {
            PersonUpdate update = new PersonUpdate(to, memory, isSettled, out);
            update.add(KnownPerson.of(moved.get()));
            update.save();
        }
        memory.remember(from, KnownPerson.alias(to));
    }
}
