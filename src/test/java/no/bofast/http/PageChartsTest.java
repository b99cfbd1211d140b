package no.bofast.http;

import static no.bofast.http.PageModules.evaluate;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the page's charts are told to draw. */
class PageChartsTest {

    private static final String SPEECH = "m.speech.speech('en', m['texts/en'].default)";
    private static final String MONTHS = "m['charts/months'].monthRows([{ month: '2023-12', counts: {}, departures12:"
            + " 2, expectation: { count: null, lower: null, upper: null } },{ month: '2024-01', counts: { departures: 9,"
            + " settled: 6 }, departures12: 11, expectation: { count: 3.2, lower: 0, upper: 7 } },{ month: '2024-02',"
            + " counts: { departures: 3 }, departures12: 14, expectation: { count: 3.1, lower: 0, upper: 7 } },{ month:"
            + " '2024-03', counts: {}, departures12: 14, expectation: { count: 8, lower: 2, upper: 15 } }], '2024-02',"
            + " 'exact')";

    @Test
    void theNorthIsUpAndTheEastIsRight() {
        assertThat(evaluate("m.logic.projected(71, 25)[1] > m.logic.projected(58, 8)[1]"))
                .isEqualTo(true);
        assertThat(evaluate("m.logic.projected(70, 30)[0] > m.logic.projected(70, 20)[0]"))
                .isEqualTo(true);
        assertThat(evaluate("m.logic.projected(65, 15).map(Math.round)")).isEqualTo(List.of(0, 0));
    }

    @Test
    void aMunicipalityThatSettledNobodyHasNoColourOnTheMap() {
        String row = "{ settled: %d, twelveMonths: { ratio: %s } }";
        String shade = "m['charts/map'].shade(" + row + ", 'ratio')";

        assertThat(evaluate(shade.formatted(3, "3"))).isEqualTo("ratio-5");
        assertThat(evaluate(shade.formatted(900, "null"))).isEqualTo("ratio-none");
        assertThat(evaluate(shade.formatted(0, "1"))).isEqualTo("ratio-none");
    }

    @Test
    void aPartOfTheMapHoldsItsMunicipalitiesAndHasTheShapeOfAllParts() {
        String rows = "[{ latitude: 69, longitude: 18 }, { latitude: 70, longitude: 20 }]";
        String extent = "m['charts/map'].extentOf(" + rows + ")";

        assertThat(evaluate("((e) => Math.round(100 * (e.east - e.west) / (e.north - e.south)))(" + extent + ")"))
                .isEqualTo(92);
        assertThat(evaluate("((e) => " + rows
                        + ".every((row) => { const [x, y] = m.logic.projected(row.latitude, row.longitude);"
                        + " return e.west < x && x < e.east && e.south < y && y < e.north; }))(" + extent + ")"))
                .isEqualTo(true);
    }

    @Test
    void theArrowKeysLeadToTheNearestMunicipalityOnThatSide() {
        String places =
                "[{ n: 'A', x: 0, y: 0 }, { n: 'B', x: 5, y: 1 }, { n: 'C', x: 3, y: 9 }, { n: 'D', x: -1, y: -9 }]";
        String next = "m['charts/map'].nextPlace(" + places + ", { x: 0, y: 0 }, %s)?.n ?? null";

        assertThat(evaluate(next.formatted("[1, 0]"))).isEqualTo("B");
        assertThat(evaluate(next.formatted("[0, 1]"))).isEqualTo("C");
        assertThat(evaluate(next.formatted("[0, -1]"))).isEqualTo("D");
        assertThat(evaluate(next.formatted("[-1, 0]"))).isNull();
    }

    @Test
    void theCoastIsDrawnFromItsSteps() {
        assertThat(evaluate("m['charts/map'].coastPath([[15000, 65000, 0, 1000, 1000, 0]])")
                        .toString())
                .matches("M0.0 0.0L0.0 -111.2L[0-9.]+ -[0-9.]+Z");
    }

    @Test
    void whatChanceAloneMayExplainHasNoColour() {
        String row = "{ settled: 9, twelveMonths: { ratio: 3, lower: %s, upper: %s } }";
        String shade = "m['charts/map'].shade(" + row + ", 'ratio')";

        assertThat(evaluate(shade.formatted("0.9", "6"))).isEqualTo("ratio-2");
        assertThat(evaluate(shade.formatted("1.1", "6"))).isEqualTo("ratio-5");
        assertThat(evaluate(shade.formatted("null", "null"))).isEqualTo("ratio-5");
    }

    @Test
    void aMonthSaysWhatMayStillHappenToIt() {
        assertThat(evaluate("['2024-03', '2024-02', '2023-12', '2023-11', '2023-03', '2023-02']"
                        + ".map((month) => m['charts/months'].stateOf(month, '2024-02'))"))
                .isEqualTo(List.of("open", "late", "late", "provisional", "provisional", "final"));
    }

    @Test
    void whatIsReleasedOfAMonthNeverChanges() {
        String month = "{ month: '2024-02', departures: 3, expectation: {} }";

        assertThat(evaluate("['exact', 'released'].map((counts) => m['charts/months'].monthRows([" + month
                        + "], '2024-02', counts)[0].state)"))
                .isEqualTo(List.of("late", "released"));
    }

    @Test
    void aMonthIsSetAgainstWhatWasKnownOfItOnce() {
        String rows = "['2024-01', '2024-02', '2024-03'].map((month, i) => ({ month, departures: i + 3 }))";
        String answer = "{ known: '2024-02', months: [{ month: '2024-01', counts: { departures: 3 } }] }";

        assertThat(evaluate("m.knownmonths.withKnown(" + rows + ", " + answer
                        + ").map((row) => [row.known, row.change, m.knownmonths.isChanged(row)])"))
                .isEqualTo(List.of(List.of(3, 0, false), List.of(0, 4, true), Arrays.asList(null, null, false)));
        assertThat(evaluate("m.knownmonths.withKnown(" + rows + ", null).some(m.knownmonths.isChanged)"))
                .isEqualTo(false);
    }

    @Test
    void oneLooksBackToMonthsOfTwoYearsAndToEndsOfYearsBefore() {
        assertThat(evaluate("m.knownmonths.closes('2024-03-14', 2019)").toString())
                .startsWith("[2024-02, 2024-01, 2023-12,")
                .endsWith("2022-04, 2022-03, 2021-12, 2020-12, 2019-12]");
        assertThat(evaluate("m.knownmonths.closes('2010-03-14', 2010)")).isEqualTo(List.of("2010-02", "2010-01"));
    }

    @Test
    void aPictureSaysWhatItShowsAndWhatItRestsOn() {
        assertThat(evaluate(
                                "m['charts/framed'].framed('<svg width=\"9\"></svg>', { width: 100, height: 50, title: 'A & B', foot: '<1>',"
                                        + " palette: { text: 'black', muted: 'grey', surface: 'white', font: 'Sans', size: 10 } })")
                        .toString())
                .startsWith("<svg xmlns=")
                .contains(
                        "A &amp; B</text><svg x=\"0\" y=\"36\" width=\"9\"></svg>",
                        "&lt;1&gt;</text></svg>",
                        "height=\"122\"");
    }

    @Test
    void everyPartOfTheMapHasTheSameShape() {
        assertThat(evaluate("Object.values(m['charts/map'].EXTENTS)"
                        + ".map((e) => Math.round(100 * (e.east - e.west) / (e.north - e.south)))"))
                .isEqualTo(List.of(92, 92, 92, 92));
    }

    @Test
    void aMonthStandsAgainstItsBounds() {
        assertThat(evaluate(MONTHS + ".map(m['charts/months'].standing)"))
                .isEqualTo(List.of("none", "above", "within", "within"));
    }

    @Test
    void whatRoundingMayHaveAddedPutsNoMonthAboveItsBounds() {
        String month = "[{ month: '2024-01', departures: %d, expectation: { count: 0.2, lower: 0, upper: 1 } }]";
        String standing =
                "m['charts/months'].monthRows(" + month + ", '2024-02', 'released').map(m['charts/months'].standing)";

        assertThat(evaluate(standing.formatted(3))).isEqualTo(List.of("within"));
        assertThat(evaluate(standing.formatted(6))).isEqualTo(List.of("above"));
    }

    @Test
    void onlyTheOpenMonthMayFallShortOfItsBounds() {
        assertThat(evaluate(MONTHS + ".map((row) => row.open)")).isEqualTo(List.of(false, false, false, true));
        assertThat(evaluate(
                        "m['charts/months'].standing({ departures: 1, lower: 2, upper: 9, open: false, slack: 0 })"))
                .isEqualTo("below");
    }

    @Test
    void theBandReachesFromItsLowerBoundToItsUpper() {
        String series = "m['charts/months'].monthsOption(" + MONTHS + ", { size: 12 }, " + SPEECH + ").series";

        assertThat(evaluate(series + ".slice(0, 2).map(({ data }) => data)"))
                .isEqualTo(List.of(Arrays.asList(null, 0, 0, 2), Arrays.asList(null, 7, 7, 13)));
    }

    @Test
    void theMonthsThatAnAlertRestsOnAreMarkedAsFarAsTheyAreShown() {
        String window = "{ from: '2023-11', through: '2024-01' }";
        String area =
                ".series.filter((one) => one.markArea).map((one) => one.markArea.data[0].map((end) => end.xAxis))";
        String departures =
                "m['charts/months'].monthsOption(" + MONTHS + ", { size: 12 }, " + SPEECH + ", " + window + ")";
        String arrivals =
                "m['charts/months'].arrivalsOption(" + MONTHS + ", { size: 12 }, " + SPEECH + ", " + window + ")";
        Object marked = List.of(List.of(
                evaluate(SPEECH + ".month('2023-12', 'short')"), evaluate(SPEECH + ".month('2024-01', 'short')")));

        assertThat(evaluate(departures + area)).isEqualTo(marked);
        assertThat(evaluate(arrivals + area)).isEqualTo(marked);
        assertThat(evaluate(departures.replace(window, "null") + area)).isEqualTo(List.of());
    }

    @Test
    void aMonthAboveItsBoundsHasABarOfItsOwnColour() {
        String series =
                "m['charts/months'].monthsOption(" + MONTHS + ", { size: 12, critical: 'red' }, " + SPEECH + ").series";

        assertThat(evaluate(series + "[3].data.map((bar) => bar?.value ?? null)"))
                .isEqualTo(Arrays.asList(null, 9, null, null));
        assertThat(evaluate(series + "[3].color")).isEqualTo("red");
    }

    @Test
    void theChartShowsTheMonthsOfWhichSomethingWasExpected() {
        assertThat(evaluate("m['charts/months'].recentMonths(" + MONTHS + ").map((row) => row.month)"))
                .isEqualTo(List.of("2024-01", "2024-02", "2024-03"));
    }

    @Test
    void aBarSaysItsMonthItsCountAndTheUsual() {
        assertThat(evaluate("m['charts/months'].monthSentence(" + MONTHS + "[1], " + SPEECH + ")"))
                .isEqualTo("January 2024: 9 departures\nexpected 3.2, usually 0–7\n"
                        + "May change: moves are still being reported.");
    }

    @Test
    void aCurveIsDashedFromWhereCohortsAreMissing() {
        String points = "[0, 1, 2].map((years) => ({ years, share: years / 10, complete: years < 2 }))";
        String series = "m['charts/curves'].curvesOption([{ name: 'X', points: " + points + " }], { size: 12 }, "
                + SPEECH + ").series";

        assertThat(evaluate(series + ".map((s) => [s.lineStyle?.type ?? 'solid', s.data.length])"))
                .isEqualTo(List.of(List.of("solid", 2), List.of("dashed", 2)));
    }

    @Test
    void labelsAtTheEndsOfCurvesKeepApart() {
        assertThat(evaluate("m['charts/curves'].labelShifts([0.5, 0.52, 0.9], 100, 10)"))
                .isEqualTo(List.of(8, 0, 0));
    }

    @Test
    void onAPhoneTheNamesOfCurvesStandInALegendAndNotAtTheirEnds() {
        String option =
                "m['charts/curves'].curvesOption([{ name: 'A', points: [{ years: 0, share: 0.1, complete: true }] }],"
                        + " { size: 12, width: %d }, " + SPEECH + ")";

        assertThat(evaluate(
                        "((o) => [Boolean(o.legend), Boolean(o.series[0].endLabel)])(" + option.formatted(340) + ")"))
                .isEqualTo(List.of(true, false));
        assertThat(evaluate(
                        "((o) => [Boolean(o.legend), Boolean(o.series[0].endLabel)])(" + option.formatted(900) + ")"))
                .isEqualTo(List.of(false, true));
    }

    @Test
    void aFlowWithinAClassRunsFromItsLeftToItsRight() {
        String option = "m['charts/sankey'].sankeyOption([{ from: '1', to: '1', departed: 3 }], { size: 12 }, " + SPEECH
                + ").series[0]";

        assertThat(evaluate(option + ".links[0]")).isEqualTo(Map.of("source", "< 1", "target", "> 1", "value", 3));
        assertThat(evaluate(option + ".data.length")).isEqualTo(2);
    }

    @Test
    void theEndsOfFlowsStandInTheOrderAskedFor() {
        String links = "['2', '10', '1'].map((from) => ({ from, to: '1', departed: 3 }))";

        assertThat(evaluate("m['charts/sankey'].sankeyOption(" + links + ", { size: 12 }, " + SPEECH
                        + ", (a, b) => a - b).series[0].data.map(({ name }) => name)"))
                .isEqualTo(List.of("< 1", "< 2", "< 10", "> 1"));
    }

    @Test
    void theDelaysTableHasTheFirstWeekByDayAndThenEachWeek() {
        assertThat(evaluate("m['charts/delay'].delayRows(Array(17).fill(0.5)).map((row) => row.days)"))
                .isEqualTo(List.of(0, 1, 2, 3, 4, 5, 6, 7, 14, 16));
    }

    @Test
    void groupsAreDrawnAsObservedAndExpected() {
        String option =
                "m['charts/drivers'].driversOption([{ name: 'Syria', observed: 9, expected: 2.5 }], { size: 12 }, "
                        + SPEECH + ")";

        assertThat(evaluate(option + ".series.map(({ name, data }) => [name, data[0]])"))
                .isEqualTo(List.of(List.of("Observed", 9), List.of("Expected", 2.5)));
    }
}
