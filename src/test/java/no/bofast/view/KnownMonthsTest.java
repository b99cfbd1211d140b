package no.bofast.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.NavigableMap;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.CellCount;
import org.junit.jupiter.api.Test;

class KnownMonthsTest {

    private static final YearMonth MAY = YearMonth.of(2023, 5);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 30);

    private final CountsView counts = new CountsView();

    @Test
    void whatWasAddedUpIsKeptUntilACountChanges() {
        put("5601", 2);
        NavigableMap<YearMonth, int[]> before = counts.knownMonths().by(JUNE);

        assertThat(counts.knownMonths().by(JUNE)).isSameAs(before);
        put("0301", 3);

        assertThat(before.get(MAY)[MonthMeasure.IN_MOVES.ordinal()]).isEqualTo(2);
        assertThat(counts.knownMonths().by(JUNE).get(MAY)[MonthMeasure.IN_MOVES.ordinal()])
                .isEqualTo(5);
    }

    @Test
    void eachDateHasMonthsOfItsOwn() {
        put("5601", 2);
        assertThat(counts.knownMonths().by(JUNE)).isNotEmpty();

        assertThat(counts.knownMonths().by(LocalDate.of(2023, 5, 31))).isEmpty();
    }

    private void put(String municipality, int moves) {
        counts.put(
                new Cell.Month(MunicipalityCode.of(municipality), MAY, MonthMeasure.IN_MOVES, Cell.NO_YEAR),
                CellCount.NONE.plus(LocalDate.of(2023, 6, 10), moves));
    }
}
