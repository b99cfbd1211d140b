package no.bofast.domain.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.Cell;
import no.bofast.domain.CountSink;

/**
 * Adds up signed changes of counts, of any number of people, in blocks. Mutable, for one thread.
 *
 * <p>For example, two people settled in Alta in May 2016 and one of the two settlements annulled: {@code +1}, {@code +1} and
 * {@code -1} to the cell "settled in Alta in May 2016". {@link #take} gives one block, of Alta's May 2016, in which that cell has
 * {@code +1}; and then, as all is taken, nothing.
 */
public final class Tally implements CountSink {

    private final BlockTable blocks = new BlockTable();
    /** The block that was added to last: often that of the next change as well. */
    private CountBlock last;

    @Override
    public void add(Cell cell, LocalDate registeredOn, int change) {
        BlockKey key = BlockKey.of(cell);
        if (last == null || !last.key().equals(key)) {
            last = blocks.at(key);
        }
        last.add(cell, registeredOn, change);
    }

    /** What has been added up, but for what came to nothing; the tally is empty afterwards. */
    public List<CountBlock> take() {
        List<CountBlock> changed = new ArrayList<>();
        blocks.forEach(block -> {
            if (!block.isEmpty()) {
                changed.add(block);
            }
        });
        blocks.clear();
        last = null;
        return changed;
    }
}
