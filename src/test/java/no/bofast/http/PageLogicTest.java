package no.bofast.http;

import static no.bofast.http.PageModules.evaluate;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the page decides and how it writes, one function at a time. */
class PageLogicTest {

    @Test
    void eachAddressLeadsToItsView() {
        assertThat(evaluate("m.logic.route('/municipality/5601')"))
                .isEqualTo(Map.of("view", "municipality", "code", "5601"));
        assertThat(evaluate("m.logic.route('/alerts/SHIFT-1860-2023-09-24')"))
                .isEqualTo(Map.of("view", "alert", "id", "SHIFT-1860-2023-09-24"));
        assertThat(evaluate("['/', '/flows/', '/municipality/56', '/alerts/<b>'].map((p) => m.logic.route(p).view)"))
                .isEqualTo(List.of("overview", "flows", "missing", "missing"));
    }

    @Test
    void aWallScreenWalksThroughTheViewsThatItsAddressNames() {
        assertThat(evaluate("m.logic.walk({ views: '/,/county/18,/compare?areas=18%2Cnation', seconds: '60' })"))
                .isEqualTo(Map.of(
                        "stops",
                        List.of(
                                Map.of("view", "overview", "place", Map.of(), "asked", ""),
                                Map.of("view", "county", "place", Map.of("code", "18"), "asked", ""),
                                Map.of("view", "compare", "place", Map.of(), "asked", "areas=18,nation")),
                        "seconds",
                        60));
    }

    @Test
    void aWallScreenGoesNowhereElseAndNoFasterThanOneCanRead() {
        assertThat(evaluate("m.logic.walk({ views: '/kiosk,/nowhere,//example.com', seconds: '1' })"))
                .isEqualTo(Map.of("stops", List.of(), "seconds", 5));
        assertThat(evaluate("m.logic.walk({}).stops.map(({ view }) => view)"))
                .isEqualTo(List.of("overview", "alerts", "flows", "cohorts"));
        assertThat(evaluate("m.logic.walk({ seconds: 'soon' }).seconds")).isEqualTo(20);
    }

    @Test
    void aFigureHasAnAddressForOtherPages() {
        assertThat(evaluate("m.embedcode.embedAddress('/flows', { by: 'size_band', lang: 'en' }, 'flows', 'nb')"))
                .isEqualTo("/embed/flows?by=size_band&lang=nb&figure=flows");
        assertThat(evaluate("m.embedcode.embedAddress('/', {}, 'map', 'en')")).isEqualTo("/embed?figure=map&lang=en");
        assertThat(evaluate("['/embed', '/embed/flows', '/embedded', '/'].map(m.embedcode.embeddedView)"))
                .isEqualTo(Arrays.asList("/", "/flows", null, null));
    }

    @Test
    void whatIsWrittenIntoOtherPagesSaysNoMoreThanItsTitle() {
        assertThat(evaluate("m.embedcode.frameCode('https://example.no/embed?figure=map&lang=nb', 'A \"<b>\"', 520)"))
                .isEqualTo(
                        "<iframe src=\"https://example.no/embed?figure=map&amp;lang=nb\" title=\"A &quot;&lt;b&gt;&quot;\""
                                + " width=\"100%\" height=\"520\" style=\"border: 0\" loading=\"lazy\"></iframe>");
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
    void aPlaceIsFoundWithoutTheLettersOfItsName() {
        assertThat(
                        evaluate(
                                "['tromso', 'kautok', 'Guovdageaidnu', 'karasjohka', 'å', 'aelv'].map((asked) =>"
                                        + " m.logic.matching(['Tromsø', 'Kautokeino Guovdageaidnu', 'Karasjok Kárášjohka', 'Ål', 'Ælv'], asked, (r) => r).length)"))
                .isEqualTo(List.of(1, 1, 1, 1, 4, 1));
    }

    @Test
    void aCodeOfAnEarlierDivisionLeadsToItsSuccessors() {
        String rows = "[{ name: 'Ålesund', alsoKnownAs: ['1507'] }, { name: 'Haram', alsoKnownAs: ['1507', '1534'] },"
                + " { name: 'Karasjok', alsoKnownAs: ['Kárášjohka'] }]";

        assertThat(evaluate("['1507', '1534', 'karasjohka', '15', ''].map((asked) => m.logic.alsoKnown(" + rows
                        + ", asked).map(({ name }) => name))"))
                .isEqualTo(List.of(
                        List.of("Ålesund", "Haram"), List.of("Haram"), List.of("Karasjok"), List.of(), List.of()));
    }

    @Test
    void rowsMatchWhenTheyHaveEveryWordInAnyCase() {
        assertThat(evaluate("m.logic.matching(['Nord-Aurdal', 'Sør-Aurdal', 'Alta'], 'AURDAL sør', (r) => r)"))
                .isEqualTo(List.of("Sør-Aurdal"));
    }

    @Test
    void readersGetTheLanguageThatIsNextToTheirs() {
        String languages = "[{ tag: 'nb', serves: ['no', 'da'] }, { tag: 'en', serves: ['*'] }]";

        assertThat(evaluate("[['nb-NO'], ['no', 'en'], ['de', 'da'], ['en-GB', 'nb'], ['de'], []].map((read) =>"
                        + " m.logic.languageFor(read, " + languages + "))"))
                .isEqualTo(List.of("nb", "nb", "nb", "en", "en", "en"));
    }

    @Test
    void norwegianNamesAreSortedAsInNorwegian() {
        assertThat(evaluate("['Ås', 'Ørsta', 'Alta', 'Ærø'].sort(m.format.collator('nb'))"))
                .isEqualTo(List.of("Alta", "Ærø", "Ørsta", "Ås"));
    }

    @Test
    void numbersAndDatesAreWrittenAsTheLanguageDoes() {
        assertThat(evaluate("m.format.number('nb', 21084)")).isEqualTo("21\u00a0084");
        assertThat(evaluate("m.format.number('en', 21084)")).isEqualTo("21,084");
        assertThat(evaluate("m.format.percent('nb', 0.285, 1)")).isEqualTo("28,5\u00a0%");
        assertThat(evaluate("m.format.date('nb', '2024-03-14')")).isEqualTo("14. mars 2024");
        assertThat(evaluate("m.speech.speech('nn', m['texts/nn'].default).date('2024-03-14')"))
                .isEqualTo("14. mars 2024");
        assertThat(evaluate("m.format.month('en', '2024-03')")).isEqualTo("March 2024");
    }

    @Test
    void whatIsWithheldIsShownByItsSign() {
        assertThat(evaluate("m.format.number('nb', null) + m.format.percent('en', null)"))
                .isEqualTo("::");
    }

    @Test
    void aTextTakesItsPlaceholdersAndTheFormOfItsPlural() {
        assertThat(evaluate("m.speech.speech('nb', m['texts/nb'].default).t('table.all', { n: 1, count: '1' })"))
                .isEqualTo("Vis alle (1)");
        assertThat(
                        evaluate(
                                "[1, 2].map((n) => m.speech.speech('en', m['texts/en'].default).t('months.tooltip', { n, count: n, month: 'May' }))"))
                .isEqualTo(List.of("May: 1 departure", "May: 2 departures"));
    }

    @Test
    void aRatioFallsIntoItsClass() {
        assertThat(evaluate("[0, 0.67, 1, 1.49, 1.5, 7, null].map(m.logic.ratioClass)"))
                .isEqualTo(Arrays.asList(0, 1, 2, 3, 4, 5, null));
    }

    @Test
    void aTableIsDownloadedFromItsOwnAddress() {
        assertThat(evaluate("m.logic.tableAddress('flows', 'csv', 'nb', { by: 'region', from: 2010 })"))
                .isEqualTo("/api/v1/tables/flows.csv?by=region&from=2010&lang=nb");
    }

    @Test
    void theWorstOpenAlertIsFirstAndTheResolvedAreLast() {
        String alerts = "[['a', 'resolved', 'CRITICAL', '2024-03-01'], ['b', 'open', 'WATCH', '2024-01-01'],"
                + " ['c', 'open', 'CRITICAL', '2023-01-01'], ['d', 'open', 'WATCH', '2024-02-01']]"
                + ".map(([id, state, severity, changedOn]) => ({ id, state, severity, changedOn }))";

        assertThat(evaluate("m.logic.byUrgency(" + alerts + ").map((a) => a.id)"))
                .isEqualTo(List.of("c", "d", "b", "a"));
    }

    @Test
    void alertsAreChosenByRuleAndLeastSeverity() {
        String alerts =
                "[{ rule: 'SURGE', severity: 'WATCH' }, { rule: 'SURGE', severity: 'CRITICAL' }, { rule: 'LEVEL', severity: 'WARNING' }]";

        assertThat(evaluate("m.logic.chosenAlerts(" + alerts + ", { rule: 'SURGE', severity: 'WARNING' }).length"))
                .isEqualTo(1);
        assertThat(evaluate("m.logic.chosenAlerts(" + alerts + ", { rule: '', severity: '' }).length"))
                .isEqualTo(3);
    }

    @Test
    void aSubscriptionAsksForOneMunicipality() {
        assertThat(evaluate("m.logic.subscriptionRequest({ code: '5601', channel: 'email', address: ' a@b.no ',"
                        + " severity: 'WARNING', digest: 'daily', language: 'en' })"))
                .isEqualTo(Map.of(
                        "channel", Map.of("type", "email", "address", "a@b.no"),
                        "municipalities", List.of("5601"),
                        "leastSeverity", "WARNING",
                        "digest", "daily",
                        "language", "en"));
        assertThat(evaluate("m.logic.subscriptionRequest({ code: '5601', channel: 'feed', address: '',"
                        + " about: 'INFLUX_SCHOOL', budget: '2025-01' }).rules"))
                .isEqualTo(List.of("INFLUX_SCHOOL"));
        assertThat(evaluate("'budget' in m.logic.subscriptionRequest({ code: '5601', channel: 'feed', address: '',"
                        + " about: 'INFLUX_SCHOOL', budget: '2025-01' })"))
                .isEqualTo(false);
        assertThat(evaluate("m.logic.subscriptionRequest({ code: '5601', channel: 'feed', address: '' }).channel"))
                .isEqualTo(Map.of("type", "feed"));
        assertThat(evaluate("m.logic.subscriptionRequest({ code: '5601', channel: 'feed', budget: '2025-01' }).budget"))
                .isEqualTo("2025-01");
    }

    @Test
    void aNoticeMakesOnlyWhatItTouchesOutOfDate() {
        String paths = "['/api/v1/nation', '/api/v1/municipalities', '/api/v1/municipalities/5601',"
                + " '/api/v1/municipalities/0301', '/api/v1/alerts/X', '/api/v1/cohorts?from=2010', '/api/v1/about']";

        assertThat(evaluate("m.logic.outdated('municipalities', ['5601'], " + paths + ")"))
                .isEqualTo(List.of(
                        "/api/v1/nation",
                        "/api/v1/municipalities",
                        "/api/v1/municipalities/5601",
                        "/api/v1/cohorts?from=2010"));
        assertThat(evaluate("m.logic.outdated('clock', {}, " + paths + ")")).isEqualTo(List.of("/api/v1/nation"));
        assertThat(evaluate("m.logic.outdated('alerts', {}, " + paths + ")"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .contains("/api/v1/alerts/X")
                .doesNotContain("/api/v1/about");
        assertThat(evaluate("m.logic.outdated('reset', {}, " + paths + ").length"))
                .isEqualTo(7);
        assertThat(
                        evaluate(
                                "m.logic.outdated('municipalities', ['5601'], ['/api/v1/forecast', '/api/v1/municipalities/5601/forecast'])"))
                .isEqualTo(List.of("/api/v1/municipalities/5601/forecast"));
    }

    @Test
    void anAddressAsksForYearsThatMakeAPeriod() {
        String period = "m.logic.period({ from: '%s', to: '%s' }, 2010, 2024)";

        assertThat(evaluate(period.formatted("2016", "2018"))).isEqualTo(Map.of("from", 2016, "to", 2018));
        assertThat(evaluate("[" + period.formatted("2018", "2016") + ", " + period.formatted("1999", "2016") + ", "
                        + period.formatted("x", "") + ", m.logic.period({}, 2010, 2024)]"))
                .isEqualTo(Arrays.asList(null, null, null, null));
    }

    @Test
    void silenceMakesWhatIsShownStaleButNotAtOnce() {
        assertThat(evaluate("[[true, 0], [false, 58000], [false, 10000]]"
                        + ".map(([connected, lastHeard]) => m.logic.freshness({ connected, lastHeard, now: 60000 }))"))
                .isEqualTo(List.of("live", "reconnecting", "stale"));
    }

    @Test
    void whatTellsOfAlertsIsAskedForInOneLanguage() {
        assertThat(evaluate("['/api/v1/alerts?state=open', '/api/v1/alerts/X'].map((p) => m.logic.toldIn('nn', p))"))
                .isEqualTo(List.of("/api/v1/alerts?state=open&lang=nn", "/api/v1/alerts/X?lang=nn"));
    }
}
