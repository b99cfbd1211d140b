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
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a register may report of somebody's cases with the authorities. */
class CaseFactCheckTest {

    private static final LocalDate ON = LocalDate.of(2017, 8, 1);

    private final EventCheck check = new EventCheck(ReferenceTables.division());

    @Test
    void anAgreementIsTakenWithAllThatIsToldOfIt() {
        assertThat(checked("2012", "0301", "2017-05-31", "GRANTED", "WORK"))
                .contains(new SideFact.MoveAgreement(
                        place("2012"),
                        place("0301"),
                        LocalDate.of(2017, 5, 31),
                        Decision.GRANTED,
                        ON,
                        MovingReason.WORK));
    }

    @Test
    void whatIsNotToldIsPendingForNoKnownReasonAndAskedForOnTheDay() {
        assertThat(checked("5601", "0301", null, null, null))
                .contains(new SideFact.MoveAgreement(
                        place("5601"), place("0301"), ON, Decision.PENDING, ON, MovingReason.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 0301, -, -, -, INVALID_FACT",
                "5601, -, -, -, -, INVALID_FACT",
                "5601, 0301, 2017-08-02, -, -, INVALID_FACT",
                "5601, 0301, 2017-02-29, -, -, INVALID_FACT",
                "5601, 0301, -, granted, -, INVALID_FACT",
                "5601, 0301, -, -, JOB, INVALID_FACT",
                "9999, 0301, -, -, -, UNKNOWN_MUNICIPALITY",
                "5601, 2017-08-01, -, -, -, UNKNOWN_MUNICIPALITY"
            })
    void anAgreementThatCanNotBeIsRefused(
            String from, String to, String requested, String decision, String reason, RejectionReason because) {
        assertThat(check(from, to, requested, decision, reason)).isEqualTo(new EventCheck.Checked.Rejected(because));
    }

    @Test
    void aReasonIsTakenAsOfItsDayBeItUnknown() {
        assertThat(accepted(reason("HOUSING"))).contains(new SideFact.MoveReason(ON, MovingReason.HOUSING));
        assertThat(accepted(reason("UNKNOWN"))).contains(new SideFact.MoveReason(ON, MovingReason.UNKNOWN));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "housing", "JOB"})
    void aReasonThatIsNoneIsRefused(String reason) {
        assertThat(reason(reason)).isEqualTo(new EventCheck.Checked.Rejected(RejectionReason.INVALID_FACT));
    }

    @Test
    void aProgrammeIsTakenWithAllThatIsToldOfIt() {
        LocalDate ended = LocalDate.of(2017, 7, 31);

        assertThat(accepted(programme("2015-06-01", "2017-07-31", true)))
                .contains(new SideFact.IntroductionProgramme(
                        LocalDate.of(2015, 6, 1), Optional.of(ended), Optional.of(true)));
        assertThat(accepted(programme(null, null, false)))
                .contains(new SideFact.IntroductionProgramme(ON, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2017-02-29, -, -", "2017-08-02, 2017-08-01, -", "-, 2017-07-31, -", "-, -, true", "-, soon, -"})
    void aProgrammeThatCanNotBeIsRefused(String started, String ended, Boolean completed) {
        assertThat(programme(started, ended, completed))
                .isEqualTo(new EventCheck.Checked.Rejected(RejectionReason.INVALID_FACT));
    }

    private EventCheck.Checked programme(String started, String ended, Boolean completed) {
        return check(
                "IntroductionProgramme",
                new ReportedSide(
                        OptionalInt.empty(),
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.ofNullable(started),
                        Optional.ofNullable(ended),
                        Optional.ofNullable(completed),
                        Optional.empty()));
    }

    @Test
    void anApplicationIsPendingUntilItIsToldOtherwise() {
        LocalDate applied = LocalDate.of(2017, 5, 31);

        assertThat(accepted(assistance("2017-05-31", "REFUSED")))
                .contains(new SideFact.SocialAssistance(applied, Decision.REFUSED, ON));
        assertThat(accepted(assistance(null, null))).contains(new SideFact.SocialAssistance(ON, Decision.PENDING, ON));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2017-08-02, -", "2017-02-29, -", "-, granted"})
    void anApplicationThatCanNotBeIsRefused(String applied, String decision) {
        assertThat(assistance(applied, decision))
                .isEqualTo(new EventCheck.Checked.Rejected(RejectionReason.INVALID_FACT));
    }

    private EventCheck.Checked assistance(String applied, String decision) {
        return check(
                "SocialAssistance",
                new ReportedSide(
                        OptionalInt.empty(),
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.ofNullable(decision),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.ofNullable(applied)));
    }

    private static Place place(String code) {
        return ReferenceTables.division()
                .place(new Address(MunicipalityCode.of(code), Optional.empty(), Optional.empty()))
                .orElseThrow();
    }

    private Optional<Fact> checked(String from, String to, String requested, String decision, String reason) {
        return accepted(check(from, to, requested, decision, reason));
    }

    private EventCheck.Checked check(String from, String to, String requested, String decision, String reason) {
        ReportedSide told = new ReportedSide(
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                OptionalInt.empty(),
                Optional.ofNullable(requested),
                Optional.ofNullable(decision),
                Optional.ofNullable(reason),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return check("MoveAgreement", told);
    }

    private EventCheck.Checked reason(String reason) {
        return check(
                "MoveReason",
                new ReportedSide(
                        OptionalInt.empty(),
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.ofNullable(reason),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Optional<Fact> accepted(EventCheck.Checked checked) {
        return ((EventCheck.Checked.Accepted) checked).event().fact();
    }

    private EventCheck.Checked check(String type, ReportedSide told) {
        return check.check(new ReportedEvent(
                "e1",
                Change.CREATED,
                Optional.empty(),
                ON,
                Instant.parse("2017-08-09T08:00:00Z"),
                Optional.of(new ReportedFacts(type).side(told).build())));
    }
}
