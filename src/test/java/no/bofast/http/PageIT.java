package no.bofast.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The states of the page, and what it remembers, over a server whose view the test changes. */
class PageIT extends PageOverExample {

    @Test
    void aLostConnectionIsSaid() {
        page.clock().install();
        reader.visit("/about");
        assertThat(page.locator(".live")).hasText("Direkte");

        loseConnection();

        assertThat(page.locator(".live")).hasText("Ikke direkte");
        assertThat(page.locator(".stale p")).isVisible();
        reader.leaveComplaining();
    }

    @Test
    void aLostConnectionIsAnnouncedOnce() {
        page.clock().install();
        reader.visit("/about");
        loseConnection();
        assertThat(page.locator(".stale p")).isVisible();

        page.evaluate("window.said = 0; new MutationObserver(() => window.said++)"
                + ".observe(document.body, { childList: true, subtree: true, characterData: true })");
        page.clock().runFor(10_000);

        assertThat(page.evaluate("window.said")).isEqualTo(0);
        reader.leaveComplaining();
    }

    /** For longer than the page keeps quiet about it, by the clock that the test has installed. */
    private void loseConnection() {
        reader.context.setOffline(true);
        example.server.close();
        assertThat(page.locator(".live")).not().hasText("Direkte");
        page.clock().runFor(6_000);
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
        reader.refuse("municipalities/5601*", 500, "The server failed to answer.");
        page.navigate(example.address("/municipality/5601"));
        assertThat(page.locator(".state.failed")).containsText("Noe gikk galt hos Bofast.");

        page.unroute("**/api/v1/municipalities/5601*");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Prøv igjen"))
                .click();

        assertThat(page.locator("h1")).hasText("Alta");
        reader.leaveComplaining();
    }

    @Test
    void whatIsNotThereIsSaidInTheReadersLanguageAndNotTriedAgain() {
        page.navigate(example.address("/municipality/9999"));

        assertThat(page.locator(".state.failed")).containsText("Det finnes ikke noe med dette nummeret");
        assertThat(page.locator(".state.failed button")).hasCount(0);
        assertThat(page.locator(".state.failed")).not().containsText("No municipality");
        reader.leaveComplaining();
    }

    @Test
    void whileNumbersAreFetchedThePageSaysSo() {
        page.route("**/api/v1/municipalities/5601*", route -> {});
        page.navigate(example.address("/municipality/5601"));

        assertThat(reader.having("[role=status]", "Henter tall")).isVisible();
    }

    @Test
    void aMunicipalityThatSettledNobodyIsShownEmptyAndWithheld() {
        reader.visit("/municipality/1151");

        assertThat(page.locator("h1")).hasText("Utsira");
        assertThat(reader.having(".state", "ikke funnet noe varsel")).isVisible();
        assertThat(reader.having(".state", "kan likevel ha flyttet")).isVisible();
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
    void theAddressSaysTheLanguageUntilTheReaderChoosesAnother() {
        reader.visit("/alerts?lang=nn");

        assertThat(page.locator("html")).hasAttribute("lang", "nn");
        assertThat(page.locator("h1")).hasText("Varsel");
        assertThat(page.locator("main")).containsText("flytta frå kommunen frå desember 2023");

        press("EN English");
        assertThat(page.locator("h1")).hasText("Alerts");
        page.reload();

        assertThat(page.locator("h1")).hasText("Alerts");
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

    @Test
    void whereNobodyIsToldApartNobodyIsAskedToSignIn() {
        reader.visit("/");

        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logg inn")))
                .hasCount(0);
    }

    @Test
    void anAddressThatLeadsNowhereSaysSo() {
        page.navigate(example.address("/nowhere"));

        assertThat(page.locator("h1")).hasText("Siden finnes ikke");
        reader.complaints.removeIf(text -> text.contains("404"));
    }
}
