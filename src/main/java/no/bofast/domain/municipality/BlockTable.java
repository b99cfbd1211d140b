package no.bofast.domain.municipality;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Blocks by their keys: a hash table of numbers, since several blocks are looked up for each event, and every object on the way to one
 * would be another wait for memory. Mutable, for one thread.
 */
final class BlockTable {

    private static final int FIRST_SIZE = 64;
    private static final long FREE = -1;

    private long[] keys;
    private CountBlock[] blocks;
    private int size;

    BlockTable() {
        clear();
    }

    /** The block of a key; a new one if there was none. */
    CountBlock at(BlockKey key) {
        long number = number(key);
        int place = placeOf(number);
        if (keys[place] == FREE) {
            place = makeRoom(number, place);
            keys[place] = number;
            blocks[place] = new CountBlock(key);
            size++;
        }
        return blocks[place];
    }

    /** Hands over every block, in no order. */
    void forEach(Consumer<CountBlock> visitor) {
        for (CountBlock block : blocks) {
            if (block != null) {
                visitor.accept(block);
            }
        }
    }

    void clear() {
        allocate(FIRST_SIZE);
        size = 0;
    }

    private static long number(BlockKey key) {
        long municipalityAndKind =
                (long) key.municipality().number() << 1 | key.kind().ordinal();
        return municipalityAndKind << Integer.SIZE | key.period() & 0xFFFF_FFFFL;
    }

    private int placeOf(long number) {
        int place = (int) (number * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & keys.length - 1;
        while (keys[place] != number && keys[place] != FREE) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }

    /** Keeps half free; returns the place of a number, which may be another then. */
    private int makeRoom(long number, int place) {
        if (2 * size < keys.length) {
            return place;
        }
        CountBlock[] before = blocks;
        allocate(2 * keys.length);
        for (CountBlock block : before) {
            if (block != null) {
                int now = placeOf(number(block.key()));
                keys[now] = number(block.key());
                blocks[now] = block;
            }
        }
        return placeOf(number);
    }

    private void allocate(int room) {
        keys = new long[room];
        Arrays.fill(keys, FREE);
        blocks = new CountBlock[room];
    }
}
