package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.bofast.http.server.Json;

/** Someone who reads the page in a browser, and notes what the browser's console complains of. */
final class PageReader implements AutoCloseable {

    /** A busy machine draws slowly; nothing here is about speed. */
    private static final double PATIENCE_MILLIS = 20_000;

    private static final Locator.WaitForOptions UNTIL_GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    /** A server without delivery offers no channels, and the form says so. */
    private static final String CHANNELS = "/subscriptions/channels";

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    final BrowserContext context;
    final Page page;
    final List<String> complaints = new ArrayList<>();
    private final String base;
    private final Locale locale;

    /** @param base scheme, host and port of the server */
    PageReader(ChromiumBrowser chromium, String base, String locale, int width, ColorScheme scheme) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        this.base = base;
        this.locale = Locale.forLanguageTag(locale);
        context = chromium.browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setColorScheme(scheme)
                .setViewportSize(width, heightOf(width)));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.location().contains(CHANNELS)) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** In Norwegian, on a screen of ordinary size. */
    PageReader(ChromiumBrowser chromium, String base) {
        this(chromium, base, "nb-NO", 1280, ColorScheme.LIGHT);
    }

    private static int heightOf(int width) {
        return width < 500 ? 844 : 900;
    }

    /** Reads on a screen of another width from now on. */
    void resize(int width) {
        page.setViewportSize(width, heightOf(width));
    }

    /** Goes to an address and waits until everything there is drawn. */
    void visit(String path) {
        page.navigate(base + path);
        waitUntilDrawn();
    }

    /** Looks at nothing, so that nothing is drawn for nobody when the register lives on. */
    void leave() {
        page.navigate("about:blank");
    }

    /** Leaves a page that was to complain, before what it may still say. */
    void leaveComplaining() {
        leave();
        complaints.clear();
    }

    void waitUntilDrawn() {
        page.locator("h1").waitFor();
        page.locator("[aria-busy=true]").first().waitFor(UNTIL_GONE);
        page.locator(".chart:not([data-drawn]):visible").first().waitFor(UNTIL_GONE);
    }

    /** Has requests to a path of the API answered with a body of JSON, instead of by the server. */
    void answer(String path, int status, String body) {
        page.route(
                "**/api/v1/" + path,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("application/json")
                        .setBody(body)));
    }

    /** Has them refused with a sentence, as the server words a refusal. */
    void refuse(String path, int status, String sentence) {
        answer(path, status, "{\"error\":\"" + sentence + "\",\"detail\":\"" + sentence + "\"}");
    }

    /** Presses Tab until what has the focus begins with this text. */
    void tabTo(String text) {
        for (int i = 0; i < 120; i++) {
            page.keyboard().press("Tab");
            if (((String) page.evaluate("document.activeElement.textContent")).startsWith(text)) {
                return;
            }
        }
        throw new AssertionError("not reached by Tab: " + text);
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** Keeps a picture of the whole page as build output. */
    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** By how many pixels the page is wider than its screen. */
    int overflow() {
        return (int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    }

    /** Marks all rows of a table but the first two of each make: what there is in them and how it looks, whatever they say and lead to. */
    private static final String MARK_ROWS_ALIKE = """
            document.querySelectorAll('tbody').forEach((body) => {
              const makes = new Map();
              [...body.rows].forEach((row) => {
                const make = row.outerHTML.replace(/>[^<]+</g, '><').replace(/ (href|title|data-alike)="[^"]*"/g, '');
                makes.set(make, (makes.get(make) ?? 0) + 1);
                row.toggleAttribute('data-alike', makes.get(make) > 2);
              });
            })""";

    /**
     * What axe-core finds wrong by WCAG 2.1 A and AA and its best practices: rule and element.
     *
     * <p>Nothing is told of what is right, which halves the time; and of a table's rows that are made alike two are looked at.
     */
    List<?> axeViolations() throws IOException {
        try (InputStream axe = PageReader.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        page.evaluate(MARK_ROWS_ALIKE);
        return (List<?>)
                page.evaluate(
                        "axe.run({ exclude: ['[data-alike]'] }, { resultTypes: ['violations'] }).then(({ violations }) =>"
                                + " violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join('; ')}`))");
    }

    /** What the API says at a path. */
    JsonNode api(String path) {
        try {
            return Json.MAPPER.readTree(
                    page.request().get(base + "/api/v1/" + path).body());
        } catch (IOException e) {
            throw new AssertionError("the API speaks no JSON at " + path, e);
        }
    }

    /** A number as the reader's language writes it. */
    String number(JsonNode value, int decimals) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value.asDouble());
    }

    /** What a selector finds that has a text in it. */
    Locator having(String selector, String text) {
        return page.locator(selector, new Page.LocatorOptions().setHasText(text));
    }

    /** The text of what a selector finds first, now. */
    String text(String selector) {
        return page.locator(selector).first().textContent();
    }

    /** The texts of all that a selector finds, now. */
    List<String> texts(String selector) {
        return page.locator(selector).allTextContents();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("errors in the browser's console").isEmpty();
    }
}
