package no.bofast.warning.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.Cell;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.HouseholdAge;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Region;
import org.junit.jupiter.api.Test;

class CaseMixTest {

    private static final YearMonth SETTLED = YearMonth.of(2014, 12);
    private static final YearMonth OPEN = YearMonth.of(2018, 1);
    private static final int SINGLE = HouseholdAge.categoryOf("SINGLE 18-29");
    private static final int PARENT = HouseholdAge.categoryOf("PARENT 30-39");
    private static final int RARE = HouseholdAge.categoryOf("MULTI_FAMILY 60+");

    private final SortedMap<MunicipalityCode, Municipality> municipalities = municipalities(6);
    private final ChangeLog log = new ChangeLog(new Country(municipalities));

    @Test
    void moreAreExpectedToLeaveWhereMoreLiveAlone() {
        for (int place = 1; place <= 6; place++) {
            settle(place, SINGLE, place == 1 ? 900 : 500);
            settle(place, PARENT, place == 1 ? 100 : 500);
            departEachMonth(place, SINGLE, place == 1 ? 9 : 5);
            departEachMonth(place, PARENT, place == 1 ? 0 : 1);
        }

        Baseline baseline = baseline();

        double many = perPerson(baseline, 1);
        double half = perPerson(baseline, 2);
        assertThat(many / half).isBetween(1.4, 1.7);
    }

    @Test
    void whatIsExpectedOfTheWholeCountryStaysWhatItWas() {
        for (int place = 1; place <= 6; place++) {
            settle(place, SINGLE, 100 * place);
            settle(place, PARENT, 700 - 100 * place);
            departEachMonth(place, SINGLE, place);
            departEachMonth(place, PARENT, 1);
        }

        Baseline baseline = baseline();

        double expected = 0;
        int observed = 0;
        for (int place = 1; place <= 6; place++) {
            expected += baseline.courses()[place].level(1, 36).expected();
            observed += baseline.courses()[place].observed(1, 36);
        }
        assertThat(expected / observed).isCloseTo(1, within(0.03));
    }

    @Test
    void aGroupOfWhichTheNationKnowsLittleIsExpectedToLeaveAsOthersDo() {
        for (int place = 1; place <= 6; place++) {
            settle(place, SINGLE, 500);
            settle(place, RARE, place == 1 ? 500 : 1);
            departEachMonth(place, SINGLE, 3);
        }

        assertThat(perPerson(baseline(), 1) / perPerson(baseline(), 2)).isBetween(0.9, 1.2);
    }

    @Test
    void aMixThatIsNotKnownChangesNothing() {
        for (int place = 1; place <= 6; place++) {
            log.add(month(place, MonthMeasure.SETTLED, Cell.NO_YEAR, SETTLED), SETTLED.atEndOfMonth(), 500);
            departEachMonth(place, place == 1 ? RARE : SINGLE, 2);
        }

        Baseline baseline = baseline();

        assertThat(perPerson(baseline, 1)).isEqualTo(perPerson(baseline, 2));
    }

    private double perPerson(Baseline baseline, int place) {
        Course course = baseline.courses()[place];
        return course.expected(0) / course.atRisk();
    }

    private Baseline baseline() {
        log.goTo(OPEN.atDay(1).minusDays(1).toEpochDay(), (place, month) -> {});
        return Baseline.before(MonthNumber.of(OPEN), log.counts(), 40, BaselineSettings.DEFAULTS);
    }

    private void settle(int place, int category, int people) {
        log.add(month(place, MonthMeasure.SETTLED, Cell.NO_YEAR, SETTLED), SETTLED.atEndOfMonth(), people);
        log.add(group(place, MonthMeasure.SETTLED, category, SETTLED), SETTLED.atEndOfMonth(), people);
    }

    private void departEachMonth(int place, int category, int people) {
        for (YearMonth month = SETTLED.plusMonths(1); month.isBefore(OPEN); month = month.plusMonths(1)) {
            LocalDate known = month.atEndOfMonth();
            log.add(month(place, MonthMeasure.DEPARTURES, SETTLED.getYear(), month), known, people);
            log.add(group(place, MonthMeasure.DEPARTURES, category, month), known, people);
        }
    }

    private static Cell month(int place, MonthMeasure measure, int year, YearMonth month) {
        return new Cell.Month(code(place), month, measure, year);
    }

    private static Cell group(int place, MonthMeasure measure, int category, YearMonth month) {
        return new Cell.Group(code(place), month, measure, GroupDimension.HOUSEHOLD_AGE, category);
    }

    private static MunicipalityCode code(int place) {
        return new MunicipalityCode(999 + place);
    }

    private static SortedMap<MunicipalityCode, Municipality> municipalities(int number) {
        SortedMap<MunicipalityCode, Municipality> all = new TreeMap<>(Map.of());
        for (int place = 1; place <= number; place++) {
            MunicipalityCode code = code(place);
            all.put(code, new Municipality(code, "M" + place, "10", "C", Region.OSTLANDET, 4, 5000, 5000, 60, 10));
        }
        return all;
    }
}
