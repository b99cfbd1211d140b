package no.bofast.domain.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CellCountTest {

    private static final LocalDate MONDAY = LocalDate.of(2016, 5, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate LONG_AGO = LocalDate.of(1960, 1, 1);

    @Test
    void changesAddUpToTheTotalAndKeepTheirDates() {
        CellCount count =
                CellCount.NONE.plus(TUESDAY, 2).plus(MONDAY, 1).plus(TUESDAY, 3).plus(LONG_AGO, -1);

        assertThat(count.total()).isEqualTo(5);
        assertThat(changes(count))
                .containsExactly(Map.entry(LONG_AGO, -1), Map.entry(MONDAY, 1), Map.entry(TUESDAY, 5));
    }

    @Test
    void whatWasKnownOnADateIncludesThatDate() {
        CellCount count = CellCount.NONE.plus(MONDAY, 2).plus(TUESDAY, -1);

        assertThat(count.knownBy(MONDAY.minusDays(1))).isZero();
        assertThat(count.knownBy(MONDAY)).isEqualTo(2);
        assertThat(count.knownBy(TUESDAY)).isEqualTo(1);
    }

    @Test
    void asItWasKnownItRemembersWhatItRememberedThen() {
        CellCount count = CellCount.NONE.plus(LONG_AGO, 4).plus(MONDAY, 2).plus(TUESDAY, -1);

        assertThat(count.asKnownBy(MONDAY))
                .isEqualTo(CellCount.NONE.plus(LONG_AGO, 4).plus(MONDAY, 2));
        assertThat(count.asKnownBy(LONG_AGO.minusDays(1))).isEqualTo(CellCount.NONE);
    }

    @Test
    void aDateWhoseChangesComeToNothingIsForgotten() {
        CellCount count = CellCount.NONE.plus(MONDAY, 2).plus(TUESDAY, 1).plus(MONDAY, -2);

        assertThat(count).isEqualTo(CellCount.NONE.plus(TUESDAY, 1));
        assertThat(count.size()).isEqualTo(1);
    }

    @Test
    void aCountOfZeroWithAPastIsNotNone() {
        CellCount count = CellCount.NONE.plus(MONDAY, 1).plus(TUESDAY, -1);

        assertThat(count.total()).isZero();
        assertThat(count.isNone()).isFalse();
    }

    @Test
    void aCountWhoseChangesAllComeToNothingIsNone() {
        assertThat(CellCount.NONE.plus(MONDAY, 1).plus(MONDAY, -1).isNone()).isTrue();
        assertThat(CellCount.NONE.plus(3).plus(-3).isNone()).isTrue();
    }

    @Test
    void aCountThatOnlyKnowsThePresentHasNoDates() {
        CellCount count = CellCount.NONE.plus(3).plus(-1);

        assertThat(count.total()).isEqualTo(2);
        assertThat(changes(count)).isEmpty();
    }

    @Test
    void noChangeIsNoChange() {
        assertThat(CellCount.NONE.plus(MONDAY, 0)).isEqualTo(CellCount.NONE);
    }

    @Test
    void addingLeavesTheEarlierCountAsItWas() {
        CellCount count = CellCount.NONE.plus(MONDAY, 1);

        count.plus(MONDAY, 5);
        count.plus(MONDAY, -1);

        assertThat(count).isEqualTo(CellCount.NONE.plus(MONDAY, 1));
    }

    @Property(seed = "1", tries = 500)
    void equalKnowledgeMakesEqualCountsWhateverTheOrder(
            @ForAll("changes") List<Map.Entry<LocalDate, Integer>> changes, @ForAll Random random) {
        CellCount count = sum(changes);
        List<Map.Entry<LocalDate, Integer>> shuffled = new ArrayList<>(changes);

        Collections.shuffle(shuffled, random);

        assertThat(sum(shuffled)).isEqualTo(count).hasSameHashCodeAs(count);
    }

    @Property(seed = "2", tries = 500)
    void takingEverythingBackLeavesNone(@ForAll("changes") List<Map.Entry<LocalDate, Integer>> changes) {
        CellCount count = sum(changes);

        for (Map.Entry<LocalDate, Integer> change : changes) {
            count = count.plus(change.getKey(), -change.getValue());
        }

        assertThat(count).isEqualTo(CellCount.NONE);
    }

    @Provide
    Arbitrary<List<Map.Entry<LocalDate, Integer>>> changes() {
        Arbitrary<LocalDate> dates = Arbitraries.integers().between(-2, 3).map(MONDAY::plusDays);
        return Combinators.combine(dates, Arbitraries.integers().between(-2, 2))
                .as(Map::entry)
                .list()
                .ofMaxSize(12);
    }

    private static CellCount sum(List<Map.Entry<LocalDate, Integer>> changes) {
        CellCount count = CellCount.NONE;
        for (Map.Entry<LocalDate, Integer> change : changes) {
            count = count.plus(change.getKey(), change.getValue());
        }
        return count;
    }

    private static List<Map.Entry<LocalDate, Integer>> changes(CellCount count) {
        List<Map.Entry<LocalDate, Integer>> changes = new ArrayList<>();
        count.forEachChange((date, change) -> changes.add(Map.entry(date, change)));
        return changes;
    }
}
