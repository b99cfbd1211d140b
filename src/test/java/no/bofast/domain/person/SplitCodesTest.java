package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.domain.Cell;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.reference.ReferenceTables;
import no.bofast.testkit.Countings;
import no.bofast.testkit.Life;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where people lived under codes that were split, and what only looked like a move (domain.md, section 1). */
class SplitCodesTest {

    private static final String CLOCK = "2025-01-01";

    @Test
    void aMoveIntoTheCodeThatTheOldMunicipalityBecameIsNone() {
        Life life = settled("2018-03-01", "1534").moved("2021-05-01", "1507").recoded("2024-01-01", "1580");

        assertThat(moves(life)).isEmpty();
        assertThat(lives(life)).containsExactly("1580 since 2018");
        assertThat(unresolved(life)).isEmpty();
    }

    @Test
    void theRecodingThatAStayEndsWithTellsWhereItWas() {
        Life life = settled("2018-03-01", "1504").moved("2021-05-01", "1507").recoded("2024-01-01", "1580");

        assertThat(moves(life)).containsExactly("in 1580 2021-05", "out 1508 2021-05");
        assertThat(flows(life)).containsExactly("1508 to 1580");
        assertThat(unresolved(life)).isEmpty();
    }

    @Test
    void theSettlementItselfIsFoundByTheRecoding() {
        Life life = settled("2015-03-01", "0720").recoded("2017-01-01", "0704").moved("2019-05-01", "0710");

        assertThat(flows(life)).containsExactly("3905 to 3907");
        assertThat(unresolved(life)).isEmpty();
    }

    @Test
    void aRecodingToldAsAMoveIsNone() {
        Life life = settled("2015-03-01", "1850").moved("2020-01-01", "1806");

        assertThat(moves(life)).isEmpty();
        assertThat(flows(life)).isEmpty();
        assertThat(lives(life)).containsExactly("1806 since 2015");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-12-18", "2020-01-15"})
    void fourteenDaysAroundTheReformAreOfIt(String day) {
        assertThat(moves(settled("2015-03-01", "1850").moved(day, "1806"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-12-17", "2020-01-16"})
    void aMoveFifteenDaysFromTheReformIsOne(String day) {
        Life life = settled("2015-03-01", "1850").moved(day, "1806");

        assertThat(flows(life)).containsExactly("1875 to 1806");
        assertThat(unresolved(life)).containsExactly("1875 of 2015");
    }

    @Test
    void theBasicUnitGoesBeforeTheRecoding() {
        Life life = settled("2021-03-01", "1507")
                .with(fact -> fact.setBasicUnit("15080101"))
                .recoded("2024-01-01", "1580");

        assertThat(recodings(life)).containsExactly("in 1580 2024-01", "out 1508 2024-01");
        assertThat(unresolved(life)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"15070101", "03010101", "99999999", ""})
    void aBasicUnitThatDoesNotTellIsAsNone(String unit) {
        Life life = settled("2021-03-01", "1507").with(fact -> fact.setBasicUnit(unit));

        assertThat(lives(life)).containsExactly("1508 since 2021");
        assertThat(unresolved(life)).containsExactly("1508 of 2021");
    }

    @Test
    void aBasicUnitOfAnOlderDivisionTellsToo() {
        Life life = settled("2021-03-01", "1507").with(fact -> fact.setBasicUnit("15340101"));

        assertThat(lives(life)).containsExactly("1580 since 2021");
    }

    @Test
    void nobodyMovesForWantOfKnowledge() {
        Life life = settled("2018-03-01", "1534").moved("2021-05-01", "1507");

        assertThat(moves(life)).isEmpty();
        assertThat(unresolved(life)).containsExactly("1580 of 2018");
    }

    @Test
    void theStayBeforeTellsAlsoAcrossAnEmigration() {
        Life life = settled("2018-03-01", "1534").emigrated("2020-02-01").immigrated("2021-05-01", "1507");

        assertThat(lives(life)).containsExactly("1580 since 2018");
        assertThat(unresolved(life)).containsExactly("1580 of 2018");
    }

    @Test
    void anAddressAfterAnEmigrationTellsNothingOfTheStayBefore() {
        Life life = settled("2021-03-01", "1507").emigrated("2023-12-30").recoded("2024-01-01", "1580");

        assertThat(lives(life)).containsExactly("1580 since 2021");
        assertThat(unresolved(life)).containsExactly("1508 of 2021");
    }

    @Test
    void aRenamedCodeIsOneThatTellsAsFarAsItsNextStayDoes() {
        Life told = settled("2015-03-01", "1613").moved("2018-01-01", "5012").moved("2020-01-01", "5056");
        Life notTold = settled("2015-03-01", "1613").moved("2018-01-01", "5012");

        assertThat(lives(told)).containsExactly("5056 since 2015");
        assertThat(moves(told)).isEmpty();
        assertThat(recodings(told)).isEmpty();
        assertThat(unresolved(told)).isEmpty();
        assertThat(unresolved(notTold)).containsExactly("5059 of 2015 twice");
    }

    @Test
    void aMoveWithinACodeBeginsAStayOfItsOwn() {
        Life life = settled("2020-03-01", "1507").moved("2022-05-01", "1507").moved("2024-01-01", "1580");

        assertThat(flows(life)).containsExactly("1508 to 1580");
        assertThat(unresolved(life)).containsExactly("1508 of 2020");
    }

    @Test
    void aRecodingWithinTheCodeTellsFurtherBack() {
        Life life = settled("2020-03-01", "1507").recoded("2022-05-01", "1507").moved("2024-01-01", "1580");

        assertThat(moves(life)).isEmpty();
        assertThat(lives(life)).containsExactly("1580 since 2020");
    }

    @Test
    void anAdjustedBoundaryIsNoMove() {
        Life adjusted = settled("2015-03-01", "5039").moved("2020-01-03", "5054");
        Life moved = settled("2015-03-01", "5039").moved("2020-01-16", "5054");

        assertThat(recodings(adjusted)).containsExactly("in 5054 2020-01", "out 5006 2020-01");
        assertThat(moves(adjusted)).isEmpty();
        assertThat(flows(moved)).containsExactly("5006 to 5054");
    }

    @Test
    void theOtherWayAlongAnAdjustedBoundaryIsAMove() {
        assertThat(flows(settled("2015-03-01", "5054").moved("2020-01-01", "5006")))
                .containsExactly("5054 to 5006");
    }

    @Test
    void peopleWithAProtectedAddressAreUnresolvedNowhere() {
        Life life = settled("2021-03-01", "1507").protection("2021-04-01", "CONFIDENTIAL");

        assertThat(unresolved(life)).containsExactly("0000 of 2021");
    }

    @Test
    void whatIsKnownLaterChangesWhatWasCountedByItsDifference() {
        Life life = settled("2018-03-01", "1504").moved("2021-05-01", "1507").recoded("2024-01-01", "1580");
        Ledger before = new Ledger(EventSet.of(life.events().subList(0, 2)), LocalDate.parse(CLOCK), Countings.USUAL);

        Map<LedgerEntry, Integer> changes = life.ledgerOn(CLOCK).since(before);

        assertThat(changes)
                .containsEntry(
                        new LedgerEntry(
                                new Cell.Month(
                                        MunicipalityCode.of("1580"), YearMonth.of(2021, 5), MonthMeasure.IN_MOVES, 0),
                                LocalDate.of(2024, 1, 3)),
                        1);
    }

    @Test
    void aMoveBackIntoTheOldHomeIsNoDeparture() {
        Life life = settled("2018-03-01", "1508").recoded("2020-01-01", "1580").moved("2022-01-01", "1508");

        assertThat(flows(life)).isEmpty();
        assertThat(moves(life)).containsExactly("in 1508 2022-01", "out 1580 2022-01");
        assertThat(flows(life.moved("2023-05-01", "0301"))).containsExactly("1508 to 0301");
    }

    /** Every code of the last division of before, which on that night became one of today's. */
    @Test
    void aRecodingNightToldAsMovesIsARecodingNight() {
        for (String code : codesOfToday()) {
            Life told = settled("2022-03-01", ofBefore(code)).moved("2024-01-01", code);
            Life recoded = settled("2022-03-01", ofBefore(code)).recoded("2024-01-01", code);

            assertThat(told.ledgerOn(CLOCK).counts())
                    .isEqualTo(recoded.ledgerOn(CLOCK).counts());
            assertThat(moves(told)).as(code).isEmpty();
        }
    }

    private static List<String> codesOfToday() {
        return ReferenceTables.municipalities().keySet().stream()
                .map(MunicipalityCode::toString)
                .toList();
    }

    /** Some code that stood for the municipality in 2023. */
    private static String ofBefore(String code) {
        if (code.equals("1508") || code.equals("1580")) {
            return "1507";
        }
        for (int number = 3_001; number < 3_055; number++) {
            String former = Integer.toString(number);
            if (ReferenceTables.division()
                    .current(former)
                    .filter(MunicipalityCode.of(code)::equals)
                    .isPresent()) {
                return former;
            }
        }
        return code;
    }

    private static Life settled(String on, String code) {
        return Life.of("p1").settled(on, code);
    }

    private static List<String> moves(Life life) {
        return months(life, MonthMeasure.IN_MOVES, MonthMeasure.OUT_MOVES);
    }

    private static List<String> recodings(Life life) {
        return months(life, MonthMeasure.RECODED_IN, MonthMeasure.RECODED_OUT);
    }

    /** Sums over register dates. */
    private static List<String> months(Life life, MonthMeasure in, MonthMeasure out) {
        Map<Cell, Integer> sums = new HashMap<>();
        life.ledgerOn(CLOCK).counts().forEach((entry, count) -> sums.merge(entry.cell(), count, Integer::sum));
        return sums.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .flatMap(entry -> entry.getKey() instanceof Cell.Month month ? Stream.of(month) : Stream.empty())
                .filter(month -> month.measure() == in || month.measure() == out)
                .map(month -> (month.measure() == in ? "in " : "out ") + month.municipality() + " " + month.month())
                .sorted()
                .toList();
    }

    private static List<String> flows(Life life) {
        return cells(life, Cell.Flow.class)
                .map(flow -> flow.municipality() + " to " + flow.destination())
                .toList();
    }

    private static List<String> lives(Life life) {
        return cells(life, Cell.Resident.class)
                .map(resident -> resident.municipality() + " since " + resident.settlementYear())
                .toList();
    }

    private static List<String> unresolved(Life life) {
        Map<LedgerEntry, Integer> counts = life.ledgerOn(CLOCK).counts();
        return cells(life, Cell.Unresolved.class)
                .map(stay -> stay.municipality() + " of " + stay.settlementYear()
                        + (counts.get(new LedgerEntry(stay, LedgerEntry.UNDATED)) == 2 ? " twice" : ""))
                .toList();
    }

    private static <C extends Cell> Stream<C> cells(Life life, Class<C> kind) {
        return life.ledgerOn(CLOCK).counts().keySet().stream()
                .map(LedgerEntry::cell)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
