package no.bofast.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Instant;
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

/** The states of the page, and what it remembers, over a server whose view the test changes. */
class PageIT {

    private static ChromiumBrowser chromium;
    private ExampleServer example;
    private PageReader reader;
    private Page page;

    @BeforeAll
    static void launch() {
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
        reader = new PageReader(chromium, example.address(""));
        page = reader.page;
    }

    @AfterEach
    void close() {
        try {
            reader.close();
        } finally {
            example.close();
        }
    }

    @Test
    void theClockMovesWithoutReload() {
        reader.visit("/");
        assertThat(page.locator(".asof strong")).hasText("14. mars 2024");

        example.view.put(new Progress(Instant.parse("2024-03-20T11:00:00Z"), Map.of(), Instant.now()));

        assertThat(page.locator(".asof strong")).hasText("20. mars 2024");
    }

    @Test
    void aNewAlertAppearsAndIsAnnouncedWithoutReload() {
        reader.visit("/");

        ExampleView.alert(example.view, ExampleView.OSLO, ChangeKind.RAISED, Severity.CRITICAL, "2024-03-13");

        assertThat(reader.having(".alert h3", "Oslo")).isVisible();
        assertThat(reader.having("[role=status]", "Nytt varsel: Oslo")).hasCount(1);
    }

    @Test
    void aLostConnectionIsSaid() {
        reader.visit("/");
        assertThat(page.locator(".live")).hasText("Direkte");

        reader.context.setOffline(true);
        example.server.close();

        assertThat(page.locator(".live")).hasText("Ikke direkte");
        assertThat(page.locator(".stale p")).isVisible();
        reader.complaints.clear();
    }

    @Test
    void aLostConnectionIsAnnouncedOnce() {
        page.clock().install();
        reader.visit("/about");
        reader.context.setOffline(true);
        example.server.close();
        assertThat(page.locator(".stale p")).isVisible();

        page.evaluate("window.said = 0; new MutationObserver(() => window.said++)"
                + ".observe(document.body, { childList: true, subtree: true, characterData: true })");
        page.clock().runFor(10_000);

        assertThat(page.evaluate("window.said")).isEqualTo(0);
        reader.complaints.clear();
    }

    @Test
    void beforeTheFirstConnectionNothingIsCalledLost() {
        page.route("**/api/v1/stream", route -> {});
        page.navigate(example.address("/about"));

        assertThat(page.locator(".live")).hasText("Kobler til …");
        assertThat(page.locator(".stale p")).hasCount(0);
    }

    @Test
    void whatCanNotBeFetchedSaysWhyAndIsTriedAgain() {
        page.route(
                "**/api/v1/municipalities/5601", route -> route.fulfill(problem(500, "The server failed to answer.")));
        page.navigate(example.address("/municipality/5601"));
        assertThat(page.locator(".state.failed")).containsText("The server failed to answer.");

        page.unroute("**/api/v1/municipalities/5601");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Prøv igjen"))
                .click();

        assertThat(page.locator("h1")).hasText("Alta");
        reader.complaints.clear();
    }

    @Test
    void whileNumbersAreFetchedThePageSaysSo() {
        page.route("**/api/v1/municipalities/5601", route -> {});
        page.navigate(example.address("/municipality/5601"));

        assertThat(reader.having("[role=status]", "Henter tall")).isVisible();
    }

    @Test
    void aMunicipalityThatSettledNobodyIsShownEmptyAndWithheld() {
        reader.visit("/municipality/1151");

        assertThat(page.locator("h1")).hasText("Utsira");
        assertThat(reader.having(".state", "aldri hatt noe varsel")).isVisible();
        assertThat(reader.having(".state", "Ingen har flyttet herfra")).isVisible();
        assertThat(page.locator("[data-tile=share]")).hasText(":");
        assertThat(page.locator("td[data-withheld=true] .visually-hidden").first())
                .hasText("vises ikke");
    }

    @Test
    void languageAndThemeAreRemembered() {
        reader.visit("/");
        press("EN English");
        press("Dark");

        page.reload();

        assertThat(page.locator("h1")).hasText("Are people moving on?");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void whatIsExploredIsInTheAddressAndStaysWhenTheThemeIsChanged() {
        reader.visit("/flows?by=municipality&from=2016&to=2018");
        assertThat(page.getByLabel("Strømmer mellom")).hasValue("municipality");
        page.getByLabel("Bosatt fra og med").selectOption("2017");
        press("Mørk");

        assertThat(page.getByLabel("Strømmer mellom")).hasValue("municipality");
        assertThat(page.getByLabel("Bosatt fra og med")).hasValue("2017");
        assertThat(page).hasURL(example.address("/flows?by=municipality&from=2017&to=2018"));
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    @Test
    void anAddressThatLeadsNowhereSaysSo() {
        page.navigate(example.address("/nowhere"));

        assertThat(page.locator("h1")).hasText("Siden finnes ikke");
        reader.complaints.removeIf(text -> text.contains("404"));
    }

    @ParameterizedTest
    @CsvSource({
        "nb, /, 1",
        "en, /municipality/5601, 6",
        "nb, /municipality/5601, 6",
        "en, /cohorts, 1",
        "nb, /flows, 1",
        "en, /alerts/SURGE-5601, 1",
        "nb, /alerts/SURGE-5601, 1",
        "en, /about, 1"
    })
    void everyFigureHasItsTableByKeyboardAndEveryTableItsFiles(String language, String path, int count) {
        reader.close();
        reader = new PageReader(chromium, example.address(""), language, 1280, ColorScheme.LIGHT);
        reader.visit(path);

        Locator figures = reader.page.locator("figure");
        assertThat(figures).hasCount(count);
        for (Locator figure : figures.all()) {
            figure.locator("summary").focus();
            reader.press("Enter");
            assertThat(figure.locator("tbody tr").first()).isVisible();
        }
        for (Locator table : reader.page.locator(".table").all()) {
            assertThat(table.locator("a.download")).hasCount(2);
        }
        for (Locator file : reader.page.locator("a.download").all()) {
            String address = file.getAttribute("href");
            assertThat(reader.page.request().get(example.address(address)).status())
                    .as(address)
                    .isEqualTo(200);
            assertThat(address).endsWith("lang=" + language);
        }
    }

    @Test
    void whoeverSubscribesIsToldToConfirmTheAddress() {
        page.route("**/api/v1/subscriptions/channels", this::bothChannels);
        page.route("**/api/v1/subscriptions", route -> {
            assertThat(route.request().postData())
                    .contains(
                            "\"municipalities\":[\"5601\"]",
                            "\"address\":\"reader@example.org\"",
                            "\"language\":\"nb\"");
            route.fulfill(json(201, "{\"id\":\"sub_1\",\"status\":\"pending\"}"));
        });
        reader.visit("/municipality/5601");
        page.getByLabel("E-postadresse").fill("reader@example.org");
        press("Abonner");

        assertThat(page.locator(".subscribe .answer")).containsText("Følg lenken i den for å bekrefte");
    }

    @Test
    void whatASubscriptionIsRefusedForIsSaid() {
        page.route("**/api/v1/subscriptions/channels", this::bothChannels);
        page.route("**/api/v1/subscriptions", route -> route.fulfill(problem(400, "That is no e-mail address.")));
        reader.visit("/municipality/5601#subscribe");
        page.getByLabel("E-postadresse").fill("reader@example");
        press("Abonner");

        assertThat(page.locator(".subscribe [role=alert]")).containsText("That is no e-mail address.");
        reader.complaints.clear();
    }

    @Test
    void aChannelThatIsClosedCanNotBeChosen() {
        page.route(
                "**/api/v1/subscriptions/channels",
                route -> route.fulfill(json(
                        200,
                        "{\"channels\":[{\"type\":\"email\",\"open\":false},{\"type\":\"feed\",\"open\":true}]}")));
        reader.visit("/municipality/5601");

        assertThat(page.getByLabel("E-post", new Page.GetByLabelOptions().setExact(true)))
                .isDisabled();
        assertThat(page.getByLabel("Nyhetsstrøm (Atom)")).isChecked();
        assertThat(reader.having(".note", "E-post er ikke satt opp her.")).isVisible();
    }

    @Test
    void aPrintedMunicipalityIsLightAndHasNothingToPress() {
        reader.close();
        reader = new PageReader(chromium, example.address(""), "nb-NO", 1280, ColorScheme.DARK);
        page = reader.page;
        reader.visit("/municipality/5601");

        page.pdf(new Page.PdfOptions().setPath(Path.of("target", "screenshots", "municipality.pdf")));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));

        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Skriv ut")))
                .isHidden();
        assertThat(page.locator("#subscribe")).isHidden();
        assertThat(page.locator("h1")).isVisible();
    }

    private void bothChannels(Route route) {
        route.fulfill(
                json(200, "{\"channels\":[{\"type\":\"email\",\"open\":true},{\"type\":\"feed\",\"open\":true}]}"));
    }

    private static Route.FulfillOptions problem(int status, String sentence) {
        return json(status, "{\"error\":\"" + sentence + "\",\"detail\":\"" + sentence + "\"}");
    }

    private static Route.FulfillOptions json(int status, String body) {
        return new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(body);
    }
}
