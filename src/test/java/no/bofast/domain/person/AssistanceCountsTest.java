package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.bofast.testkit.Life;
import no.bofast.testkit.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Social assistance after moves; whoever is settled in 2015 has grant until the end of 2019. */
class AssistanceCountsTest {

    private static final String LATE = "2024-01-01";

    @Test
    void whoAppliesAfterAMoveIsCountedWhereTheyMovedTo() {
        Life life = settled().moved("2016-06-01", "0301").applied("2016-08-01", "GRANTED", "2016-08-20");

        assertThat(assistance(life))
                .containsExactly(
                        "0301/2015 to 2016-06 APPLIED_UNAGREED UNKNOWN: 1",
                        "0301/2015 to 2016-06 ASSISTED_UNAGREED UNKNOWN: 1");
    }

    @Test
    void withAnAgreementIsToldApart() {
        Life life = settled()
                .asked("2016-03-01", "5601", "0301", "GRANTED", "2016-05-20")
                .moved("2016-06-01", "0301")
                .applied("2016-08-01", "REFUSED", "2016-08-20");

        assertThat(assistance(life))
                .contains(
                        "0301/2015 to 2016-06 APPLIED_AGREED UNKNOWN: 1",
                        "0301/2015 to 2016-06 DENIED_AGREED UNKNOWN: 1")
                .noneMatch(line -> line.contains("UNAGREED"));
    }

    @Test
    void whoIsRefusedAndMovesBackIsToldOf() {
        Life refused = settled().moved("2016-06-01", "0301").applied("2016-08-01", "REFUSED", "2016-08-20");

        assertThat(assistance(refused)).hasSize(2);
        assertThat(assistance(refused.moved("2016-12-01", "5601")))
                .contains("0301/2015 to 2016-06 RETURNED_UNAGREED UNKNOWN: 1")
                .hasSize(3);
    }

    @Test
    void ofAnApplicationTheLastDecisionHoldsAndOfSeveralOneThatIsGranted() {
        Life moved = settled().moved("2016-06-01", "0301").applied("2016-08-01", "REFUSED", "2016-08-20");

        assertThat(assistance(moved.applied("2016-08-01", "PENDING", "2016-08-10")))
                .contains("0301/2015 to 2016-06 DENIED_UNAGREED UNKNOWN: 1");
        assertThat(assistance(moved.applied("2017-01-01", "GRANTED", "2017-01-10")))
                .contains("0301/2015 to 2016-06 ASSISTED_UNAGREED UNKNOWN: 1")
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"2016-05-31, 0", "2016-06-01, 1", "2017-05-31, 1", "2017-06-01, 0"})
    void anApplicationIsOfAMoveLessThanTwelveMonthsBefore(String applied, int count) {
        assertThat(assistance(settled().moved("2016-06-01", "0301").applied(applied, "PENDING", applied)))
                .hasSize(count);
    }

    @Test
    void anApplicationIsOfTheLastMoveAndOfNoneAfterTheGrant() {
        Life twice = settled()
                .moved("2016-06-01", "0301")
                .moved("2016-09-01", "4601")
                .applied("2016-09-01", "PENDING", "2016-09-01");
        Life late = settled().moved("2021-06-01", "0301").applied("2021-06-02", "PENDING", "2021-06-02");

        assertThat(assistance(twice)).containsExactly("4601/2015 to 2016-09 APPLIED_UNAGREED UNKNOWN: 1");
        assertThat(assistance(late)).isEmpty();
    }

    private static Life settled() {
        return Life.of("p1").settled("2015-03-01", "5601");
    }

    private static List<String> assistance(Life life) {
        return Tally.of(life.ledgerOn(LATE)).cases().stream()
                .filter(line -> line.matches(".* (APPLIED|ASSISTED|DENIED|RETURNED)_.*"))
                .toList();
    }
}
