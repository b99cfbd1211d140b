package no.bofast.report;

import static no.bofast.report.CountsStory.ALTA;
import static no.bofast.report.CountsStory.OSLO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.GrantCell;
import no.bofast.domain.GrantKind;
import no.bofast.domain.GrantRates;
import no.bofast.domain.Inhabitants;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.OperatorTables;
import org.junit.jupiter.api.Test;

/** What leaving and coming mean in integration grant; the report is of those settled 2010–2016, at a clock on 2024-07-01. */
class GrantsTableTest {

    private static final GrantRates RATES =
            new GrantRates(Map.of(key(2013, 1), 240_000, key(2013, 2), 100_002, key(2014, 3), 80_000));

    private final CountsStory story = new CountsStory();

    @Test
    void theGrantFollowsWhoIsRegisteredElsewhereOnTheFirstDayOfAQuarter() {
        knowing(RATES);
        story.settled(ALTA, 2012, 10).changed(ALTA, 2012, "2012-03-01", 10);
        story.changed(ALTA, 2012, "2013-04-01", -2).changed(OSLO, 2012, "2013-04-01", 2);
        story.changed(ALTA, 2012, "2013-07-02", -1).changed(OSLO, 2012, "2013-07-02", 1);
        story.following(ALTA, 2012, false, "2013-01", 10);
        story.following(ALTA, 2012, false, "2013-04", -2).following(ALTA, 2012, true, "2013-04", 2);
        story.following(ALTA, 2012, false, "2013-10", -1).following(ALTA, 2012, true, "2013-10", 1);

        assertThat(story.lines("grants", "5601,2013"))
                .containsExactly(
                        "5601,2013,10,10,0,0,0,1000020,825017,175004,0,0,-175004",
                        "5601,2013-Q1,10,10,0,0,0,250005,250005,0,0,0,0",
                        "5601,2013-Q2,10,8,2,0,0,250005,200004,50001,0,0,-50001",
                        "5601,2013-Q3,10,8,2,0,0,250005,200004,50001,0,0,-50001",
                        "5601,2013-Q4,10,7,3,0,0,250005,175004,75002,0,0,-75002");
        assertThat(story.lines("grants", "0301,2013"))
                .containsExactly(
                        "0301,2013,0,0,0,0,0,0,175004,0,175004,0,175004",
                        "0301,2013-Q2,0,2,0,2,0,0,50001,0,50001,0,50001",
                        "0301,2013-Q3,0,2,0,2,0,0,50001,0,50001,0,50001",
                        "0301,2013-Q4,0,3,0,3,0,0,75002,0,75002,0,75002");
    }

    @Test
    void whatIsPaidToNobodyIsTheGrantOfThoseWhoEmigratedOrDied() {
        knowing(new GrantRates(Map.of(key(2013, 2), 100_000)));
        story.settled(ALTA, 2012, 10).changed(ALTA, 2012, "2012-03-01", 10).changed(ALTA, 2012, "2013-12-01", -1);
        story.changed(ALTA, 2012, "2013-09-02", -4).changed(OSLO, 2012, "2013-09-02", 1);
        story.following(ALTA, 2012, false, "2013-01", 10).following(ALTA, 2012, false, "2013-10", -4);
        story.following(ALTA, 2012, true, "2013-10", 1);

        assertThat(story.lines("grants", "5601,2013-Q4"))
                .containsExactly("5601,2013-Q4,10,6,1,0,3,250000,150000,25000,0,75000,-100000");
    }

    @Test
    void amountsByKindAreOfThoseOfTheKindAndOfWiderOnesWhereNoneIsToldOfIt() {
        knowing(new GrantRates(Map.of(
                new GrantRates.Key(2013, 2, GrantKind.ADULT),
                100_000,
                new GrantRates.Key(2013, 2, GrantKind.UNACCOMPANIED_MINOR),
                400_000,
                key(2013, 2),
                40_000)));
        kind(ALTA, GrantCell.Where.SETTLED, GrantKind.SINGLE_ADULT, 5)
                .kind(ALTA, GrantCell.Where.HERE, GrantKind.SINGLE_ADULT, 5);
        kind(ALTA, GrantCell.Where.SETTLED, GrantKind.CHILD, 3).kind(ALTA, GrantCell.Where.HERE, GrantKind.CHILD, 2);
        kind(ALTA, GrantCell.Where.ELSEWHERE, GrantKind.CHILD, 1).kind(OSLO, GrantCell.Where.CAME, GrantKind.CHILD, 1);
        kind(ALTA, GrantCell.Where.SETTLED, GrantKind.UNACCOMPANIED_MINOR, 1);

        assertThat(story.lines("grants", "5601,2013-Q1"))
                .containsExactly("5601,2013-Q1,9,7,1,0,1,255000,145000,10000,0,100000,-110000");
        assertThat(story.lines("grants", "0301,2013-Q1"))
                .containsExactly("0301,2013-Q1,0,1,0,1,0,0,10000,0,10000,0,10000");
    }

    private GrantsTableTest kind(MunicipalityCode place, GrantCell.Where where, GrantKind kind, int people) {
        story.following(new GrantCell(place, 2012, where, kind, YearMonth.of(2013, 1)), people);
        return this;
    }

    @Test
    void whereNobodyIsFollowedWhatWentOutAndInIsNotTold() {
        knowing(new GrantRates(Map.of(key(2013, 2), 100_000)));
        story.settled(ALTA, 2012, 10).changed(ALTA, 2012, "2012-03-01", 7);

        assertThat(story.lines("grants", "5601,2013-Q1"))
                .containsExactly("5601,2013-Q1,10,7,,,,250000,175000,,,,-75000");
    }

    @Test
    void theFirstYearStaysWhereAPersonWasSettledAndAYearWithoutARateIsWorthNothing() {
        knowing(RATES);
        story.settled(ALTA, 2013, 5).changed(ALTA, 2013, "2013-01-01", 5);
        story.settled(OSLO, 2014, 5).changed(OSLO, 2014, "2014-01-01", 5);

        assertThat(story.lines("grants", "")).isEmpty();
    }

    @Test
    void onlyQuartersThatHaveBegunCountAndAYearOnceAllOfItsQuartersHave() {
        knowing(new GrantRates(Map.of(key(2024, 9), 4_000)));
        story.settled(ALTA, 2016, 1).changed(ALTA, 2016, "2016-01-01", 1);

        assertThat(story.lines("grants", ""))
                .containsExactly(
                        "5601,2024-Q1,1,1,,,,1000,1000,,,,0",
                        "5601,2024-Q2,1,1,,,,1000,1000,,,,0",
                        "5601,2024-Q3,1,1,,,,1000,1000,,,,0");
    }

    @Test
    void withoutRatesNothingIsSaidOfMoney() {
        story.settled(ALTA, 2012, 10);

        assertThat(story.report().outcomes())
                .extracting(outcome -> outcome.name())
                .doesNotContain("grants");
    }

    @Test
    void thePublicIsToldThatItIsNotPublic() {
        knowing(RATES);
        story.settled(ALTA, 2012, 90).shownAs(Disclosure.RELEASED);

        assertThat(story.report().notMade())
                .extracting(missing -> missing.name())
                .contains("grants");
    }

    private void knowing(GrantRates rates) {
        story.knowing(new OperatorTables(Inhabitants.OF_2024, rates));
    }

    private static GrantRates.Key key(int year, int yearOfGrant) {
        return new GrantRates.Key(year, yearOfGrant, GrantKind.ANYONE);
    }
}
