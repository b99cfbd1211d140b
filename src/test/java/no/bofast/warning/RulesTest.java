package no.bofast.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import no.bofast.domain.AgeNow;
import no.bofast.domain.Arriver;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Sex;
import no.bofast.reference.ReferenceTables;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final Arriver PUPIL =
            new Arriver(Sex.FEMALE, CountryGroup.UKR, Ground.COLLECTIVE_PROTECTION, AgeNow.AGE_6_15, Household.PARENT);

    private static final YearMonth START = YearMonth.of(2012, 1);
    private static final YearMonth END = YearMonth.of(2020, 6);

    private final SteadyRegister register = new SteadyRegister(WarningSettings.DEFAULTS, START, END);

    @Test
    void fewerDeparturesThanTheFloorRaiseNoSurgeHoweverFewAreExpected() {
        register.departed(SteadyRegister.ALTA, YearMonth.of(2019, 3), "2019-03-14", 3);

        assertThat(raised(Rule.SURGE, "2019-03-31")).isEmpty();
    }

    @Test
    void aSurgeTellsWhatWasObservedAndWhatPeersLeadToExpect() {
        register.departed(SteadyRegister.ALTA, YearMonth.of(2019, 3), "2019-03-14", 12);

        Evidence evidence = raised(Rule.SURGE, "2019-03-31").get(0).evidence();

        assertThat(evidence.window()).isEqualTo(new Window(YearMonth.of(2019, 1), YearMonth.of(2019, 3)));
        assertThat(evidence.observed()).isEqualTo(13);
        assertThat(evidence.expected()).isBetween(1.2, 1.8);
        assertThat(evidence.lower()).isLessThan(evidence.ratio()).isGreaterThan(1);
        assertThat(evidence.upper()).isGreaterThan(evidence.ratio());
        assertThat(evidence.statistic()).isLessThan(evidence.limit());
        assertThat(evidence.historyMonths()).isEqualTo(36);
        assertThat(evidence.usualRatio()).isCloseTo(1, within(0.1));
    }

    @Test
    void aLastingRiseTooSmallForAnyOneMonthIsAShift() {
        for (YearMonth month = YearMonth.of(2018, 1);
                month.isBefore(YearMonth.of(2020, 1));
                month = month.plusMonths(1)) {
            register.departed(SteadyRegister.ALTA, month, month.atDay(15).toString(), 1);
        }

        List<AlertChange> shifts = raised(Rule.SHIFT, "2020-01-01");

        assertThat(shifts).hasSize(1);
        assertThat(shifts.get(0).registerDate()).isBetween(LocalDate.of(2018, 3, 1), LocalDate.of(2019, 3, 1));
        assertThat(shifts.get(0).evidence().window().from()).isBetween(YearMonth.of(2017, 11), YearMonth.of(2018, 2));
    }

    @Test
    void aShareOfThoseSettledThatIsCrediblyAboveTheLimitIsALevel() {
        register.settled(SteadyRegister.ALTA, YearMonth.of(2018, 1), "2018-01-20", -40);
        for (int year = 2012; year <= 2017; year++) {
            register.settled(SteadyRegister.ALTA, YearMonth.of(year, 1), year + "-01-20", -32);
            register.departed(SteadyRegister.ALTA, YearMonth.of(year + 3, 6), (year + 3) + "-06-20", 6);
        }

        List<AlertChange> levels = raised(Rule.LEVEL, "2020-07-01");

        assertThat(levels).isNotEmpty();
        Evidence evidence = levels.get(0).evidence();
        assertThat(evidence.statistic()).isGreaterThanOrEqualTo(evidence.limit());
        assertThat(evidence.limit()).isLessThan(0.57);
        assertThat((double) evidence.observed() / evidence.population()).isGreaterThan(evidence.limit());
        assertThat(levels.get(0).circumstances().elsewhere()).isEmpty();
    }

    @Test
    void aShareOfFewerThanFiveIsNoLevelHoweverFewHaveLeftElsewhere() {
        Evaluation evaluation = new Evaluation(WarningSettings.DEFAULTS, ReferenceTables.municipalities());
        SimulatedRegister.changes(
                        ReferenceTables.municipalities(),
                        new SimulatedRegister.Options(1, 10_000, START, START.plusYears(5), .3, 0, .3, false, Map.of()))
                .forEach(change -> evaluation.add(change.cell(), change.registeredOn(), change.change()));
        evaluation.advanceTo(START.plusYears(5).atDay(1));

        assertThat(evaluation.history(0))
                .filteredOn(change -> change.rule() == Rule.LEVEL && change.kind() == ChangeKind.RAISED)
                .isNotEmpty()
                .allMatch(level -> level.evidence().observed() >= 5);
    }

    @Test
    void moreArrivalsThanUsualAreAnInflux() {
        register.arrived(SteadyRegister.ALTA, YearMonth.of(2019, 3), "2019-03-14", 25);

        AlertChange influx = raised(Rule.INFLUX, "2019-03-31").get(0);

        assertThat(influx.registerDate()).isEqualTo(LocalDate.of(2019, 3, 14));
        assertThat(influx.evidence().observed()).isBetween(25, 27);
        assertThat(influx.evidence().lower()).isGreaterThan(1.25);
    }

    @Test
    void anInfluxSaysWhoCameWhereFromAndWithWhichRights() {
        register.arrived(SteadyRegister.ALTA, YearMonth.of(2019, 3), "2019-03-14", 25, PUPIL);

        Circumstances told = raised(Rule.INFLUX, "2019-03-31").get(0).circumstances();

        assertThat(told.drivers())
                .filteredOn(driver -> driver.category().equals("6-15"))
                .containsExactly(Circumstances.Driver.of("age_now", "6-15", 25, 0));
        assertThat(told.drivers())
                .filteredOn(driver -> driver.dimension().equals("age_now"))
                .extracting(Circumstances.Driver::category)
                .containsExactly("6-15", "30-49");
        assertThat(told.rights()).contains(new Circumstances.Rights(0, 0));
        assertThat(told.destinations().get(0).municipality()).isEqualTo(MunicipalityCode.of("0301"));
    }

    @Test
    void anInfluxOfWhichItIsNotKnownWhoCameTellsNothingOfThem() {
        register.arrived(SteadyRegister.ALTA, YearMonth.of(2019, 3), "2019-03-14", 25);

        Circumstances told = raised(Rule.INFLUX, "2019-03-31").get(0).circumstances();

        assertThat(told.drivers()).isEmpty();
        assertThat(told.rights()).isEmpty();
        assertThat(told.destinations()).isEmpty();
    }

    @Test
    void moreChildrenOfSchoolAgeThanUsualAreToldByThemselves() {
        onePupilAMonthComesToThree();
        register.arrived(SteadyRegister.ALTA, YearMonth.of(2019, 3), "2019-03-14", 12, PUPIL);
        register.arrived(SteadyRegister.ALTA, YearMonth.of(2019, 3), "2019-03-14", 3, SteadyRegister.GROWN_UP);

        AlertChange ofPupils = raised(Rule.INFLUX_SCHOOL, "2019-03-31").get(0);

        assertThat(ofPupils.alertId()).isEqualTo("INFLUX_SCHOOL-5601-2019-03-14");
        assertThat(ofPupils.evidence().observed()).isEqualTo(12);
        assertThat(ofPupils.evidence().expected()).isLessThan(3);
        AlertChange pastGrant = raised(Rule.INFLUX_PAST_GRANT, "2019-03-31").get(0);
        assertThat(pastGrant.evidence().observed()).isBetween(15, 17);
    }

    @Test
    void ofAGroupIsToldWhatIsCountedTogetherWithItAndNothingElse() {
        onePupilAMonthComesToThree();
        register.arrived(SteadyRegister.ALTA, YearMonth.of(2019, 3), "2019-03-14", 12, PUPIL);
        register.arrived(SteadyRegister.ALTA, YearMonth.of(2019, 3), "2019-03-14", 3, SteadyRegister.GROWN_UP);

        AlertChange pupils = raised(Rule.INFLUX_SCHOOL, "2019-03-31").get(0);
        AlertChange pastGrant = raised(Rule.INFLUX_PAST_GRANT, "2019-03-31").get(0);

        assertThat(pupils.circumstances().drivers())
                .filteredOn(driver -> driver.dimension().equals("country"))
                .extracting(Circumstances.Driver::category, Circumstances.Driver::observed)
                .containsExactly(tuple(PUPIL.country().name(), 12));
        assertThat(pupils.circumstances().rights()).isEmpty();
        assertThat(pupils.circumstances().destinations()).isEmpty();
        assertThat(pastGrant.circumstances().drivers()).isEmpty();
        assertThat(pastGrant.circumstances().rights()).contains(new Circumstances.Rights(0, 0));
        assertThat(pastGrant.circumstances().destinations())
                .containsExactly(new Circumstances.Destination(
                        MunicipalityCode.of("0301"), pastGrant.evidence().observed()));
    }

    @Test
    void anInfluxThatTheWholeCountryHasSaysSo() {
        register.municipalities()
                .forEach(code ->
                        register.arrived(code, YearMonth.of(2019, 2), "2019-02-20", 6, SteadyRegister.GROWN_UP));
        register.arrived(SteadyRegister.ALTA, YearMonth.of(2019, 3), "2019-03-14", 40, SteadyRegister.GROWN_UP);

        Circumstances.Elsewhere elsewhere = raised(Rule.INFLUX, "2019-03-31")
                .get(0)
                .circumstances()
                .elsewhere()
                .orElseThrow();

        assertThat(elsewhere.wider()).contains(Circumstances.Wider.NATION);
        assertThat(elsewhere.nationRatio()).isGreaterThan(2);
        assertThat(elsewhere.peersRatio()).isCloseTo(1, within(0.1));
    }

    @Test
    void ofAGroupNothingIsToldWhereItIsNotKnownWhoCame() {
        onePupilAMonthComesToThree();
        register.arrived(SteadyRegister.ALTA, YearMonth.of(2018, 3), "2018-03-14", 1);
        register.arrived(SteadyRegister.ALTA, YearMonth.of(2019, 3), "2019-03-14", 12, PUPIL);

        assertThat(raised(Rule.INFLUX_SCHOOL, "2019-03-31")).isEmpty();
        assertThat(raised(Rule.INFLUX_PAST_GRANT, "2019-03-31")).isEmpty();
    }

    private void onePupilAMonthComesToThree() {
        List<MunicipalityCode> three = register.municipalities().stream()
                .filter(code -> !code.equals(SteadyRegister.ALTA))
                .limit(3)
                .toList();
        for (YearMonth month = START; month.isBefore(END); month = month.plusMonths(1)) {
            for (MunicipalityCode code : three) {
                register.arrived(code, month, month.atDay(20).toString(), 1, PUPIL);
            }
        }
    }

    @Test
    void moreArrivalsThanSettledInAYearAreAnInflux() {
        for (int month = 1; month <= 12; month++) {
            register.arrived(SteadyRegister.ALTA, YearMonth.of(2016, month), "2016-12-20", 6);
        }

        List<AlertChange> influxes = raised(Rule.INFLUX, "2017-02-01");

        assertThat(influxes).isNotEmpty();
        assertThat(influxes.get(influxes.size() - 1).evidence().population()).isEqualTo(40);
    }

    @Test
    void aMunicipalityWhereArrivalsAlwaysOutnumberTheSettledIsNoInflux() {
        for (YearMonth month = START; month.isBefore(END); month = month.plusMonths(1)) {
            register.arrived(SteadyRegister.ALTA, month, month.atDay(20).toString(), 6);
        }

        assertThat(raised(Rule.INFLUX, "2020-07-01")).isEmpty();
    }

    @Test
    void anInfluxThatHasBecomeTheUsualStateIsOver() {
        for (YearMonth month = YearMonth.of(2016, 1); month.isBefore(END); month = month.plusMonths(1)) {
            register.arrived(SteadyRegister.ALTA, month, month.atDay(20).toString(), 6);
        }

        List<AlertChange> influxes = raised(Rule.INFLUX, "2020-07-01");

        assertThat(influxes).isNotEmpty();
        assertThat(register.evaluation().history())
                .filteredOn(change -> change.rule() == Rule.INFLUX)
                .last()
                .matches(change -> change.kind() == ChangeKind.RESOLVED
                        && change.registerDate().isBefore(LocalDate.of(2019, 12, 1)));
    }

    @Test
    void departuresRegisteredLateAreExpectedLate() {
        register.evaluation().advanceTo(LocalDate.of(2019, 3, 10));

        Outlook outlook = register.evaluation().outlook(SteadyRegister.ALTA).orElseThrow();

        assertThat(outlook.last12().observed()).isEqualTo(6);
        assertThat(outlook.last12().expected()).isCloseTo(6, within(0.7));
        assertThat(outlook.last12().corrected()).isCloseTo(6, within(0.1));
    }

    @Test
    void aSurgeOfTheWholeCountrySaysSo() {
        register.municipalities().forEach(code -> register.departed(code, YearMonth.of(2019, 3), "2019-03-14", 8));

        AlertChange surge = raised(Rule.SURGE, "2019-03-31").get(0);

        assertThat(surge.circumstances().wider()).contains(Circumstances.Wider.NATION);
        assertThat(surge.circumstances().elsewhere().orElseThrow().peersRatio()).isGreaterThan(2);
    }

    private List<AlertChange> raised(Rule rule, String clock) {
        register.evaluation().advanceTo(LocalDate.parse(clock));
        return register.evaluation().history().stream()
                .filter(change -> change.rule() == rule && change.kind() == ChangeKind.RAISED)
                .toList();
    }
}
