package no.bofast.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import no.bofast.disclosure.Audience;
import no.bofast.testkit.LongRun;
import org.junit.jupiter.api.Test;
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
