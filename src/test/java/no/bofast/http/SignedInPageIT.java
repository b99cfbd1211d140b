package no.bofast.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import no.bofast.disclosure.Audience;
import no.bofast.disclosure.release.Release;
import no.bofast.http.server.HttpSettings;
import no.bofast.testkit.LongRun;
import no.bofast.view.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page for those who have a token, over a server that tells callers apart. */
@LongRun
class SignedInPageIT extends PageOverExample {

    private static final String OWN = "/api/v1/municipalities/5601";

    @Override
    ExampleServer serve() {
        return ExampleServer.withOwnReleases(
                new HttpSettings("127.0.0.1", 0, Audience.EVERYONE).with(Readers.AUTHENTICATOR));
    }

    private void signIn(String token) {
        press("Logg inn");
        page.getByLabel("Nøkkel", new Page.GetByLabelOptions().setExact(true)).fill(token);
        reader.press("Enter");
    }

    private JsonNode asked(String token, String path) throws Exception {
        return new Asked(example, token).json(path);
    }

    /** What the page's main figures are of a municipality's row in the API. */
    private Map<String, String> tiles(JsonNode row) {
        return Map.of(
                "settled", reader.number(row.at("/settled"), 0),
                "atRisk", reader.number(row.at("/atRisk"), 0),
                "departures", reader.number(row.at("/threeMonths/departures"), 0),
                "year", reader.number(row.at("/twelveMonths/departures"), 0));
    }

    private void isShown(JsonNode row) {
        tiles(row)
                .forEach((tile, number) ->
                        assertThat(page.locator("[data-tile=" + tile + "]")).hasText(number));
    }

    private Locator rowOf(String name) {
        return page.locator("section[aria-labelledby=municipalities] tbody tr")
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    @Test
    void aMunicipalitySeesItsOwnNumbersExactlyAndIsToldWhichTheseAre() throws Exception {
        JsonNode own = asked(Readers.ALTA, OWN).at("/municipality");
        JsonNode shown = asked("", OWN).at("/municipality");
        assertThat(tiles(own)).isNotEqualTo(tiles(shown));
        reader.visit("/municipality/5601");
        isShown(shown);

        signIn(Readers.ALTA);

        assertThat(page.locator(".who")).containsText("Tallene for Alta er nøyaktige");
        isShown(own);
        assertThat(reader.having("main .note", "Tallene for Alta er nøyaktige")).hasCount(1);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Oversikt").setExact(true))
                .click();
        page.locator("section[aria-labelledby=municipalities] .table-foot button")
                .click();
        assertThat(rowOf("Alta").locator(".mark")).containsText("nøyaktig");
        assertThat(page.locator(".mark")).hasCount(1);
        page.navigate(example.address("/municipality/0301"));
        isShown(asked("", "/api/v1/municipalities/0301").at("/municipality"));
        assertThat(reader.having("main .note", "Tallene er fra siste offentliggjøring"))
                .isVisible();
    }

    @Test
    void whatIsPublishedArrivesWithoutReloadForThoseSignedInToo() {
        reader.visit("/");
        signIn(Readers.ALTA);
        assertThat(page.locator(".live")).hasText("Direkte");

        example.releases.put(new Release(YearMonth.of(2024, 2), List.of()));
        example.releases.caughtUp();

        assertThat(page.locator(".asof strong")).hasText("1. april 2024");
    }

    @Test
    void theNationalAuthoritySeesTheRegisterAsItMoves() {
        reader.visit("/");
        signIn(Readers.NATION);
        assertThat(page.locator(".who")).containsText("Tallene er nøyaktige");
        assertThat(page.locator(".live")).hasText("Direkte");

        example.view.put(new Progress(Instant.parse("2024-03-21T11:00:00Z"), Map.of(), Instant.now()));

        assertThat(page.locator(".asof strong")).hasText("21. mars 2024");
    }

    @Test
    void aDownloadHasTheNumbersOfWhoIsSignedIn() throws Exception {
        String table = "/api/v1/tables/municipalities/5601/neighbours.csv?lang=nb";
        reader.visit("/municipality/5601");
        signIn(Readers.ALTA);
        assertThat(page.locator(".who")).isVisible();
        reader.waitUntilDrawn();

        Download file = page.waitForDownload(
                () -> page.locator("a[href='" + table + "']").click());

        assertThat(file.suggestedFilename()).isEqualTo("bofast-5601-neighbours.csv");
        assertThat(Files.readString(file.path()))
                .isEqualTo(new Asked(example, Readers.ALTA).get(table).body())
                .isNotEqualTo(Asked.anonymously(example).get(table).body());
    }

    @Test
    void aReloadKeepsTheSessionAndANewTabHasNone() {
        reader.visit("/");
        signIn(Readers.ALTA);
        assertThat(page.locator(".who")).isVisible();

        page.reload();
        assertThat(page.locator(".who")).containsText("token:alta");

        Page other = reader.context.newPage();
        other.navigate(example.address("/"));
        assertThat(other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logg inn"))
                        .first())
                .isVisible();
        assertThat(other.locator(".who")).isHidden();
        assertThat(reader.context.cookies()).isEmpty();
    }

    @Test
    void whoSignsOutLeavesNothingBehind() throws Exception {
        reader.visit("/municipality/5601");
        signIn(Readers.ALTA);
        press("Logg ut");

        assertThat(page.locator(".who")).isHidden();
        isShown(asked("", OWN).at("/municipality"));
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
        assertThat((String) page.evaluate("JSON.stringify(localStorage)")).doesNotContain("alta");
    }

    @Test
    void aTokenThatDoesNotHoldIsSaidAndChangesNothing() {
        reader.visit("/");
        signIn("stolen");

        assertThat(page.locator("dialog [role=alert]")).containsText("Det gikk ikke.");
        reader.press("Escape");
        assertThat(page.locator(".who")).isHidden();
        reader.leaveComplaining();
    }

    @Test
    void aSessionThatTheServerEndsBecomesThePublicsAndSaysSo() throws Exception {
        reader.visit("/municipality/5601");
        signIn(Readers.ALTA);
        assertThat(page.locator(".who")).isVisible();
        page.evaluate("sessionStorage.setItem('bofast.session',"
                + " sessionStorage.getItem('bofast.session').replace('\"alta\"', '\"withdrawn\"'))");

        page.reload();

        assertThat(page.locator(".ended")).containsText("Du er logget ut");
        isShown(asked("", OWN).at("/municipality"));
        reader.leaveComplaining();
    }

    @ParameterizedTest
    @CsvSource({"nb, Logg inn, Logg ut, 390", "en, Sign in, Sign out, 1280"})
    void oneSignsInAndOutByKeyboardAloneAndItIsAccessible(String language, String in, String out, int width)
            throws IOException {
        readInstead(language, width, ColorScheme.DARK);
        reader.visit("/");
        reader.tabTo(in);
        reader.press("Enter");
        assertThat(reader.axeViolations()).isEmpty();
        reader.screenshot("sign-in-" + width);
        page.keyboard().type(Readers.ALTA);
        reader.press("Enter");

        assertThat(page.locator(".who")).isVisible();
        assertThat((String) page.evaluate("document.activeElement.textContent")).isEqualTo(out);
        reader.waitUntilDrawn();
        assertThat(reader.overflow()).isNotPositive();
        assertThat(reader.axeViolations()).isEmpty();
        reader.screenshot("signed-in-" + width);
        reader.press("Enter");
        assertThat(page.locator(".who")).isHidden();
    }
}
