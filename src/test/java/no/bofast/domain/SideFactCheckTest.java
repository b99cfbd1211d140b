package no.bofast.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import no.bofast.reference.ReferenceTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SideFactCheckTest {

    private static final LocalDate ON = LocalDate.of(2017, 8, 1);

    private final EventCheck check = new EventCheck(ReferenceTables.division());

    @Test
    void wagesOfAYearThatHasBegunAreTaken() {
        assertThat(check(income(2017, 250_000))).isEqualTo(accepted(new SideFact.Income(2017, 250_000)));
        assertThat(check(income(2016, 0))).isEqualTo(accepted(new SideFact.Income(2016, 0)));
    }

    @ParameterizedTest
    @CsvSource({"2018, 1", "1899, 1", "2016, -1", "2016, 1000000001"})
    void wagesThatCanNotBeAreRefused(int year, long wage) {
        assertThat(check(income(year, wage))).isEqualTo(refused(RejectionReason.INVALID_FACT));
    }

    @Test
    void wagesOfNoYearAreRefusedAndSoIsAYearWithoutWages() {
        assertThat(check(side("Income", OptionalInt.empty(), OptionalLong.of(1), null, null, null)))
                .isEqualTo(refused(RejectionReason.INVALID_FACT));
        assertThat(check(side("Income", OptionalInt.of(2016), OptionalLong.empty(), null, null, null)))
                .isEqualTo(refused(RejectionReason.INVALID_FACT));
    }

    @Test
    void anEmploymentBeginsWhenItSaysOrWhenTheEventOccurredAndIsFullTimeUnlessItSaysOtherwise() {
        assertThat(check(employment(null, null, null)))
                .isEqualTo(accepted(new SideFact.Employment(ON, Optional.empty(), Optional.empty(), 100)));
        assertThat(check(employment("2017-07-01", "2017-07-01", 0)))
                .isEqualTo(accepted(new SideFact.Employment(
                        LocalDate.of(2017, 7, 1), Optional.of(LocalDate.of(2017, 7, 1)), Optional.empty(), 0)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, 2017-07-31, 100", "2017-08-02, 2017-08-01, 100", "1 August, -, 100", "-, -, 101", "-, -, -1"})
    void anEmploymentThatCanNotBeIsRefused(String from, String to, int percent) {
        assertThat(check(employment(from, to, percent))).isEqualTo(refused(RejectionReason.INVALID_FACT));
    }

    @Test
    void workInAMunicipalityThatNobodyKnowsIsRefusedAsSuch() {
        assertThat(check(employment(null, null, null).municipality("9999")))
                .isEqualTo(refused(RejectionReason.UNKNOWN_MUNICIPALITY));
    }

    private EventCheck.Checked check(ReportedFacts fact) {
        return check.check(new ReportedEvent(
                "e1",
                Change.CREATED,
                Optional.empty(),
                ON,
                Instant.parse("2017-08-09T08:00:00Z"),
                Optional.of(fact.build())));
    }

    private static EventCheck.Checked accepted(SideFact fact) {
        return new EventCheck.Checked.Accepted(new RegisterEvent(
                "e1", Optional.empty(), ON, Instant.parse("2017-08-09T08:00:00Z"), Optional.of(fact)));
    }

    private static EventCheck.Checked refused(RejectionReason reason) {
        return new EventCheck.Checked.Rejected(reason);
    }

    private static ReportedFacts income(int year, long wage) {
        return side("Income", OptionalInt.of(year), OptionalLong.of(wage), null, null, null);
    }

    private static ReportedFacts employment(String from, String to, Integer percent) {
        return side("Employment", OptionalInt.empty(), OptionalLong.empty(), from, to, percent);
    }

    private static ReportedFacts side(
            String type, OptionalInt year, OptionalLong wage, String from, String to, Integer percent) {
        return new ReportedFacts(type)
                .side(new ReportedSide(
                        year,
                        wage,
                        Optional.ofNullable(from),
                        Optional.ofNullable(to),
                        percent == null ? OptionalInt.empty() : OptionalInt.of(percent),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
