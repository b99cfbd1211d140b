package no.bofast.domain.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** A table in which no place is free looks for one for ever, so that each test has its time. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class ChangeTableTest {

    @Test
    void itAddsUpWhateverComesAndGoes() {
        Random random = new Random(20_240_101);
        ChangeTable table = new ChangeTable();
        Map<Long, Integer> expected = new HashMap<>();

        for (int i = 0; i < 200_000; i++) {
            long entry = random.nextInt(300) * 0x1_0000_0001L;
            int change = random.nextInt(5) - 2;
            table.add(entry, change);
            expected.merge(entry, change, Integer::sum);
        }
        expected.values().removeIf(change -> change == 0);

        assertThat(told(table)).isEqualTo(expected);
        assertThat(table.size()).isEqualTo(expected.size());
        assertThat(table.sortedEntries())
                .containsExactly(expected.keySet().stream()
                        .sorted()
                        .mapToLong(entry -> entry)
                        .toArray());
        assertThat(expected)
                .allSatisfy((entry, change) -> assertThat(table.get(entry)).isEqualTo(change));
    }

    @Test
    void aTableFullOfRemovedEntriesStillFindsAFreePlace() {
        ChangeTable table = new ChangeTable();

        for (long entry = 0; entry < 1_000; entry++) {
            table.add(entry, 1);
            table.add(entry, -1);
            assertThat(table.get(entry + 1)).isZero();
        }

        assertThat(table.isEmpty()).isTrue();
        assertThat(told(table)).isEmpty();
        assertThat(table.sortedEntries()).isEmpty();
    }

    @Test
    void entriesThatComeAndGoDoNotMakeItGrow() {
        ChangeTable table = new ChangeTable();
        table.add(-7, 3);

        for (long entry = 0; entry < 100_000; entry++) {
            table.add(entry, 2);
            table.add(entry, -2);
        }

        assertThat(table.room()).isLessThanOrEqualTo(16);
        assertThat(told(table)).isEqualTo(Map.of(-7L, 3));
    }

    @Test
    void anEntryThatComesBackIsOneAgain() {
        ChangeTable table = new ChangeTable();
        table.add(5, 1);
        table.add(5, -1);

        table.add(5, 4);

        assertThat(table.size()).isEqualTo(1);
        assertThat(told(table)).isEqualTo(Map.of(5L, 4));
    }

    private static Map<Long, Integer> told(ChangeTable table) {
        Map<Long, Integer> told = new HashMap<>();
        table.forEach((entry, change) -> assertThat(told.put(entry, change)).isNull());
        return told;
    }
}
