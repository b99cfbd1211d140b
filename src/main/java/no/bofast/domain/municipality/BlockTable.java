package no.bofast.domain.municipality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Blocks by their keys, found by a number, since several blocks are looked up for each event, and every object on the way to one
 * would be another wait for memory. Mutable, for one thread.
 */
final class BlockTable {

    private static final int KIND_BITS = 3;
    /** Of what is counted in one turn under load half the entries are in blocks of more: a table with room for these rarely grows. */
    private static final int USUAL_ENTRIES = 20;

    private final List<CountBlock> blocks = new ArrayList<>();
    /** By the number of a block's key: its place among the blocks, counted from 1. */
    private ChangeTable places = new ChangeTable();

    /** The block of a key; a new one if there was none. */
    CountBlock at(BlockKey key) {
        long number = number(key);
        int place = places.get(number);
        if (place == 0) {
            blocks.add(new CountBlock(key, USUAL_ENTRIES));
            place = blocks.size();
            places.add(number, place);
        }
        return blocks.get(place - 1);
    }

    /** Hands over every block, in the order in which they were made. */
    void forEach(Consumer<CountBlock> visitor) {
        blocks.forEach(visitor);
    }

    void clear() {
        blocks.clear();
        places = new ChangeTable();
    }

    private static long number(BlockKey key) {
        long municipalityAndKind =
                (long) key.municipality().number() << KIND_BITS | key.kind().ordinal();
        return municipalityAndKind << Integer.SIZE | key.period() & 0xFFFF_FFFFL;
    }
}
