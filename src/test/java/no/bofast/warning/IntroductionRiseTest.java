package no.bofast.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.reference.ReferenceTables;
import org.junit.jupiter.api.Test;

/**
 * Many leave when the introduction programme ends: everywhere thirty of a hundred in the third year after that of settlement, and
 * nobody else. Alta, where few were settled before, settled 120 in 2016.
 */
class IntroductionRiseTest {

    private static final MunicipalityCode ALTA = SteadyRegister.ALTA;
    private static final int PROGRAMME_YEARS = 3;

    private final Evaluation evaluation = new Evaluation(WarningSettings.DEFAULTS, municipalities());

    IntroductionRiseTest() {
        for (MunicipalityCode code : municipalities().keySet()) {
            for (int year = 2008; year <= 2016; year++) {
                settle(code, year, code.equals(ALTA) ? 10 : 40);
                departEvery(code.equals(ALTA) ? 4 : 1, code, year, year + PROGRAMME_YEARS, 1);
            }
        }
        settle(ALTA, 2016, 110);
    }

    @Test
    void theRiseWhenAProgrammeEndsIsExpectedAndNoAlarm() {
        departEvery(1, ALTA, 2016, 2016 + PROGRAMME_YEARS, 3);

        assertThat(alertsOfAlta()).isEmpty();
        assertThat(evaluation.outlook(ALTA).orElseThrow().last12().expected()).isBetween(25.0, 40.0);
    }

    @Test
    void asManyDeparturesTwoYearsBeforeItsEndAreAnAlarm() {
        departEvery(1, ALTA, 2016, 2017, 3);

        assertThat(alertsOfAlta()).extracting(AlertChange::rule).contains(Rule.SURGE);
    }

    private List<AlertChange> alertsOfAlta() {
        evaluation.advanceTo(LocalDate.of(2020, 1, 31));
        return evaluation.history().stream()
                .filter(change -> change.municipality().equals(ALTA))
                .toList();
    }

    private void settle(MunicipalityCode code, int year, int people) {
        YearMonth january = YearMonth.of(year, 1);
        evaluation.add(new Cell.Month(code, january, MonthMeasure.SETTLED, Cell.NO_YEAR), january.atDay(20), people);
    }

    private void departEvery(int months, MunicipalityCode code, int settlementYear, int year, int people) {
        for (int month = 1; month <= 12; month += months) {
            YearMonth when = YearMonth.of(year, month);
            Cell cell = new Cell.Month(code, when, MonthMeasure.DEPARTURES, settlementYear);
            evaluation.add(cell, when.atDay(20), people);
        }
    }

    private static SortedMap<MunicipalityCode, Municipality> municipalities() {
        SortedMap<MunicipalityCode, Municipality> alike = new TreeMap<>();
        int centrality = SteadyRegister.municipality(ALTA).centrality();
        ReferenceTables.municipalities().values().stream()
                .filter(municipality -> municipality.centrality() == centrality)
                .limit(30)
                .forEach(municipality -> alike.put(municipality.code(), municipality));
        alike.put(ALTA, SteadyRegister.municipality(ALTA));
        return alike;
    }
}
