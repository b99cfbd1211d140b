package no.bofast.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.bofast.domain.MunicipalityCode;
import org.junit.jupiter.api.Test;

class AlertLifeTest {

    private static final YearMonth START = YearMonth.of(2012, 1);
    private static final YearMonth END = YearMonth.of(2020, 6);
    private static final YearMonth MARCH = YearMonth.of(2019, 3);

    @Test
    void aSteadyRegisterRaisesNothing() {
        SteadyRegister register = register();

        assertThat(history(register, "2020-07-01")).isEmpty();
    }

    @Test
    void aSurgeIsRaisedOnTheRegisterDateOnWhichItIsKnownAndNotAtTheEndOfItsMonth() {
        SteadyRegister register = register();
        register.departed(SteadyRegister.ALTA, MARCH, "2019-03-14", 12);

        List<AlertChange> history = history(register, "2019-03-15");

        assertThat(history)
                .extracting(AlertChange::alertId, AlertChange::kind, AlertChange::registerDate)
                .containsExactly(tuple("SURGE-5601-2019-03-14", ChangeKind.RAISED, LocalDate.of(2019, 3, 14)));
    }

    @Test
    void aRegisterDateIsEvaluatedOnlyWhenTheClockShowsALaterOne() {
        SteadyRegister register = register();
        register.departed(SteadyRegister.ALTA, MARCH, "2019-03-14", 12);

        assertThat(history(register, "2019-03-14")).isEmpty();
        assertThat(history(register, "2019-03-15")).isNotEmpty();
    }

    @Test
    void oneSurgeIsOneAlertThatResolvesWhenQuietHasLasted() {
        SteadyRegister register = register();
        register.departed(SteadyRegister.ALTA, MARCH, "2019-03-14", 12);

        List<AlertChange> surge = ofDepartures(history(register, "2020-07-01"));

        assertThat(surge).extracting(AlertChange::alertId).containsOnly("SURGE-5601-2019-03-14");
        assertThat(surge.get(0).kind()).isEqualTo(ChangeKind.RAISED);
        assertThat(surge.get(surge.size() - 1).kind()).isEqualTo(ChangeKind.RESOLVED);
        assertThat(surge).extracting(AlertChange::kind).doesNotHaveDuplicates();
    }

    @Test
    void aSurgeIsOverWithinSixtyDaysOfWhenItsMonthsHaveLeftTheShortWindow() {
        SteadyRegister register = register();
        register.departed(SteadyRegister.ALTA, MARCH, "2019-03-14", 12);

        List<AlertChange> surge = ofDepartures(history(register, "2020-07-01"));
        AlertChange end = surge.get(surge.size() - 1);

        assertThat(end.kind()).isEqualTo(ChangeKind.RESOLVED);
        assertThat(end.registerDate()).isBefore(LocalDate.of(2019, 7, 1).plusDays(60));
        assertThat(end.course().orElseThrow().asExpectedSince()).isPresent();
    }

    @Test
    void whatWasToldAndIsOverIsNotToldAgainAndAFreshSurgeIs() {
        SteadyRegister register = register();
        register.departed(SteadyRegister.ALTA, MARCH, "2019-03-14", 12);
        register.departed(SteadyRegister.ALTA, YearMonth.of(2020, 2), "2020-02-20", 12);

        List<AlertChange> raised = ofDepartures(history(register, "2020-07-01")).stream()
                .filter(change -> change.kind() == ChangeKind.RAISED)
                .toList();

        assertThat(raised)
                .extracting(AlertChange::registerDate)
                .containsExactly(LocalDate.of(2019, 3, 14), LocalDate.of(2020, 2, 20));
        assertThat(raised.get(1).evidence().observed()).isLessThan(24);
    }

    @Test
    void anAlertSaysWhatItWasRaisedOnItsPeakAndHowItIs() {
        SteadyRegister register = register();
        register.departed(SteadyRegister.ALTA, MARCH, "2019-03-14", 6);
        register.departed(SteadyRegister.ALTA, MARCH, "2019-03-21", 20);

        List<AlertChange> surge = ofDepartures(history(register, "2020-07-01"));
        AlertCourse course = surge.get(surge.size() - 1).course().orElseThrow();

        assertThat(course.raised().on()).isEqualTo(LocalDate.of(2019, 3, 14));
        assertThat(course.peak().on()).isEqualTo(LocalDate.of(2019, 3, 21));
        assertThat(course.peak().evidence().observed())
                .isEqualTo(course.raised().evidence().observed() + 20);
        assertThat(course.now().window().months()).isEqualTo(3);
        assertThat(course.now().observed()).isLessThan(6);
    }

    @Test
    void aCorrectionOfAFewLeavesWhatWasTrueToEndAsOver() {
        SteadyRegister register = register();
        register.departed(SteadyRegister.ALTA, MARCH, "2019-03-14", 12);
        register.departed(SteadyRegister.ALTA, MARCH, "2019-04-02", -2);

        List<AlertChange> surge = ofDepartures(history(register, "2020-07-01"));

        assertThat(surge.get(surge.size() - 1).kind()).isEqualTo(ChangeKind.RESOLVED);
    }

    @Test
    void aSurgeThatGrowsEscalatesAtOnce() {
        SteadyRegister register = register();
        register.departed(SteadyRegister.ALTA, MARCH, "2019-03-14", 6);
        register.departed(SteadyRegister.ALTA, MARCH, "2019-03-21", 20);

        List<AlertChange> surge = ofDepartures(history(register, "2019-03-31"));

        assertThat(surge)
                .extracting(AlertChange::kind, AlertChange::severity, AlertChange::registerDate)
                .containsExactly(
                        tuple(ChangeKind.RAISED, Severity.WARNING, LocalDate.of(2019, 3, 14)),
                        tuple(ChangeKind.ESCALATED, Severity.CRITICAL, LocalDate.of(2019, 3, 21)));
    }

    @Test
    void theSameDeparturesLookedAtAnewMakeAnAlertNoGraverAndOneMoreDoes() {
        SteadyRegister register = register();
        register.departed(SteadyRegister.ALTA, MARCH, "2019-03-21", 6);
        theOthersTurnOutToBeMany(register, "2019-03-25");

        assertThat(ofDepartures(history(register, "2019-04-12")))
                .extracting(AlertChange::kind, AlertChange::severity)
                .containsExactly(tuple(ChangeKind.RAISED, Severity.WARNING));

        register.departed(SteadyRegister.ALTA, YearMonth.of(2019, 4), "2019-04-12", 1);

        assertThat(ofDepartures(history(register, "2019-04-13")))
                .extracting(AlertChange::kind, AlertChange::severity)
                .endsWith(tuple(ChangeKind.ESCALATED, Severity.CRITICAL));
    }

    private static void theOthersTurnOutToBeMany(SteadyRegister register, String registeredOn) {
        for (int year = START.getYear(); year < MARCH.getYear(); year++) {
            for (MunicipalityCode code : register.municipalities()) {
                int more = code.equals(SteadyRegister.ALTA) ? 0 : 400;
                register.settled(code, YearMonth.of(year, 1), registeredOn, more);
            }
        }
    }

    @Test
    void whatIsOverTellsWhoLeftAtItsPeak() {
        SteadyRegister register = register();
        register.departed(SteadyRegister.ALTA, MARCH, "2019-03-14", 12);
        register.leftFor(MunicipalityCode.of("0301"), SteadyRegister.ALTA, MARCH, "2019-03-14", 12);

        List<AlertChange> surge = ofDepartures(history(register, "2020-07-01"));
        Circumstances atEnd = surge.get(surge.size() - 1).circumstances();

        assertThat(atEnd.destinations())
                .containsExactly(new Circumstances.Destination(MunicipalityCode.of("0301"), 12));
        assertThat(atEnd.elsewhere()).isEmpty();
    }

    @Test
    void aCorrectionThatTakesTheDeparturesAwayRetractsTheAlertOnItsRegisterDate() {
        SteadyRegister register = register();
        register.departed(SteadyRegister.ALTA, MARCH, "2019-03-14", 12);
        register.departed(SteadyRegister.ALTA, MARCH, "2019-04-02", -12);

        List<AlertChange> surge = ofDepartures(history(register, "2020-07-01"));

        assertThat(surge)
                .extracting(AlertChange::kind, AlertChange::registerDate)
                .containsExactly(
                        tuple(ChangeKind.RAISED, LocalDate.of(2019, 3, 14)),
                        tuple(ChangeKind.RETRACTED, LocalDate.of(2019, 4, 2)));
    }

    @Test
    void changesBeforeTheLiveDateAreHistorical() {
        SteadyRegister register =
                new SteadyRegister(WarningSettings.DEFAULTS.liveFrom(LocalDate.of(2019, 6, 1)), START, END);
        register.departed(SteadyRegister.ALTA, MARCH, "2019-03-14", 12);

        List<AlertChange> history = history(register, "2020-07-01");

        assertThat(history)
                .allSatisfy(change -> assertThat(change.historical())
                        .isEqualTo(change.registerDate().isBefore(LocalDate.of(2019, 6, 1))));
        assertThat(history).extracting(AlertChange::historical).contains(true);
    }

    @Test
    void aHistoricalAlertEndsOnTheEveOfTheLiveDateAndWhatStillStandsIsRaisedLive() {
        LocalDate live = LocalDate.of(2019, 4, 1);
        SteadyRegister register = new SteadyRegister(WarningSettings.DEFAULTS.liveFrom(live), START, END);
        register.departed(SteadyRegister.ALTA, MARCH, "2019-03-14", 12);

        List<AlertChange> surge = ofDepartures(history(register, "2019-04-02"));

        assertThat(surge)
                .extracting(AlertChange::alertId, AlertChange::kind, AlertChange::historical)
                .containsExactly(
                        tuple("SURGE-5601-2019-03-14", ChangeKind.RAISED, true),
                        tuple("SURGE-5601-2019-03-14", ChangeKind.RESOLVED, true),
                        tuple("SURGE-5601-2019-04-01", ChangeKind.RAISED, false));
    }

    @Test
    void aBackfillOfDatesBeforeTheLiveOneLeavesTheLiveAlertsAsTheyAre() {
        LocalDate live = LocalDate.of(2020, 2, 1);
        SteadyRegister register = new SteadyRegister(WarningSettings.DEFAULTS.liveFrom(live), START, END);
        YearMonth february = YearMonth.of(2020, 2);
        register.departed(SteadyRegister.ALTA, february, "2020-02-20", 12);
        List<AlertChange> before = liveOnes(history(register, "2020-03-01"));

        MunicipalityCode other = register.municipalities().stream().findFirst().orElseThrow();
        register.departed(other, YearMonth.of(2016, 6), "2016-06-14", 12);
        List<AlertChange> history = history(register, "2020-03-01");

        assertThat(liveOnes(history))
                .extracting(AlertChange::alertId, AlertChange::kind, AlertChange::severity)
                .containsExactlyElementsOf(before.stream()
                        .map(change -> tuple(change.alertId(), change.kind(), change.severity()))
                        .toList());
        assertThat(history)
                .filteredOn(change -> change.municipality().equals(other))
                .isNotEmpty()
                .allMatch(AlertChange::historical);
    }

    @Test
    void whatThresholdsOfOnesOwnFoundSaysSo() {
        WarningSettings own = new WarningSettings(
                WarningSettings.DEFAULTS.baseline(),
                WarningSettings.DEFAULTS.surge(),
                WarningSettings.DEFAULTS.shift(),
                WarningSettings.DEFAULTS.level(),
                WarningSettings.DEFAULTS.influx(),
                new LifeSettings(10, 20, 5),
                0.05,
                LocalDate.MIN);

        assertThat(own.version()).startsWith(Evaluation.DETECTOR_VERSION + "-");
        assertThat(WarningSettings.DEFAULTS.liveFrom(MARCH.atDay(1)).version()).isEqualTo(Evaluation.DETECTOR_VERSION);
    }

    private static List<AlertChange> liveOnes(List<AlertChange> history) {
        return history.stream().filter(change -> !change.historical()).toList();
    }

    @Test
    void aSurgeThatArrivesLateIsRaisedOnItsOwnRegisterDate() {
        SteadyRegister register = register();
        register.evaluation().advanceTo(LocalDate.of(2020, 7, 1));
        register.departed(SteadyRegister.ALTA, MARCH, "2019-03-14", 12);

        List<AlertChange> history = history(register, "2020-07-01");

        assertThat(history.get(0).registerDate()).isEqualTo(LocalDate.of(2019, 3, 14));
    }

    @Test
    void peopleWithProtectedAddressesRaiseNothingAndCountInTheNation() {
        SteadyRegister register = register();
        register.evaluation().advanceTo(LocalDate.of(2019, 3, 31));
        int without = national(register).last3().observed();
        register.departed(MunicipalityCode.PROTECTED, YearMonth.of(2019, 2), "2019-03-14", 30);

        assertThat(history(register, "2019-03-31")).isEmpty();
        assertThat(national(register).last3().observed()).isEqualTo(without + 30);
    }

    private static Outlook national(SteadyRegister register) {
        return register.evaluation().national().orElseThrow();
    }

    private static SteadyRegister register() {
        return new SteadyRegister(WarningSettings.DEFAULTS, START, END);
    }

    private static List<AlertChange> history(SteadyRegister register, String clock) {
        register.evaluation().advanceTo(LocalDate.parse(clock));
        return register.evaluation().history();
    }

    private static List<AlertChange> ofDepartures(List<AlertChange> history) {
        return history.stream()
                .filter(change -> change.rule().subject() == Subject.DEPARTURES)
                .toList();
    }
}
