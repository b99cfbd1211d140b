package no.bofast.warning.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many changes a register date brings, those of a cell come to their sum. */
class DayChangesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9, 1_024, 1_025, 20_000})
    void theChangesOfACellAddUp(int size) {
        Random random = new Random(size);
        DayChanges changes = new DayChanges(0);
        Map<Long, Integer> expected = new HashMap<>();

        for (int i = 0; i < size; i++) {
            long cell = random.nextInt(300);
            int change = random.nextBoolean() ? 1 : -1;
            changes.add(cell, change);
            expected.merge(cell, change, Integer::sum);
        }

        Map<Long, Integer> sums = new HashMap<>();
        changes.forEach((cell, change) -> sums.merge(cell, change, Integer::sum));
        expected.values().removeIf(sum -> sum == 0);
        sums.values().removeIf(sum -> sum == 0);
        assertThat(sums).isEqualTo(expected);
    }
}
