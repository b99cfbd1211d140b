package no.bofast.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import no.bofast.console.CommandFailure;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.settling.SettlingBook;
import no.bofast.domain.settling.SettlingFact;
import no.bofast.domain.settling.SettlingKind;
import no.bofast.domain.settling.SettlingStatement;
import no.bofast.forecast.PlacesHistory;
import no.bofast.forecast.SettlementAssumption;
import no.bofast.reference.ReferenceTables;
import no.bofast.view.CountsView;
import no.bofast.view.Histories;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What a forecast takes as settled in the months to come. */
class SettlementOptionsTest {

    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final int ORIGIN = MonthNumber.of(YearMonth.of(2025, 3));

    private final SettlingBook told = new SettlingBook();
    private final PlacesHistory history = history();

    @Test
    void whatWasDecidedBeforeTheFirstMonthIsSpreadOverItsYear() {
        decided("d1", ALTA, 24, "2025-02-28T22:59:59Z");
        decided("d2", ALTA, 12, "2025-02-28T23:00:00Z");

        SettlementAssumption assumption = assumption("decided");

        assertThat(assumption.settled(ALTA, ORIGIN)).isEqualTo(2);
        assertThat(assumption.settled(ALTA, ORIGIN + 9)).isEqualTo(2);
    }

    @Test
    void ofAYearThatNothingWasDecidedOfAsManyAreSettledAsLastYear() {
        decided("d1", ALTA, 0, "2025-02-03T09:00:00Z");

        SettlementAssumption assumption = assumption("decided");

        assertThat(assumption.settled(ALTA, ORIGIN)).isZero();
        assertThat(assumption.settled(ALTA, ORIGIN + 10)).isCloseTo(0.5, within(1e-9));
        assertThat(assumption.settled(OSLO, ORIGIN)).isZero();
    }

    @Test
    void whereNothingWasDecidedInTimeThatIsSaid() {
        decided("d1", ALTA, 24, "2025-03-03T09:00:00Z");

        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> assumption("decided"))
                .withMessage("--settlements decided: nothing was registered of any decision before 2025-03;"
                        + " expected last-year, none or a file");
    }

    private SettlementAssumption assumption(String settlements) {
        SettlementOptions options = CommandLine.populateCommand(new SettlementOptions(), "--settlements", settlements);
        options.requireReadable(Set.of(ALTA, OSLO));
        return options.assumption(history, ORIGIN, told);
    }

    private void decided(String id, MunicipalityCode place, int people, String registeredAt) {
        told.add(new SettlingStatement(
                id,
                Optional.empty(),
                LocalDate.of(2025, 1, 28),
                Instant.parse(registeredAt),
                Optional.of(new SettlingFact(SettlingKind.DECISION, place, 2025, people))));
    }

    /** Six were settled in Alta in the year before. */
    private static PlacesHistory history() {
        CountsView counts = new CountsView();
        Cell settled = new Cell.Month(ALTA, YearMonth.of(2024, 6), MonthMeasure.SETTLED, Cell.NO_YEAR);
        counts.put(settled, CellCount.NONE.plus(LocalDate.of(2024, 6, 9), 6));
        return Histories.before(ORIGIN, counts, ReferenceTables.shipped().municipalities());
    }
}
