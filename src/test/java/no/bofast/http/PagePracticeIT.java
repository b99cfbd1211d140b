package no.bofast.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import no.bofast.http.server.HttpSettings;
import no.bofast.testkit.LongRun;
import no.bofast.view.Imprint;
import no.bofast.warning.Guidance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A register that is made up says so on everything, and the page names who publishes. */
@LongRun
class PagePracticeIT extends PageOverExample {

    private static final Imprint IMPRINT =
            new Imprint(true, "Utgiver \"A\" & co", "post@example.no", "Folkeregisteret", "NLOD", Guidance.NONE);

    @Override
    ExampleServer serve() {
        return new ExampleServer(HttpSettings.local(0).with(IMPRINT));
    }

    @ParameterizedTest
    @CsvSource({"nb, 1280, LIGHT, Øvelsesdata", "en, 390, DARK, Practice data"})
    void everyViewSaysThatItIsPractice(String language, int width, ColorScheme scheme, String mark) throws Exception {
        readInstead(language, width, scheme);
        for (String path : new String[] {
            "/",
            "/municipality/5601",
            "/county/56",
            "/compare?areas=56,nation",
            "/cohorts",
            "/flows",
            "/measures",
            "/alerts",
            "/about"
        }) {
            reader.visit(path);

            assertThat(page.locator(".simulated")).containsText(mark);
            assertThat(page.title()).startsWith(mark);
        }
        assertThat(reader.axeViolations()).isEmpty();
    }

    @Test
    void aPrintSaysItTooAndSoDoesEveryAlert() {
        reader.visit("/municipality/5601");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".simulated")).isVisible();
        assertThat(page.locator(".alert .badges").first()).containsText("Øvelsesdata");
    }

    @Test
    void theFootNamesWhoPublishesAndHowToCite() {
        reader.visit("/");

        assertThat(page.locator(".imprint")).containsText("Utgiver: Utgiver \"A\" & co");
        assertThat(page.locator(".imprint")).containsText("Vilkår: NLOD");
        assertThat(page.locator(".imprint"))
                .containsText("Siter slik: Øvelsesdata. Utgiver \"A\" & co, Bofast, registerdato 1. mars 2024, http");
    }
}
