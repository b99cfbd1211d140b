package no.bofast.connect.run;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import no.bofast.connect.PersonAliases;
import no.bofast.connect.PersonMemory;
import no.bofast.domain.PersonId;

/**
 * A memory of millions of people in few large arrays, which knows what has changed since it was last asked.
 *
 * <p>An alias is kept with the person whom it leads to, and always with the last one: what led to a person who becomes an alias leads
 * on. A person costs the state's own bytes, nineteen for key and lengths, sixteen for each alias, seven to nine of table for each id,
 * and gaps of a sixteenth at most. For one thread.
 */
final class PackedMemory implements PersonMemory {

    private static final byte[] NOTHING = {};

    private final PersonLog log = new PersonLog();
    private final PersonTable table = new PersonTable(log);
    private final Predicate<PersonId> erased;
    private final Map<PersonKey, Optional<byte[]>> changed = new LinkedHashMap<>();
    /** States too large for the log: of hardly anyone. */
    private final Map<PersonKey, byte[]> large = new LinkedHashMap<>();

    private int people;

    /** @param erased people of whom nothing is to be remembered */
    PackedMemory(Predicate<PersonId> erased) {
        this.erased = erased;
    }

    @Override
    public boolean isErased(PersonId person) {
        return erased.test(person);
    }

    @Override
    public Optional<byte[]> of(PersonId person) {
        return get(PersonKey.of(person));
    }

    private Optional<byte[]> get(PersonKey key) {
        int place = table.find(key);
        if (place == PersonTable.NONE) {
            return Optional.empty();
        }
        if (!log.isKey(place, key)) {
            return Optional.of(PersonAliases.leadingTo(log.key(place).bytes()));
        }
        return log.isWithoutState(place) ? Optional.ofNullable(large.get(key)) : Optional.of(log.state(place));
    }

    @Override
    public void remember(PersonId person, byte[] state) {
        PersonKey key = PersonKey.of(person);
        boolean isNews = get(key).filter(known -> Arrays.equals(known, state)).isEmpty();
        if (isNews && !erased.test(person)) {
            changed.put(key, Optional.of(state));
            put(key, state).forEach(alias -> changed.put(alias, get(alias)));
        }
    }

    @Override
    public void forget(PersonId person) {
        PersonKey key = PersonKey.of(person);
        if (get(key).isPresent()) {
            remove(key);
            changed.put(key, Optional.empty());
        }
    }

    /** Forgets a person and all ids that lead there, by whichever of them. */
    void erase(PersonId person) {
        int place = table.find(PersonKey.of(person));
        if (place != PersonTable.NONE) {
            List<PersonKey> ids = log.ids(place);
            drop(place);
            ids.forEach(id -> changed.put(id, Optional.empty()));
        }
    }

    /** What has changed since this was asked last. */
    Map<PersonKey, Optional<byte[]>> takeChanges() {
        Map<PersonKey, Optional<byte[]>> taken = new LinkedHashMap<>(changed);
        changed.clear();
        return taken;
    }

    /** Takes in what was remembered by an earlier life. */
    void restore(byte[] key, byte[] state) {
        if (state == null) {
            remove(PersonKey.of(key));
        } else {
            put(PersonKey.of(key), state);
        }
    }

    /** People of whom something is remembered, each once. */
    int people() {
        return people;
    }

    /** Bytes on the heap, all included. */
    long bytes() {
        return log.bytes() + table.bytes();
    }

    /** Puts in a state, or an alias; the aliases that may lead elsewhere then. */
    private List<PersonKey> put(PersonKey key, byte[] state) {
        List<PersonKey> ledOn = List.of();
        Optional<PersonKey> root = PersonAliases.leadsTo(state).map(PersonKey::of);
        if (root.isPresent()) {
            ledOn = lead(key, root.get());
        } else {
            write(key, state);
        }
        tidy();
        return ledOn;
    }

    private void write(PersonKey key, byte[] state) {
        int place = own(key);
        boolean isLarge = state.length >= PersonLog.MOST_STATE;
        people += hasState(place) ? 0 : 1;
        if (isLarge) {
            large.put(key, state);
        } else if (!large.isEmpty()) {
            large.remove(key);
        }
        rewrite(place, log.aliases(place), isLarge ? NOTHING : state);
    }

    /** The place of a person's own entry; one that was an alias stands for itself then. */
    private int own(PersonKey key) {
        int place = table.find(key);
        if (place != PersonTable.NONE && !log.isKey(place, key)) {
            separate(key, place);
            place = PersonTable.NONE;
        }
        if (place != PersonTable.NONE) {
            return place;
        }
        int added = log.append(key, NOTHING, NOTHING);
        table.add(key, added);
        return added;
    }

    private boolean hasState(int place) {
        return !log.isWithoutState(place) || !large.isEmpty() && large.containsKey(log.key(place));
    }

    private List<PersonKey> lead(PersonKey from, PersonKey to) {
        int known = table.find(to);
        int target = known == PersonTable.NONE ? own(to) : known;
        int place = table.find(from);
        if (place == target) {
            return List.of(from);
        }
        List<PersonKey> ids = List.of(from);
        if (place != PersonTable.NONE && log.isKey(place, from)) {
            ids = log.ids(place);
            drop(place);
        } else if (place != PersonTable.NONE) {
            separate(from, place);
        }
        int at = target;
        for (PersonKey id : ids) {
            at = addAlias(at, id);
        }
        return ids;
    }

    /** Adds an id that leads to an entry; the place of the entry then. */
    private int addAlias(int place, PersonKey id) {
        byte[] before = log.aliases(place);
        if (before.length == PersonLog.MOST_ALIASES * PersonKey.BYTES) {
            return place;
        }
        table.add(id, place);
        byte[] after = ByteBuffer.allocate(before.length + PersonKey.BYTES)
                .put(before)
                .put(id.bytes())
                .array();
        return rewrite(place, after, log.state(place));
    }

    private void separate(PersonKey alias, int place) {
        table.remove(alias);
        byte[] before = log.aliases(place);
        ByteBuffer left = ByteBuffer.allocate(before.length - PersonKey.BYTES);
        for (int at = 0; at < before.length; at += PersonKey.BYTES) {
            if (!alias.isIn(before, at)) {
                left.put(before, at, PersonKey.BYTES);
            }
        }
        rewrite(place, left.array(), log.state(place));
    }

    private int rewrite(int place, byte[] aliases, byte[] state) {
        if (log.overwrite(place, aliases, state)) {
            return place;
        }
        int to = log.append(log.key(place), aliases, state);
        moved(place, to);
        log.release(place);
        return to;
    }

    private void moved(int from, int to) {
        log.ids(to).forEach(id -> table.move(id, from, to));
    }

    private void remove(PersonKey key) {
        int place = table.find(key);
        if (place == PersonTable.NONE) {
            return;
        }
        if (!log.isKey(place, key)) {
            separate(key, place);
        } else if (log.aliases(place).length == 0) {
            drop(place);
        } else {
            people -= hasState(place) ? 1 : 0;
            large.remove(key);
            rewrite(place, log.aliases(place), NOTHING);
        }
        tidy();
    }

    /** Takes out a whole entry. */
    private void drop(int place) {
        people -= hasState(place) ? 1 : 0;
        large.remove(log.key(place));
        log.ids(place).forEach(table::remove);
        log.release(place);
    }

    private void tidy() {
        log.tidy(place -> table.isAt(log.key(place), place), this::moved);
    }
}
