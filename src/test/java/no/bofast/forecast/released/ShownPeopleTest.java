package no.bofast.forecast.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import no.bofast.domain.MonthNumber;
import org.junit.jupiter.api.Test;

/** Who is taken to have left, by what releases say of months and of settlement years. */
class ShownPeopleTest {

    private static final int OLD = MonthNumber.january(2015);
    private static final int YOUNG = MonthNumber.january(2019);

    private final ShownPeople people = new ShownPeople();
    private final SortedMap<Integer, Integer> taken = new TreeMap<>();

    ShownPeopleTest() {
        people.settle(OLD, 30);
        people.settle(OLD + 1, 30);
        people.settle(YOUNG, 60);
    }

    @Test
    void withoutSettlementYearsTheyComeEvenlyFromAll() {
        leave(12, new TreeMap<>());

        assertThat(taken).isEqualTo(Map.of(OLD, 3, OLD + 1, 3, YOUNG, 6));
    }

    @Test
    void theYearsGiveWhatTheyHaveToGive() {
        SortedMap<Integer, Integer> due = new TreeMap<>(Map.of(2015, 18, 2019, 6));

        leave(12, due);
        leave(12, due);

        assertThat(taken.get(OLD) + taken.get(OLD + 1)).isEqualTo(18);
        assertThat(taken.get(OLD)).isBetween(8, 10);
        assertThat(taken.get(YOUNG)).isEqualTo(6);
        assertThat(due.values()).containsOnly(0);
    }

    @Test
    void whatTheYearsDoNotTellComesFromAll() {
        SortedMap<Integer, Integer> due = new TreeMap<>(Map.of(2019, 3));

        leave(15, due);

        assertThat(taken.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(15);
        assertThat(taken.get(YOUNG)).isGreaterThan(3);
    }

    @Test
    void threeStandInTheMiddlesOfTheirThirds() {
        ShownPeople year = new ShownPeople();
        for (int month = 0; month < 12; month++) {
            year.settle(OLD + month, 10);
        }

        year.leave(3, new TreeMap<>(), month -> 1, (settled, gone) -> taken.merge(settled - OLD, gone, Integer::sum));

        assertThat(taken).isEqualTo(Map.of(1, 1, 5, 1, 9, 1));
    }

    @Test
    void whoLeavesMoreReadilyGivesMore() {
        leave(12, new TreeMap<>(), month -> month == YOUNG ? 3 : 1);

        assertThat(taken).isEqualTo(Map.of(OLD, 2, OLD + 1, 1, YOUNG, 9));
    }

    @Test
    void ofThoseWhoAreFewTheOthersGiveTheRest() {
        leave(90, new TreeMap<>(), month -> month == OLD ? 100 : 1);

        assertThat(taken.get(OLD)).isEqualTo(30);
        assertThat(taken.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(90);
    }

    @Test
    void nobodyLeavesWhoIsNotThere() {
        leave(500, new TreeMap<>(Map.of(2015, 300)));

        assertThat(taken).isEqualTo(Map.of(OLD, 30, OLD + 1, 30, YOUNG, 60));
    }

    private void leave(int leaving, SortedMap<Integer, Integer> due) {
        leave(leaving, due, month -> 1);
    }

    private void leave(int leaving, SortedMap<Integer, Integer> due, IntToDoubleFunction readiness) {
        people.leave(leaving, due, readiness, (settled, gone) -> taken.merge(settled, gone, Integer::sum));
    }
}
