package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.bofast.topology.message.ClockMark;
import no.bofast.topology.message.MarkCodec;
import no.bofast.topology.message.Strays;
import no.bofast.topology.store.HeapStore;
import no.bofast.topology.store.HeapStoreBuilder;
import org.junit.jupiter.api.Test;

class MarksInForceTest {

    private static final Instant NOON = Instant.parse("2016-05-03T12:00:00Z");

    private final HeapStore<Integer, ClockMark> store = new HeapStoreBuilder<>("marks", MarkCodec::new).build();
    private final MarksInForce marks = new MarksInForce(store);

    @Test
    void aMarkHoldsAtOnceWhenNothingLayAstray() {
        ClockMark first = mark(0, 5, Strays.NONE);
        ClockMark second = mark(0, 6, Strays.NONE);

        marks.heard(first);
        marks.heard(second);

        assertThat(marks.marks()).containsExactly(second);
        assertThat(store.entries()).isEqualTo(Map.of(0, second));
    }

    @Test
    void aMarkWaitsUntilWhatItSentHomeIsCounted() {
        ClockMark before = mark(0, 5, Strays.NONE);
        ClockMark sender = mark(0, 9, sent(1, 3));
        marks.heard(before);

        marks.heard(sender);
        marks.heard(mark(1, 1, counted(0, 2)));
        assertThat(marks.marks()).containsExactlyInAnyOrder(before, mark(1, 1, counted(0, 2)));

        marks.heard(mark(1, 1, counted(0, 3)));
        assertThat(marks.marks()).containsExactlyInAnyOrder(sender, mark(1, 1, counted(0, 3)));
    }

    @Test
    void tasksThatSendToEachOtherDoNotWaitForEver() {
        ClockMark one = mark(0, 9, new Strays(Map.of(1, 1L), Map.of(1, 2L)));
        ClockMark other = mark(1, 7, new Strays(Map.of(0, 2L), Map.of(0, 1L)));

        marks.heard(one);
        assertThat(marks.marks()).isEmpty();

        marks.heard(other);
        assertThat(marks.marks()).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void aTaskThatAlwaysHasSomethingUnderWayGetsOn() {
        for (long sent = 1; sent < 100; sent++) {
            marks.heard(mark(0, sent, sent(1, sent)));
            marks.heard(mark(1, 1, counted(0, sent - 1)));
        }

        long reached = marks.marks().stream()
                .filter(mark -> mark.source() == 0)
                .findFirst()
                .orElseThrow()
                .positions()
                .get(0);
        assertThat(reached).isBetween(96L, 98L);
    }

    @Test
    void whatWaitsIsFoundAgainAfterARestart() {
        ClockMark before = mark(0, 5, Strays.NONE);
        ClockMark sender = mark(0, 9, sent(1, 3));
        marks.heard(before);
        marks.heard(sender);

        MarksInForce again = new MarksInForce(store);

        assertThat(again.marks()).containsExactly(before);
        again.heard(mark(1, 1, counted(0, 3)));
        assertThat(again.marks()).containsExactlyInAnyOrder(sender, mark(1, 1, counted(0, 3)));
        assertThat(store.entries()).containsOnlyKeys(0, 1);
    }

    private static ClockMark mark(int source, long position, Strays strays) {
        return new ClockMark(source, 3, NOON, List.of(position), strays);
    }

    private static Strays sent(int home, long number) {
        return new Strays(Map.of(home, number), Map.of());
    }

    private static Strays counted(int from, long number) {
        return new Strays(Map.of(), Map.of(from, number));
    }
}
