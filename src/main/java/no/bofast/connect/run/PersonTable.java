package no.bofast.connect.run;

import java.util.Arrays;

/**
 * Where the entry of each id is in a {@link PersonLog}: open addressing with numbers only, since the log has the keys.
 *
 * <p>Takes five to seven bytes an id. For one thread.
 */
final class PersonTable {

    static final int NONE = 0;

    private static final int GONE = -1;
    private static final int LEAST = 1 << 10;
    private static final double MOST_LOAD = 0.75;
    private static final double LOAD_AFTER_GROWTH = 0.6;

    private final PersonLog log;
    private int[] places = new int[LEAST];
    /** Slots that aren't free, those of ids that are gone too. */
    private int taken;

    private int ids;

    PersonTable(PersonLog log) {
        this.log = log;
    }

    /** Bytes on the heap. */
    long bytes() {
        return (long) Integer.BYTES * places.length;
    }

    /** The place of the entry that an id is the key of, or leads to. */
    int find(PersonKey id) {
        int slot = slotOf(id);
        return slot < 0 ? NONE : places[slot];
    }

    /** Adds an id that isn't there: an entry's key, or an alias before the entry names it. */
    void add(PersonKey id, int place) {
        if (taken + 1 > places.length * MOST_LOAD) {
            rebuild();
        }
        insert(places, id, place);
        taken++;
        ids++;
    }

    /** Takes an id out while the entry still names it. */
    void remove(PersonKey id) {
        int slot = slotOf(id);
        if (slot >= 0) {
            places[slot] = GONE;
            ids--;
        }
    }

    /** The entry is at another place. */
    void move(PersonKey id, int from, int to) {
        for (int slot = first(places, id); places[slot] != NONE; slot = next(places, slot)) {
            if (places[slot] == from) {
                places[slot] = to;
            }
        }
    }

    /** Whether an id's entry is just there. */
    boolean isAt(PersonKey id, int place) {
        return slotOf(id, place) >= 0;
    }

    private int slotOf(PersonKey id) {
        for (int slot = first(places, id); places[slot] != NONE; slot = next(places, slot)) {
            int place = places[slot];
            if (place != GONE && (log.isKey(place, id) || log.hasAlias(place, id))) {
                return slot;
            }
        }
        return -1;
    }

    /** The first slot of an entry that an id's search meets; it may be that of another id of the entry. */
    private int slotOf(PersonKey id, int place) {
        for (int slot = first(places, id); places[slot] != NONE; slot = next(places, slot)) {
            if (places[slot] == place) {
                return slot;
            }
        }
        return -1;
    }

    private void rebuild() {
        int[] larger = new int[Math.max(LEAST, (int) (ids / LOAD_AFTER_GROWTH) + 1)];
        for (int slot = 0; slot < places.length; slot++) {
            int place = places[slot];
            if (place != NONE && place != GONE && slotOf(log.key(place), place) == slot) {
                log.ids(place).forEach(id -> insert(larger, id, place));
            }
        }
        places = larger;
        taken = (int) Arrays.stream(places).filter(place -> place != NONE).count();
        ids = taken;
    }

    private static void insert(int[] slots, PersonKey id, int place) {
        int slot = first(slots, id);
        while (slots[slot] != NONE) {
            slot = next(slots, slot);
        }
        slots[slot] = place;
    }

    /** Keys are hashes: their bits are spread as well as can be. */
    private static int first(int[] slots, PersonKey id) {
        return (int) ((id.low() >>> 32) * slots.length >>> 32);
    }

    private static int next(int[] slots, int slot) {
        return slot + 1 == slots.length ? 0 : slot + 1;
    }
}
