package no.bofast.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.bofast.disclosure.Disclosure;
import no.bofast.view.Progress;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Severity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in a real browser, over the real server; screenshots are kept under {@code target/screenshots}. */
class PageIT {
    /** A busy machine draws slowly; nothing here is about speed. */
    private static final double PATIENCE_MILLIS = 20_000;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Map<String, String> VIEWS = Map.of(
            "overview", "/",
            "municipality", "/municipality/5601",
            "cohorts", "/cohorts",
            "flows", "/flows",
            "alerts", "/alerts",
            "about", "/about");

    private static ChromiumBrowser chromium;
    private final List<String> complaints = new ArrayList<>();
    private ExampleServer example;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        chromium = ChromiumBrowser.launch();
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void serve() {
        example = new ExampleServer(Disclosure.FOR_EVERYONE);
        open("nb-NO", 1280, ColorScheme.LIGHT);
    }

    private void open(String locale, int width, ColorScheme scheme) {
        if (context != null) {
            context.close();
        }
        context = chromium.browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setColorScheme(scheme)
                .setViewportSize(width, width < 500 ? 844 : 900));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void close() {
        context.close();
        example.close();
        assertThat(complaints).as("errors in the browser's console").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "overview,nb-NO,LIGHT", "overview,en-GB,DARK",
        "municipality,nb-NO,LIGHT", "municipality,en-GB,DARK",
        "cohorts,nb-NO,LIGHT", "cohorts,en-GB,DARK",
        "flows,nb-NO,LIGHT", "flows,en-GB,DARK",
        "alerts,nb-NO,LIGHT", "alerts,en-GB,DARK",
        "about,nb-NO,LIGHT", "about,en-GB,DARK"
    })
    void eachViewIsAccessibleInBothLanguagesAndBothThemes(String view, String locale, ColorScheme scheme)
            throws IOException {
        open(locale, 1280, scheme);
        visit(view);

        assertThat(page.locator("html")).hasAttribute("lang", locale.substring(0, 2));
        assertThat(axeViolations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "overview,390", "overview,1280", "overview,2560",
        "municipality,390", "municipality,1280", "municipality,2560",
        "cohorts,390", "cohorts,1280", "cohorts,2560",
        "flows,390", "flows,1280", "flows,2560",
        "alerts,390", "alerts,1280", "alerts,2560",
        "about,390", "about,1280", "about,2560"
    })
    void eachViewFitsEachScreen(String view, int width) {
        open("nb-NO", width, width == 2560 ? ColorScheme.DARK : ColorScheme.LIGHT);
        visit(view);

        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve(view + "-" + width + ".png")));
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }

    @Test
    void theNumbersOfTheTableAreThoseOfTheApi() throws IOException {
        visit("overview");
        page.getByRole(AriaRole.SEARCHBOX).fill("Alta");

        Locator cells = page.locator("table tbody tr").first().locator("th, td");
        JsonNode alta = municipality("5601");
        assertThat(cells.nth(0)).hasText("Alta");
        assertThat(cells.nth(2))
                .hasText(number(alta.at("/twelveMonths/departures").asDouble(), 0));
        assertThat(cells.nth(3))
                .hasText(number(alta.at("/twelveMonths/expected").asDouble(), 1));
        assertThat(cells.nth(4)).hasText(number(alta.at("/twelveMonths/ratio").asDouble(), 2));
        assertThat(cells.nth(7)).hasText(number(alta.at("/atRisk").asDouble(), 0));
    }

    @Test
    void theClockMovesWithoutReload() {
        visit("overview");
        assertThat(page.locator(".asof strong")).hasText("14. mars 2024");
        page.evaluate("window.notReloaded = true");

        example.view.put(new Progress(Instant.parse("2024-03-20T11:00:00Z"), Map.of(), Instant.now()));

        assertThat(page.locator(".asof strong")).hasText("20. mars 2024");
        assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
    }

    @Test
    void aNewAlertAppearsAndIsAnnouncedWithoutReload() {
        visit("overview");

        ExampleView.alert(example.view, ExampleView.OSLO, ChangeKind.RAISED, Severity.WARNING, "2024-03-13");

        assertThat(page.locator(".alert h3", new Page.LocatorOptions().setHasText("Oslo")))
                .isVisible();
        assertThat(page.locator("[role=status]", new Page.LocatorOptions().setHasText("Nytt varsel: Oslo")))
                .hasCount(1);
    }

    @Test
    void aLostConnectionIsSaid() {
        visit("overview");
        assertThat(page.locator(".live")).hasText("Direkte");

        context.setOffline(true);
        example.server.close();

        assertThat(page.locator(".live")).hasText("Ikke direkte", patiently());
        assertThat(page.locator(".stale p")).isVisible();
        complaints.clear();
    }

    @Test
    void aViewIsReachedByKeyboardAlone() {
        visit("overview");

        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Hopp til innholdet");
        focusOn("Kohorter");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Kohorter");
        assertThat((String) page.evaluate("document.activeElement.id")).isEqualTo("main");
        assertThat(page.url()).endsWith("/cohorts");
    }

    @Test
    void theTableIsSortedAndAMunicipalityOpenedByKeyboardAlone() {
        visit("overview");
        focusOn("Bosatt");
        page.keyboard().press("Enter");
        assertThat(page.locator("th[aria-sort=descending]")).hasText("Bosatt");
        assertThat(page.locator("table tbody tr").first()).containsText("Oslo");

        focusOn("Oslo");
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText("Oslo");
        page.goBack();
        assertThat(page.locator("h1")).hasText("Flytter folk videre?");
    }

    /** Presses Tab until what has the focus has this text. */
    private void focusOn(String text) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            if (text.equals(page.evaluate("document.activeElement.textContent"))) {
                return;
            }
        }
        throw new AssertionError("not reached by Tab: " + text);
    }

    @Test
    void languageAndThemeAreRemembered() {
        visit("overview");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("EN English"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dark"))
                .click();

        page.reload();

        assertThat(page.locator("h1")).hasText("Are people moving on?");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void anAddressThatLeadsNowhereSaysSo() {
        page.navigate(example.address("/nowhere"));

        assertThat(page.locator("h1")).hasText("Siden finnes ikke");
        complaints.removeIf(text -> text.contains("404"));
    }

    @Test
    void everyFigureHasItsTable() {
        visit("municipality");

        Locator figures = page.locator("figure");
        assertThat(figures).hasCount(5);
        for (Locator summary : page.locator("figure summary").all()) {
            summary.click();
        }
        assertThat(page.locator("figure details[open] tbody tr").first()).isVisible();
    }

    @Test
    void theFirstViewIsSmallAndQuick() {
        long[] bytes = {0};
        page.onResponse(response -> {
            if (!response.url().endsWith("/stream")) {
                bytes[0] += response.request().sizes().responseBodySize;
            }
        });

        long before = System.nanoTime();
        page.navigate(example.address("/"));
        assertThat(page.locator("table tbody tr")).hasCount(25);
        long millis = (System.nanoTime() - before) / 1_000_000;
        assertThat(page.locator(".chart.map[data-drawn]")).isVisible();

        assertThat(bytes[0]).isLessThan(1_500_000);
        assertThat(millis).isLessThan(5_000);
    }

    private void visit(String view) {
        page.navigate(example.address(VIEWS.get(view)));
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("[aria-busy=true]")).hasCount(0);
        assertThat(page.locator(".chart:not([data-drawn])")).hasCount(0);
    }

    private JsonNode municipality(String code) throws IOException {
        byte[] body = page.request()
                .get(example.address("/api/v1/municipalities/" + code))
                .body();
        return Json.MAPPER.readTree(body).at("/municipality");
    }

    private static String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getInstance(Locale.forLanguageTag("nb-NO"));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions patiently() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(20_000);
    }

    /** What axe-core finds wrong by WCAG 2.1 A and AA and its best practices: rule and element. */
    private List<?> axeViolations() throws IOException {
        try (InputStream axe = PageIT.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>) page.evaluate("axe.run().then(({ violations }) =>"
                + " violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join('; ')}`))");
    }
}
