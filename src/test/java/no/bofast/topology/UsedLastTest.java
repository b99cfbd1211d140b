package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsedLastTest {

    private static final int ROOM = 2;

    @Test
    void keepsWhatWasReadOrWrittenLast() {
        UsedLast<String, Integer> entries = new UsedLast<>(ROOM, true);
        entries.put("a", 1);
        entries.put("b", 2);
        entries.get("a");

        entries.put("c", 3);

        assertThat(entries.get("a")).isEqualTo(1);
        assertThat(entries.get("b")).isNull();
        assertThat(entries.get("c")).isEqualTo(3);
    }

    @Test
    void hasAllUntilTheRoomIsUsedUp() {
        UsedLast<String, Integer> entries = new UsedLast<>(ROOM, true);
        entries.put("a", 1);
        entries.put("b", 2);
        entries.put("b", 3);
        assertThat(entries.hasAll()).isTrue();

        entries.put("c", 4);

        assertThat(entries.hasAll()).isFalse();
    }

    @Test
    void neverHasAllIfThereAreOthersElsewhere() {
        assertThat(new UsedLast<String, Integer>(ROOM, false).hasAll()).isFalse();
    }
}
