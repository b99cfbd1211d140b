package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ListDifferenceTest {

    private final List<Integer> added = new ArrayList<>();
    private final List<Integer> gone = new ArrayList<>();

    @Property(seed = "1", tries = 1_000)
    void whatIsAddedLessWhatIsGoneIsTheDifference(
            @ForAll @Size(max = 60) List<@IntRange(max = 5) Integer> now,
            @ForAll @Size(max = 60) List<@IntRange(max = 5) Integer> then,
            @ForAll boolean isComparable) {
        Map<Integer, Integer> expected = new HashMap<>();
        now.forEach(one -> expected.merge(one, 1, Integer::sum));
        then.forEach(one -> expected.merge(one, -1, Integer::sum));
        expected.values().removeIf(count -> count == 0);
        Map<Integer, Integer> found = new HashMap<>();

        ListDifference.of(now, then, isComparable)
                .handOver(one -> found.merge(one, 1, Integer::sum), one -> found.merge(one, -1, Integer::sum));

        found.values().removeIf(count -> count == 0);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void ofManyThatAreTheSameOnlyTheOthersAreHandedOver() {
        List<Integer> then = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            then.add(i);
        }
        List<Integer> now = new ArrayList<>(then);
        now.add(900, -1);
        now.remove(500);
        now.add(10, -2);

        ListDifference.of(now, then, true).handOver(added::add, gone::add);

        assertThat(added).containsExactly(-2, -1);
        assertThat(gone).containsExactly(500);
    }
}
