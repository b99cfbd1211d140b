package no.bofast.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import no.bofast.http.server.Boundaries;
import no.bofast.http.server.HttpSettings;
import no.bofast.reference.ReferenceTables;
import no.bofast.testkit.LongRun;
import no.bofast.view.Imprint;
import no.bofast.warning.Guidance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A register that is made up says so on everything, and the page names who publishes. */
@LongRun
class PagePracticeIT extends PageOverExample {

    private static final Imprint IMPRINT =
            new Imprint(true, "Utgiver \"A\" & co", "post@example.no", "Folkeregisteret", "NLOD", Guidance.NONE);

    private static final String AREAS = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"kommunenummer":"5601"},"geometry":{"type":"Polygon","coordinates":[[[22.5,69.4],[24.2,69.4],[24.2,70.2],[22.5,70.2],[22.5,69.4]]]}},
            {"type":"Feature","properties":{"kommunenummer":"0301"},"geometry":{"type":"Polygon","coordinates":[[[10.5,59.8],[10.9,59.8],[10.9,60.1],[10.5,60.1],[10.5,59.8]]]}}
            ]}""";

    @TempDir
    private Path directory;

    @Override
    ExampleServer serve() {
        return new ExampleServer(HttpSettings.local(0).with(IMPRINT).withBoundaries(Optional.of(areas())));
    }

    private Boundaries areas() {
        try {
            return Boundaries.read(
                    Files.writeString(directory.resolve("areas.geojson"), AREAS),
                    ReferenceTables.municipalities().keySet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void areasAreDrawnBelowThePointsAndTellTheSame() {
        reader.visit("/");
        assertThat(page.locator(".map .area")).hasCount(2);

        page.locator(".map .area[href='/municipality/5601']").dispatchEvent("pointerenter");

        assertThat(page.locator(".map-tip")).containsText("Alta");
        assertThat(page.locator(".map .area").first()).hasAttribute("class", Pattern.compile("area ratio-.*"));
        reader.screenshot("overview-areas");
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
