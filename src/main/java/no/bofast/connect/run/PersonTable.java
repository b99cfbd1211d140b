package no.bofast.connect.run;

/**
 * Where the entry of each id is in a {@link PersonLog}: open addressing with a place and a byte of the id, since the log has the keys,
 * and reading there costs more than all the rest.
 *
 * <p>Takes seven to nine bytes an id. For one thread.
 */
final class PersonTable {

    static final int NONE = 0;

    private static final int GONE = -1;
    private static final int LEAST = 1 << 10;
    private static final double MOST_LOAD = 0.75;
    private static final double LOAD_AFTER_GROWTH = 0.55;

    private final PersonLog log;
    private int[] places;
    private byte[] marks;
    /** Slots that aren't free, those of ids that are gone too. */
    private int taken;

    private int ids;

    PersonTable(PersonLog log) {
        this(log, LEAST);
    }

    private PersonTable(PersonLog log, int slots) {
        this.log = log;
        this.places = new int[slots];
        this.marks = new byte[slots];
    }

    /** Bytes on the heap. */
    long bytes() {
        return (Integer.BYTES + 1L) * places.length;
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
        insert(id, place);
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
        for (int slot = first(id); places[slot] != NONE; slot = next(slot)) {
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
        byte mark = mark(id);
        for (int slot = first(id); places[slot] != NONE; slot = next(slot)) {
            int place = places[slot];
            boolean mayBe = marks[slot] == mark && place != GONE;
            if (mayBe && (log.isKey(place, id) || log.hasAlias(place, id))) {
                return slot;
            }
        }
        return -1;
    }

    /** The first slot of an entry that an id's search meets; it may be that of another id of the entry. */
    private int slotOf(PersonKey id, int place) {
        for (int slot = first(id); places[slot] != NONE; slot = next(slot)) {
            if (places[slot] == place) {
                return slot;
            }
        }
        return -1;
    }

    private void rebuild() {
        PersonTable larger = new PersonTable(log, Math.max(LEAST, (int) (ids / LOAD_AFTER_GROWTH) + 1));
        for (int slot = 0; slot < places.length; slot++) {
            int place = places[slot];
            if (place != NONE && place != GONE && slotOf(log.key(place), place) == slot) {
                log.ids(place).forEach(id -> larger.insert(id, place));
            }
        }
        places = larger.places;
        marks = larger.marks;
        taken = ids;
    }

    private void insert(PersonKey id, int place) {
        int slot = first(id);
        while (places[slot] != NONE) {
            slot = next(slot);
        }
        places[slot] = place;
        marks[slot] = mark(id);
    }

    /** Keys are hashes: their bits are spread as well as can be. */
    private int first(PersonKey id) {
        return (int) ((id.low() >>> 32) * places.length >>> 32);
    }

    private static byte mark(PersonKey id) {
        return (byte) id.high();
    }

    private int next(int slot) {
        return slot + 1 == places.length ? 0 : slot + 1;
    }
}
