package no.bofast.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import no.bofast.domain.AgeBand;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Sex;
import no.bofast.domain.Traits;
import no.bofast.domain.municipality.CellCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MonitorViewTest {

    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final Traits TRAITS =
            new Traits(Sex.FEMALE, AgeBand.AGE_18_29, Household.SINGLE, CountryGroup.SYR, Ground.ASYLUM);

    private final MonitorView view = new MonitorView(Instant.EPOCH);

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void aCountThatIsReplacedIsCountedOnce() {
        view.put(settled(), CellCount.NONE.plus(5));
        view.put(settled(), CellCount.NONE.plus(7));
        view.put(cohort(CohortMeasure.DEPARTED, 2), CellCount.NONE.plus(2));
        view.put(new Cell.Resident(ALTA, 2018), CellCount.NONE.plus(4));

        assertThat(view.of(ALTA).standing()).isEqualTo(new Standing(7, 2, 0, 0, 0, 4));
        assertThat(view.of(ALTA).standing().atRisk()).isEqualTo(5);
    }

    @Test
    void aCountThatComesToNothingIsForgotten() {
        view.put(settled(), CellCount.NONE.plus(5));
        view.put(settled(), CellCount.NONE);

        assertThat(view.of(ALTA).standing()).isEqualTo(Standing.NONE);
        assertThat(view.counts().cohorts()).isEmpty();
    }

    @Test
    void departuresOfAWindowAreOverAllSettlementYears() {
        depart(MAY, 2018, 3);
        depart(MAY, 2019, 1);
        depart(MAY.minusMonths(2), 2018, 2);
        depart(MAY.minusMonths(3), 2018, 9);

        assertThat(view.of(ALTA).departures(3, MAY)).isEqualTo(6);
    }

    @Test
    void aFlowIsFoundFromBothItsEnds() {
        Cell.Flow flow = new Cell.Flow(ALTA, OSLO, 2018, 2);

        view.put(flow, CellCount.NONE.plus(4));

        assertThat(view.of(ALTA).counts().flows()).containsOnlyKeys(flow);
        assertThat(view.of(OSLO).arrivals()).containsOnlyKeys(flow);
    }

    @Test
    void whatWasNeverCountedIsEmpty() {
        assertThat(view.of(OSLO).standing()).isEqualTo(Standing.NONE);
        assertThat(view.outlook(OSLO)).isEmpty();
        assertThat(view.progress().hasStarted()).isFalse();
    }

    @Test
    void changesAreToldTogether() {
        List<ChangeNotice> notices = new CopyOnWriteArrayList<>();
        try (ChangeNotices.Handle handle = view.notices().listen(notices::add)) {
            for (int i = 1; i <= 1_000; i++) {
                view.put(settled(), CellCount.NONE.plus(i));
            }
            view.put(new Progress(Instant.EPOCH.plusSeconds(5), Map.of(), Instant.EPOCH));

            await().until(() -> notices.stream()
                    .reduce(ChangeNotice.NONE, ChangeNotice::and)
                    .clock());
        }

        ChangeNotice all = notices.stream().reduce(ChangeNotice.NONE, ChangeNotice::and);
        assertThat(all.municipalities()).containsExactly(ALTA);
        assertThat(all.alerts()).isFalse();
        assertThat(notices).hasSizeLessThan(10);
    }

    @Test
    void aListenerThatFailsSilencesNobody() {
        List<ChangeNotice> notices = new CopyOnWriteArrayList<>();
        view.notices().listen(notice -> {
            throw new IllegalStateException("a listener's own bug");
        });
        view.notices().listen(notices::add);

        view.put(settled(), CellCount.NONE.plus(1));
        await().until(() -> notices.size() == 1);
        view.put(settled(), CellCount.NONE.plus(2));

        await().until(() -> notices.size() == 2);
    }

    private void depart(YearMonth month, int settlementYear, int count) {
        view.put(
                new Cell.Month(ALTA, month, MonthMeasure.DEPARTURES, settlementYear),
                CellCount.NONE.plus(LocalDate.of(2020, 6, 1), count));
    }

    private static Cell.Cohort settled() {
        return cohort(CohortMeasure.SETTLED, 0);
    }

    private static Cell.Cohort cohort(CohortMeasure measure, int years) {
        return new Cell.Cohort(ALTA, 2018, TRAITS, measure, years);
    }
}
