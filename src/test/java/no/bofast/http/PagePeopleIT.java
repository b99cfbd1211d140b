package no.bofast.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import no.bofast.disclosure.Audience;
import no.bofast.testkit.LongRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who comes to a municipality, for those who may see it; and the report's measures. */
@LongRun
class PagePeopleIT extends PageOverExample {

    @Override
    ExampleServer serve() {
        return new ExampleServer(Audience.NATION);
    }

    @Test
    void aHeadOfEducationSeesAtTheTopHowManyChildrenCameFromWhereAndHowManyArePastTheGrant() {
        reader.visit("/municipality/0301");
        JsonNode since = reader.api("municipalities/0301/arrivals").at("/sinceSummer");
        String children = "";
        for (JsonNode group : since.at("/groups")) {
            if (group.at("/category").asText().equals("6-15")) {
                children = group.at("/count").asText();
            }
        }

        assertThat(page.locator("[data-tile=schoolAge]")).hasText(children);
        assertThat(page.locator("[data-tile=came]")).hasText(since.at("/count").asText());
        assertThat(page.locator("[data-tile=pastGrant]"))
                .hasText(since.at("/rights/NONE/count").asText());
        assertThat(page.locator("[data-tile=origins]"))
                .hasText(since.at("/origins/0/name").asText());
        int top = (int) page.evaluate(
                "Math.round(document.querySelector('[data-tile=origins]').getBoundingClientRect().bottom)");
        assertThat(top).as("on the first screen, in pixels").isLessThan(900);
    }

    @ParameterizedTest
    @CsvSource({"nb, 390, DARK", "en, 1280, LIGHT", "nn, 2560, LIGHT"})
    void everyWidthLanguageAndThemeIsWithoutFault(String language, int width, ColorScheme scheme) throws Exception {
        readInstead(language, width, scheme);
        for (String path : new String[] {
            "/municipality/0301",
            "/measures",
            "/measures?table=quartiles&from=2015&to=2020",
            "/measures?table=before_after"
        }) {
            reader.visit(path);

            assertThat(reader.overflow()).as(path).isLessThanOrEqualTo(0);
            assertThat(reader.axeViolations()).as(path).isEmpty();
        }
    }

    @Test
    void whatOnlySomeRegistersTellIsShownWhereItIsTold() throws Exception {
        reader.visit("/municipality/5601");
        assertThat(page.locator("#figure-hazards")).isVisible();
        assertThat(page.locator("[data-tile=families]")).hasCount(0);

        ToldCircumstances.tell(example.view);
        reader.visit("/municipality/5601");

        assertThat(page.locator("#figure-settling summary")).isVisible();
        assertThat(page.locator("#figure-settling a.download").first().getAttribute("href"))
                .startsWith("/api/v1/tables/municipalities/5601/settling.csv");
        assertThat(page.getByText("ble halvparten bosatt innen 40 dager")).isVisible();
        assertThat(page.locator("[data-tile=families]")).hasText("10");
        assertThat(page.locator("[data-tile=familyShare]")).hasText(Pattern.compile("50\\s?%"));
        assertThat(page.locator("[data-tile=wagesAway]")).hasText(Pattern.compile("67\\s?%"));
        assertThat(page.locator("#figure-move-reasons summary")).isVisible();
        assertThat(page.getByText("Sosialhjelp etter flytting hit")).isVisible();
        assertThat(page.getByText(
                        Pattern.compile("Av 10 introduksjonsprogram .* ble 60\\s?% fullført.* fullførte 25\\s?%")))
                .isVisible();
        assertThat(reader.overflow()).isLessThanOrEqualTo(0);
        assertThat(reader.axeViolations()).isEmpty();
    }

    @Test
    void aTableOfTheReportIsOfTheYearsInTheAddress() {
        reader.visit("/measures?table=intensity&from=2016&to=2018");

        assertThat(page.locator("tbody tr").first()).isVisible();
        assertThat(page.locator("a.download").first().getAttribute("href"))
                .startsWith("/api/v1/tables/report/intensity.csv?")
                .contains("from=2016", "to=2018");
    }
}
