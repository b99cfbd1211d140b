package no.bofast.domain.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import no.bofast.domain.MunicipalityCode;
import org.junit.jupiter.api.Test;

class BlockTableTest {

    private final BlockTable table = new BlockTable();

    @Test
    void everyKeyHasABlockOfItsOwnHoweverManyThereAre() {
        Set<BlockKey> keys = keys();
        keys.forEach(key -> assertThat(table.at(key).key()).isEqualTo(key));

        Set<BlockKey> found = new HashSet<>();
        table.forEach(block -> {
            assertThat(table.at(block.key())).isSameAs(block);
            assertThat(found.add(block.key())).isTrue();
        });
        assertThat(found).isEqualTo(keys);
    }

    @Test
    void nothingIsLeftOfWhatIsCleared() {
        keys().forEach(table::at);

        table.clear();

        table.forEach(block -> {
            throw new AssertionError("still there: " + block.key());
        });
    }

    private static Set<BlockKey> keys() {
        Set<BlockKey> keys = new HashSet<>();
        for (int number : new int[] {0, 301, 1103, 4601, 9999}) {
            for (BlockKey.Kind kind : BlockKey.Kind.values()) {
                for (int period = -3; period < 400; period++) {
                    keys.add(new BlockKey(new MunicipalityCode(number), kind, period));
                }
            }
        }
        return keys;
    }
}
