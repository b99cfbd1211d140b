package no.bofast.domain.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.Cell;
import no.bofast.domain.CountSink;
import no.bofast.domain.FamilyCell;

/**
 * Adds up signed changes of counts, of any number of people, in blocks. Mutable, for one thread.
 *
 * <p>For example, two people settled in Alta in May 2016 and one of the two settlements annulled: {@code +1}, {@code +1} and
 * {@code -1} to the cell "settled in Alta in May 2016". {@link #take} gives one block, of Alta's May 2016, in which that cell has
 * {@code +1}; and then, as all is taken, nothing.
 */
public final class Tally implements CountSink {

    private final BlockTable blocks = new BlockTable();
    private final Map<FamilyKey, Family> families = new LinkedHashMap<>();
    /** The block that was added to last: often that of the next change as well. */
    private CountBlock last;

    @Override
    public void add(Cell cell, LocalDate registeredOn, int change) {
        if (cell instanceof FamilyCell.Member member) {
            families.computeIfAbsent(FamilyKey.of(member), Family::new).add(member, registeredOn, change);
            return;
        }
        BlockKey key = BlockKey.of(cell);
        if (last == null || !last.key().equals(key)) {
            last = blocks.at(key);
        }
        last.add(cell, registeredOn, change);
    }

    /** The families that have been added up, but for what came to nothing; there are none afterwards. */
    public List<Family> takeFamilies() {
        List<Family> changed =
                families.values().stream().filter(family -> !family.isEmpty()).toList();
        families.clear();
        return changed;
    }

    /** The blocks that have been added up, but for what came to nothing; there are none afterwards. */
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
