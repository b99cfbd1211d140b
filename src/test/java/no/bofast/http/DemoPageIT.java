package no.bofast.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.testkit.BofastProcess;
import no.bofast.testkit.LongRun;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every view on the exact data of a small demo that lives on while it is read; pictures of all are kept under {@code
 * target/screenshots}.
 */
@LongRun
@ExtendWith(ChromiumBrowser.Shared.class)
class DemoPageIT {

    private static final String VESTVAGOY = "/municipality/1860";
    /** A phone, a laptop, a wall. */
    private static final int[] WIDTHS = {390, 1280, 2560};

    private static final Map<String, List<String>> HEADINGS = Map.of(
            "nb", List.of("Kohorter", "Flyttestrømmer", "Varsler", "Om tallene", "Oversikt"),
            "en", List.of("Cohorts", "Flows", "Alerts", "About the numbers", "Overview"));

    /** Who read view after view, by locale and colours: a browser begins anew for each new reader. */
    private static final Map<String, PageReader> READERS = new HashMap<>();

    private static ChromiumBrowser chromium;
    private static BofastProcess demo;
    private static String base;

    @TempDir
    private static Path directory;

    @BeforeAll
    static void start(ChromiumBrowser shared) {
        chromium = shared;
        demo = BofastProcess.start(
                directory.resolve("demo.log"),
                "demo",
                "--persons",
                "9000",
                "--port",
                "0",
                "--seconds-per-day",
                "10",
                "--exact");
        demo.awaitLine("The register lives on");
        base = "http://" + demo.awaitAddress("The page: http://");
    }

    @AfterAll
    static void stop() {
        try {
            READERS.values().forEach(PageReader::close);
        } finally {
            if (demo != null) {
                demo.close();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "overview, nb-NO, LIGHT", "overview, en-GB, DARK",
        "municipality, nb-NO, DARK", "municipality, en-GB, LIGHT",
        "cohorts, nb-NO, LIGHT", "cohorts, en-GB, DARK",
        "flows, nb-NO, DARK", "flows, en-GB, LIGHT",
        "between, nb-NO, LIGHT", "between, en-GB, DARK",
        "alerts, nb-NO, DARK", "alerts, en-GB, LIGHT",
        "alert, nb-NO, LIGHT", "alert, en-GB, DARK",
        "about, nb-NO, DARK", "about, en-GB, LIGHT"
    })
    void eachViewFitsEachScreenAndIsAccessible(String view, String locale, ColorScheme scheme) throws IOException {
        PageReader reader = READERS.computeIfAbsent(
                locale + scheme, unused -> new PageReader(chromium, base, locale, WIDTHS[0], scheme));
        reader.visit(address(view, reader));

        assertThat(reader.page.locator("html")).hasAttribute("lang", locale.substring(0, 2));
        for (int width : widths(locale)) {
            reader.resize(width);
            reader.waitUntilDrawn();
            assertThat(reader.overflow()).as("%d pixels", width).isNotPositive();
            reader.screenshot(view + "-" + width + "-" + scheme);
        }
        // Rules on size and order hold on the narrowest screen above all.
        reader.resize(WIDTHS[0]);
        assertThat(reader.axeViolations()).isEmpty();
        assertThat(reader.complaints).isEmpty();
        reader.leave();
    }

    /** English is looked at where there is least room; words of bokmål are the longer ones. */
    private static int[] widths(String locale) {
        return locale.startsWith("nb") ? WIDTHS : new int[] {WIDTHS[0]};
    }

    private static String address(String view, PageReader reader) {
        return switch (view) {
            case "overview" -> "/";
            case "municipality" -> VESTVAGOY;
            case "between" -> "/flows?by=municipality";
            case "alert" -> "/alerts/" + anyAlert(reader).at("/id").asText();
            default -> "/" + view;
        };
    }

    private static JsonNode anyAlert(PageReader reader) {
        return reader.api("alerts?municipality=1860").at("/alerts/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "en"})
    void eachViewIsReachedByKeyboardAlone(String language) {
        try (PageReader reader = new PageReader(chromium, base, language, 1280, ColorScheme.LIGHT)) {
            reader.visit("/");
            for (String heading : HEADINGS.get(language)) {
                reader.tabTo(heading);
                reader.press("Enter");

                assertThat(reader.page.locator("nav a[aria-current=page]")).hasText(heading);
                assertThat((String) reader.page.evaluate("document.activeElement.id"))
                        .isEqualTo("main");
                reader.waitUntilDrawn();
                reader.page.evaluate("document.activeElement.blur()");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"nb, Flyttet, Vis som tabell, Abonner", "en, Departed, Show as table, Subscribe"})
    void aMunicipalityItsTablesAndItsFormAreUsedByKeyboardAlone(
            String language, String departed, String asTable, String subscribe) {
        try (PageReader reader = new PageReader(chromium, base, language, 1280, ColorScheme.LIGHT)) {
            reader.visit("/");
            reader.tabTo(departed);
            reader.press("Enter");
            assertThat(reader.page.locator("th[aria-sort=descending]")).hasText(departed);
            assertThat(numbers(reader, 2)).isSortedAccordingTo(Comparator.reverseOrder());
            reader.press("Enter");
            assertThat(reader.page.locator("th[aria-sort=ascending]")).hasText(departed);
            assertThat(numbers(reader, 2)).isSorted();
            String first = reader.page.locator("tbody th a").first().textContent();
            reader.tabTo(first);
            reader.press("Enter");

            assertThat(reader.page.locator("h1")).hasText(first);
            reader.waitUntilDrawn();
            reader.tabTo(asTable);
            reader.press("Enter");
            assertThat(reader.page.locator("details[open] tbody tr").first()).isVisible();
            reader.tabTo(subscribe);
        }
    }

    /** What the table of municipalities shows in a column, from 0, as numbers. */
    private static List<Integer> numbers(PageReader reader, int column) {
        return reader
                .texts("section[aria-labelledby=municipalities] tbody tr > :nth-child(" + (column + 1) + ")")
                .stream()
                .map(text -> Integer.valueOf(text.replaceFirst("\\(.*", "").replaceAll("\\D", "")))
                .toList();
    }

    @Test
    void theNumbersOfTheOverviewAreThoseOfTheApi() {
        try (PageReader reader = new PageReader(chromium, base)) {
            reader.visit("/");

            sooner(() -> {
                JsonNode figures = reader.api("nation").at("/figures");
                JsonNode month = reader.api("nation").at("/months/36");
                assertThat(reader.text("[data-tile=settled]")).isEqualTo(reader.number(figures.at("/settled"), 0));
                assertThat(reader.text("[data-tile=month]")).isEqualTo(reader.number(month.at("/departures"), 0));
                assertThat(reader.text("[data-tile=year]"))
                        .isEqualTo(reader.number(figures.at("/twelveMonths/departures"), 0));
                assertThat(reader.text("[data-tile=year] + dd"))
                        .startsWith("ventet " + reader.number(figures.at("/twelveMonths/expected"), 0));
            });
        }
    }

    @Test
    void theNumbersOfAMunicipalityAreThoseOfTheApi() {
        try (PageReader reader = new PageReader(chromium, base)) {
            reader.visit("/");
            reader.page.getByRole(AriaRole.SEARCHBOX).fill("Vestvågøy");

            sooner(() -> {
                JsonNode row = reader.api("municipalities/1860").at("/municipality");
                assertThat(reader.texts("section[aria-labelledby=municipalities] tbody tr:first-child > *"))
                        .startsWith("Vestvågøy")
                        .contains(
                                departures(reader, row.at("/twelveMonths")),
                                reader.number(row.at("/twelveMonths/expected"), 1),
                                reader.number(row.at("/twelveMonths/ratio"), 2),
                                reader.number(row.at("/atRisk"), 0),
                                reader.number(row.at("/settled"), 0));
            });
        }
    }

    /** With what has changed since the last month closed. */
    private static String departures(PageReader reader, JsonNode window) {
        int changed = window.at("/changed").asInt();
        String count = reader.number(window.at("/departures"), 0);
        return changed == 0 ? count : count + " (" + (changed > 0 ? "+" : "−") + Math.abs(changed) + ")";
    }

    @Test
    void theTableOfMonthsHasWhatTheApiExpects() {
        try (PageReader reader = new PageReader(chromium, base)) {
            reader.visit(VESTVAGOY);

            sooner(() -> {
                JsonNode months = reader.api("municipalities/1860").at("/months");
                JsonNode closed = months.get(months.size() - 2);
                JsonNode expectation = closed.at("/expectation");
                assertThat(reader.texts("section.full figure tbody tr:nth-child(2) > *")
                                .subList(1, 4))
                        .containsExactly(
                                reader.number(closed.at("/counts/departures"), 0),
                                reader.number(expectation.at("/count"), 1),
                                expectation.at("/lower").asText() + "–"
                                        + expectation.at("/upper").asText());
            });
        }
    }

    /** Page and API are of one moment sooner or later: the register moves on between the two. */
    private static void sooner(ThrowingRunnable agree) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(agree);
    }

    @Test
    void whatHappensArrivesWithoutReload() {
        try (PageReader reader = new PageReader(chromium, base)) {
            reader.visit("/");
            reader.page.evaluate("window.notReloaded = true");
            Locator clock = reader.page.locator(".asof strong");
            String before = clock.textContent();

            assertThat(clock).not().hasText(before);
            assertThat(reader.page.evaluate("window.notReloaded")).isEqualTo(true);
            assertThat(reader.page.locator(".live")).hasText("Direkte");
        }
    }

    @Test
    void anAlertIsFoundByFilterAndToldOfAtItsOwnAddress() {
        try (PageReader reader = new PageReader(chromium, base)) {
            String id = anyAlert(reader).at("/id").asText();
            reader.visit("/alerts");
            reader.page.getByRole(AriaRole.SEARCHBOX).fill("Vestvågøy");
            reader.page.locator("a[href='/alerts/" + id + "']").click();

            assertThat(reader.page.locator("h1")).containsText("Vestvågøy");
            assertThat(reader.page).hasURL(base + "/alerts/" + id);
            assertThat(reader.having("section", "Varselets liv").locator("tbody tr"))
                    .hasCount(anyAlert(reader).at("/steps").size());
        }
    }
}
