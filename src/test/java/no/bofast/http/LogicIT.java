package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.bofast.disclosure.Disclosure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page's pure modules, called one function at a time in the browser that they are written for. */
class LogicIT {

    private static ChromiumBrowser chromium;
    private static ExampleServer example;
    private static Page page;

    @BeforeAll
    static void load() {
        chromium = ChromiumBrowser.launch();
        example = new ExampleServer(Disclosure.FOR_EVERYONE);
        page = chromium.browser.newPage();
        page.navigate(example.address("/about"));
        page.evaluate("""
                async () => {
                  const own = document.querySelector('script[type=module]').src.replace(/main\\.js$/, '');
                  const modules = ['logic', 'format', 'charts/map', 'charts/months', 'charts/curves', 'charts/sankey', 'texts/nb', 'texts/en'];
                  window.modules = {};
                  for (const name of modules) {
                    Object.assign(window.modules, { [name]: await import(`${own}${name}.js`) });
                  }
                }""");
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            example.close();
            chromium.close();
        }
    }

    private static Object call(String module, String function, Object... arguments) {
        return page.evaluate(
                "([module, name, args]) => window.modules[module][name](...args)",
                List.of(module, function, Arrays.asList(arguments)));
    }

    private static Object evaluate(String expression) {
        return page.evaluate("(() => { const m = window.modules; return " + expression + "; })()");
    }

    @Test
    void anAddressLeadsToItsView() {
        assertThat(call("logic", "route", "/municipality/5601"))
                .isEqualTo(Map.of("view", "municipality", "code", "5601"));
        assertThat(call("logic", "route", "/")).isEqualTo(Map.of("view", "overview"));
        assertThat(call("logic", "route", "/flows/")).isEqualTo(Map.of("view", "flows"));
        assertThat(call("logic", "route", "/municipality/56")).isEqualTo(Map.of("view", "missing"));
    }

    @Test
    void rowsWithoutAValueComeLastEitherWay() {
        String rows = "[{ v: 2 }, { v: null }, { v: 10 }]";

        assertThat(evaluate("m.logic.sorted(" + rows + ", (r) => r.v, true).map((r) => r.v)"))
                .isEqualTo(Arrays.asList(10, 2, null));
        assertThat(evaluate("m.logic.sorted(" + rows + ", (r) => r.v, false).map((r) => r.v)"))
                .isEqualTo(Arrays.asList(2, 10, null));
    }

    @Test
    void norwegianNamesAreSortedAsInNorwegian() {
        assertThat(evaluate("['Ås', 'Ørsta', 'Alta', 'Ærø'].sort(m.format.collator('nb'))"))
                .isEqualTo(List.of("Alta", "Ærø", "Ørsta", "Ås"));
    }

    @Test
    void numbersAndDatesAreWrittenAsTheLanguageDoes() {
        assertThat(call("format", "number", "nb", 21084)).isEqualTo("21\u00a0084");
        assertThat(call("format", "number", "en", 21084)).isEqualTo("21,084");
        assertThat(call("format", "percent", "nb", 0.285, 1)).isEqualTo("28,5\u00a0%");
        assertThat(call("format", "date", "nb", "2024-03-14")).isEqualTo("14. mars 2024");
        assertThat(call("format", "month", "en", "2024-03")).isEqualTo("March 2024");
    }

    @Test
    void whatIsWithheldIsShownByItsSign() {
        assertThat(evaluate("m.format.number('nb', null) + m.format.percent('en', null)"))
                .isEqualTo("::");
    }

    @Test
    void aRatioFallsIntoItsClass() {
        assertThat(evaluate("[0, 0.67, 1, 1.49, 1.5, 7, null].map(m.logic.ratioClass)"))
                .isEqualTo(Arrays.asList(0, 1, 2, 3, 4, 5, null));
    }

    @Test
    void aValueWithACommaIsQuotedInCsv() {
        assertThat(evaluate("m.logic.csv(['a', 'b'], [['x,y', null], ['say \"hi\"', 2]])"))
                .isEqualTo("a,b\n\"x,y\",\n\"say \"\"hi\"\"\",2\n");
    }

    @Test
    void aJsonStatDatasetHasAValueForEachRowAndMeasure() {
        assertThat(evaluate("m.logic.jsonStat('T', ['Alta', 'Oslo'], ['settled', 'departed'], [[3, 0], [9, null]])"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("size", List.of(2, 2))
                .containsEntry("value", Arrays.asList(3, 0, 9, null))
                .containsEntry("version", "2.0");
    }

    @Test
    void theNorthIsUpAndTheEastIsRight() {
        assertThat(evaluate("m.logic.projected(71, 25)[1] > m.logic.projected(58, 8)[1]"))
                .isEqualTo(true);
        assertThat(evaluate("m.logic.projected(70, 30)[0] > m.logic.projected(70, 20)[0]"))
                .isEqualTo(true);
        assertThat(evaluate("m.logic.projected(65, 15).map(Math.round)")).isEqualTo(List.of(0, 0));
    }

    @Test
    void aNoticeMakesOnlyWhatItTouchesOutOfDate() {
        String paths = "['/api/v1/nation', '/api/v1/municipalities', '/api/v1/municipalities/5601',"
                + " '/api/v1/municipalities/0301', '/api/v1/alerts?state=open', '/api/v1/cohorts?from=2010', '/api/v1/about']";

        assertThat(evaluate("m.logic.outdated('municipalities', ['5601'], " + paths + ")"))
                .isEqualTo(List.of(
                        "/api/v1/nation",
                        "/api/v1/municipalities",
                        "/api/v1/municipalities/5601",
                        "/api/v1/cohorts?from=2010"));
        assertThat(evaluate("m.logic.outdated('clock', {}, " + paths + ")")).isEqualTo(List.of("/api/v1/nation"));
        assertThat(evaluate("m.logic.outdated('reset', {}, " + paths + ").length"))
                .isEqualTo(7);
    }

    @Test
    void silenceMakesWhatIsShownStale() {
        assertThat(call("logic", "freshness", Map.of("connected", true, "lastHeard", 0, "now", 60_000)))
                .isEqualTo("live");
        assertThat(call("logic", "freshness", Map.of("connected", false, "lastHeard", 58_000, "now", 60_000)))
                .isEqualTo("reconnecting");
        assertThat(call("logic", "freshness", Map.of("connected", false, "lastHeard", 10_000, "now", 60_000)))
                .isEqualTo("stale");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(evaluate("Object.keys(m['texts/nb'].default).sort()"))
                .isEqualTo(evaluate("Object.keys(m['texts/en'].default).sort()"));
    }

    @Test
    void theMapHasAPointForEachMunicipalityThatSettledAnyoneTheLargestBeneath() {
        String rows = "[{ name: 'A', settled: 3, latitude: 60, longitude: 10, twelveMonths: { ratio: 3 } },"
                + " { name: 'B', settled: 900, latitude: 60, longitude: 10, twelveMonths: { ratio: null } },"
                + " { name: 'C', settled: 0, latitude: 60, longitude: 10, twelveMonths: { ratio: 1 } }]";
        String points = "m['charts/map'].mapOption(" + rows
                + ", 'ratio', { 'ratio-5': 'red', 'ratio-none': 'grey' }, {}).series[0].data";

        assertThat(evaluate(points + ".map((p) => [p.name, p.itemStyle.color])"))
                .isEqualTo(List.of(List.of("B", "grey"), List.of("A", "red")));
    }

    @Test
    void aCurveIsDashedFromWhereCohortsAreMissing() {
        String points = "[0, 1, 2].map((years) => ({ years, share: years / 10, complete: years < 2 }))";
        String series = "m['charts/curves'].curvesOption([{ name: 'X', points: " + points
                + " }], { size: 12 }, { t: (k) => k }).series";

        assertThat(evaluate(series + ".map((s) => [s.lineStyle?.type ?? 'solid', s.data.length])"))
                .isEqualTo(List.of(List.of("solid", 2), List.of("dashed", 2)));
    }

    @Test
    void labelsAtTheEndsOfCurvesKeepApart() {
        assertThat(evaluate("m['charts/curves'].labelShifts([0.5, 0.52, 0.9], 100, 10)"))
                .isEqualTo(List.of(8, 0, 0));
    }

    @Test
    void aFlowWithinAClassRunsFromItsLeftToItsRight() {
        String option =
                "m['charts/sankey'].sankeyOption([{ from: '1', to: '1', departed: 3 }], { size: 12 }, {}).series[0]";

        assertThat(evaluate(option + ".links[0]")).isEqualTo(Map.of("source", "< 1", "target", "> 1", "value", 3));
        assertThat(evaluate(option + ".data.length")).isEqualTo(2);
    }
}
