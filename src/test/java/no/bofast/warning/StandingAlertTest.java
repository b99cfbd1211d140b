package no.bofast.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import no.bofast.serde.OutlookRecords;
import org.junit.jupiter.api.Test;

class StandingAlertTest {

    private static final YearMonth MARCH = YearMonth.of(2019, 3);

    private final SteadyRegister register =
            new SteadyRegister(WarningSettings.DEFAULTS, YearMonth.of(2012, 1), YearMonth.of(2020, 6));

    @Test
    void aPeakThatGrowsWithoutAChangeIsToldOfTheAlertThatStands() {
        register.departed(SteadyRegister.ALTA, MARCH, "2019-03-14", 20);
        register.departed(SteadyRegister.ALTA, MARCH, "2019-03-21", 20);

        Outlook outlook = outlookOn(LocalDate.of(2019, 3, 25));

        assertThat(register.evaluation().history())
                .extracting(AlertChange::alertId)
                .containsOnlyOnce("SHIFT-5601-2019-03-14");
        List<StandingAlert> shifts = outlook.standing().stream()
                .filter(standing -> standing.alertId().equals("SHIFT-5601-2019-03-14"))
                .toList();
        assertThat(shifts).hasSize(1);
        StandingAlert alert = shifts.get(0);
        assertThat(alert.course().peak().on()).isEqualTo(LocalDate.of(2019, 3, 21));
        assertThat(alert.course().peak().evidence().observed())
                .isGreaterThanOrEqualTo(alert.course().raised().evidence().observed() + 20);
        assertThat(outlook.silence()).isEmpty();
    }

    @Test
    void aFewMoreThanExpectedSayWhyThereIsNoAlert() {
        register.departed(SteadyRegister.ALTA, MARCH, "2019-03-14", 3);

        Outlook outlook = outlookOn(LocalDate.of(2019, 4, 25));

        assertThat(outlook.last3().lower()).isGreaterThan(1);
        assertThat(outlook.standing()).isEmpty();
        assertThat(outlook.silence()).isPresent();
    }

    @Test
    void aShareThatStandsIsToldAsItIsNow() {
        register.departed(SteadyRegister.ALTA, MARCH, "2019-03-14", 60);
        outlookOn(LocalDate.of(2019, 3, 25));
        register.departed(SteadyRegister.ALTA, MARCH, "2019-04-01", 3);
        Outlook outlook = outlookOn(LocalDate.of(2019, 4, 25));
        StandingAlert level = outlook.standing().stream()
                .filter(standing -> standing.rule() == Rule.LEVEL)
                .findFirst()
                .orElseThrow();
        AlertChange last = register.evaluation().history().stream()
                .filter(change -> change.isOf(level))
                .reduce((earlier, later) -> later)
                .orElseThrow();

        AlertChange stands = last.standing(outlook.registerDate(), level);

        assertThat(last.registerDate()).isBefore(LocalDate.of(2019, 4, 1));
        assertThat(stands.registerDate()).isEqualTo(outlook.registerDate());
        assertThat(stands.evidenceOfCircumstances()).isEqualTo(last.evidence());
        assertThat(stands.circumstancesOn()).isEqualTo(last.registerDate());
        assertThat(stands.evidence().observed())
                .isGreaterThanOrEqualTo(last.evidence().observed() + 3);
        assertThat(OutlookRecords.outlook(OutlookRecords.record(outlook))).isEqualTo(outlook);
    }

    @Test
    void aShareOfAnEarlierBuildIsToldOfTheDayOfItsChange() {
        register.departed(SteadyRegister.ALTA, MARCH, "2019-03-14", 60);
        StandingAlert level = outlookOn(LocalDate.of(2019, 3, 25)).standing().stream()
                .filter(standing -> standing.rule() == Rule.LEVEL)
                .findFirst()
                .orElseThrow();
        AlertChange last = register.evaluation().history().stream()
                .filter(change -> change.isOf(level))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        StandingAlert before =
                new StandingAlert(level.alertId(), level.rule(), level.severity(), level.course(), Optional.empty());

        assertThat(last.standing(LocalDate.of(2019, 4, 25), before))
                .isEqualTo(last.standing(last.registerDate(), before));
    }

    @Test
    void whereAllIsAsUsualNothingIsToBeExplained() {
        assertThat(outlookOn(LocalDate.of(2019, 4, 25)).silence()).isEmpty();
    }

    @Test
    void whatStandsComesBackFromItsRecord() {
        register.departed(SteadyRegister.ALTA, MARCH, "2019-03-14", 20);

        Outlook outlook = outlookOn(LocalDate.of(2019, 3, 25));

        assertThat(OutlookRecords.outlook(OutlookRecords.record(outlook))).isEqualTo(outlook);
    }

    private Outlook outlookOn(LocalDate clock) {
        register.evaluation().advanceTo(clock);
        return register.evaluation().outlook(SteadyRegister.ALTA).orElseThrow();
    }
}
