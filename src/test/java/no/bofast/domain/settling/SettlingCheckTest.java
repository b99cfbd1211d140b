package no.bofast.domain.settling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import no.bofast.domain.Change;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RejectionReason;
import no.bofast.domain.settling.SettlingCheck.Checked;
import no.bofast.reference.ReferenceTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which requests and decisions are good, and what is wrong with the others. */
class SettlingCheckTest {

    private static final Instant REGISTERED_AT = Instant.parse("2024-11-28T09:00:00Z");
    private static final LocalDate ON = LocalDate.of(2024, 11, 20);

    private final SettlingCheck check = new SettlingCheck(ReferenceTables.division());

    @ParameterizedTest
    @CsvSource({"5601, 5601", "2012, 5601", "1507, 1508"})
    void aGoodOneIsOfTheMunicipalityOfTodayAndOfASplitCodeOfTheLargest(String told, String today) {
        assertThat(check(Change.CREATED, told, 2025, 30))
                .isEqualTo(new Checked.Accepted(statement(
                        Optional.of(new SettlingFact(SettlingKind.DECISION, MunicipalityCode.of(today), 2025, 30)))));
    }

    @Test
    void anAnnulmentNeedsNoFactAndACreationReplacesNothing() {
        assertThat(check.check(reported(Change.ANNULLED, "SettlementDecision", null, null, null)))
                .isEqualTo(new Checked.Accepted(
                        new SettlingStatement("a", Optional.of("before"), ON, REGISTERED_AT, Optional.empty())));
        assertThat(check(Change.CREATED, "5601", 2025, 0)).isInstanceOf(Checked.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "5601, 1899, 1",
        "5601, 2035, 1",
        "5601, 2025, -1",
        "5601, 2025, 1000001",
        "5601,, 1",
        "5601, 2025,",
        ", 2025, 1"
    })
    void whatCanNotBeIsAnInvalidFact(String municipality, Integer year, Integer people) {
        assertThat(check(Change.CORRECTED, municipality, year, people))
                .isEqualTo(refused(RejectionReason.INVALID_FACT));
    }

    @ParameterizedTest
    @CsvSource({"9999", "0000", "alta", "''"})
    void aCodeThatNoDivisionKnowsIsRefused(String municipality) {
        assertThat(check(Change.CREATED, municipality, 2025, 1))
                .isEqualTo(refused(RejectionReason.UNKNOWN_MUNICIPALITY));
    }

    @Test
    void anotherTypeAndAnImpossibleDayAreRefused() {
        assertThat(check.check(reported(Change.CREATED, "Settlement", "5601", 2025, 1)))
                .isEqualTo(refused(RejectionReason.INVALID_FACT));
        ReportedSettling early = new ReportedSettling(
                "a",
                Change.CREATED,
                Optional.empty(),
                LocalDate.of(1899, 12, 31),
                REGISTERED_AT,
                "SettlementRequest",
                Optional.of("5601"),
                OptionalInt.of(2025),
                OptionalInt.of(1));
        assertThat(check.check(early)).isEqualTo(refused(RejectionReason.INVALID_DATE));
    }

    private Checked check(Change change, String municipality, Integer year, Integer people) {
        return check.check(reported(change, "SettlementDecision", municipality, year, people));
    }

    private static ReportedSettling reported(
            Change change, String type, String municipality, Integer year, Integer people) {
        return new ReportedSettling(
                "a",
                change,
                Optional.of("before"),
                ON,
                REGISTERED_AT,
                type,
                Optional.ofNullable(municipality),
                number(year),
                number(people));
    }

    private static SettlingStatement statement(Optional<SettlingFact> fact) {
        return new SettlingStatement("a", Optional.empty(), ON, REGISTERED_AT, fact);
    }

    private static Checked refused(RejectionReason reason) {
        return new Checked.Rejected(reason);
    }

    private static OptionalInt number(Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
