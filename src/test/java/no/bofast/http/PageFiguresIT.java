package no.bofast.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import no.bofast.console.ExitCode;
import no.bofast.disclosure.Audience;
import no.bofast.testkit.CommandRun;
import no.bofast.testkit.LongRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader takes along: figures as tables, tables as files, and a municipality on paper. */
@LongRun
class PageFiguresIT extends PageOverExample {

    /** Where every figure is shown: some are in no release. */
    @Override
    ExampleServer serve() {
        return new ExampleServer(Audience.NATION);
    }

    @ParameterizedTest
    @CsvSource({
        "nb, /, 1",
        "nb, /municipality/5601, 13",
        "en, /county/56, 2",
        "nb, '/compare?areas=56,5601,nation', 1",
        "en, /cohorts, 1",
        "nb, /flows, 1",
        "nb, /measures, 0",
        "en, /measures?table=moved, 1",
        "en, /alerts/SURGE-5601, 2",
        "en, /about, 1"
    })
    void everyFigureHasItsTableByKeyboardAndEveryTableItsFiles(String language, String path, int count) {
        readInstead(language, 1280, ColorScheme.LIGHT);
        reader.visit(path);

        Locator figures = page.locator("figure");
        assertThat(figures).hasCount(count);
        for (Locator figure : figures.all()) {
            figure.locator("summary").focus();
            reader.press("Enter");
            assertThat(figure.locator("tbody tr").first()).isVisible();
        }
        for (Locator table : page.locator(".table").all()) {
            assertThat(table.locator("a.download")).hasCount(3);
        }
        for (Locator file : page.locator("a.download").all()) {
            String address = file.getAttribute("href");
            assertThat(page.request().get(example.address(address)).status())
                    .as(address)
                    .isEqualTo(200);
            assertThat(address).endsWith("lang=" + language);
        }
    }

    @ParameterizedTest
    @CsvSource({"nn, LIGHT, 2560", "en, DARK, 390"})
    void whatIsComparedEmbeddedAndWalkedThroughIsAccessible(String language, ColorScheme scheme, int width)
            throws IOException {
        readInstead(language, width, scheme);
        Map<String, String> views = Map.of(
                "county", "/county/56",
                "compare", "/compare?areas=56,5601,nation",
                "few", "/municipality/1151",
                "alert", "/alerts/SURGE-5601",
                "embed", "/embed/municipality/5601?figure=months",
                "kiosk", "/kiosk?views=/county/56,/alerts");
        for (Map.Entry<String, String> view : views.entrySet()) {
            reader.visit(view.getValue());

            assertThat(reader.overflow()).as(view.getKey()).isNotPositive();
            reader.screenshot(view.getKey() + "-" + width + "-" + scheme);
            assertThat(reader.axeViolations()).as(view.getKey()).isEmpty();
        }
    }

    @Test
    void aFigureIsShownAloneByTheCodeThatItsButtonGives() throws IOException {
        reader.visit("/municipality/5601");
        page.locator("#figure-months .figure-foot button").last().click();
        String code = page.locator("#figure-months textarea").inputValue();
        assertThat(code).contains("title=\"Alta: Fraflyttinger\"");

        HttpServer elsewhere = elsewhere("<!doctype html><title>An article</title>" + code);
        page.navigate("http://localhost:" + elsewhere.getAddress().getPort());

        FrameLocator figure = page.frameLocator("iframe");
        assertThat(figure.locator("h1")).hasText("Alta");
        assertThat(figure.locator("figure")).hasCount(1);
        assertThat(figure.locator(".chart")).hasAttribute("data-drawn", "true");
        assertThat(figure.locator(".asof strong")).hasText("14. mars 2024");
        assertThat(figure.locator("header")).hasCount(0);
        assertThat(figure.locator("footer a")).hasAttribute("href", "/municipality/5601#figure-months");
        elsewhere.stop(0);
    }

    /** Another site, whose only page is this. */
    private static HttpServer elsewhere(String html) throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        site.createContext("/", exchange -> {
            byte[] body = html.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        site.start();
        return site;
    }

    @Test
    void aFigureThatNobodyMaySeeOrThatIsNotThereSaysSo() {
        reader.visit("/embed/municipality/5601?figure=nothing");

        assertThat(page.locator(".embedded")).hasText("Figuren er ikke offentlig, eller den finnes ikke.");
    }

    @Test
    void aWallScreenGoesDownEachViewAndThenToTheNextUntilItIsStopped() {
        page.clock().install();
        reader.visit("/kiosk?views=/county/56,/alerts&seconds=30");
        assertThat(page.locator("h1")).hasText("Finnmark fylke");
        assertThat(page.locator(".kiosk-bar span")).hasText("1 av 2");
        assertThat(page.locator("nav")).isHidden();

        page.clock().runFor(31_000);
        assertThat((boolean) page.evaluate("scrollY > 0")).isTrue();
        assertThat(page.locator("h1")).hasText("Finnmark fylke");
        page.clock().runFor(2 * 30_000);
        assertThat(page.locator("h1")).hasText("Varsler");

        press("Stans");
        page.clock().runFor(10 * 30_000);
        assertThat(page.locator("h1")).hasText("Varsler");
        press("Neste");
        assertThat(page.locator("h1")).hasText("Finnmark fylke");
        press("Avslutt");
        assertThat(page.locator("nav")).isVisible();
    }

    /** Prints what a Chromium makes of the page by itself, driven by nobody. */
    @Test
    void theCommandPrintsAMunicipalityOnTwoSheets(@TempDir Path directory) throws IOException {
        CommandRun printing = CommandRun.of(
                "report", "--municipality", "5601", "--pdf", "--page", example.address(""), "--out", "" + directory);

        Path file = directory.resolve("municipality-5601.pdf");
        assertThat(printing.err()).isEqualToIgnoringNewLines("Profile in " + file);
        assertThat(printing.exitCode()).isEqualTo(ExitCode.DONE);
        String pdf = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(pdf.split("/Type /Page\\b(?!s)", -1)).hasSize(1 + 2);
        Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
        Files.copy(file, pictures.resolve("report.pdf"), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void aPrintedMunicipalityIsLightAndHasNothingToPress() {
        readInstead("nb-NO", 1280, ColorScheme.DARK);
        reader.visit("/municipality/5601");

        page.pdf(new Page.PdfOptions().setPath(Path.of("target", "screenshots", "municipality.pdf")));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Skriv ut")))
                .isHidden();
        assertThat(page.locator("#subscribe")).isHidden();
        assertThat(page.locator("h1")).isVisible();
    }
}
