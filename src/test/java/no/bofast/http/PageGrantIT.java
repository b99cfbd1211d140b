package no.bofast.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import no.bofast.disclosure.Audience;
import no.bofast.http.server.HttpSettings;
import org.junit.jupiter.api.Test;

/** What a year's leaving and coming meant in grant, on a municipality's page. */
class PageGrantIT extends PageOverExample {

    @Override
    ExampleServer serve() {
        return GrantExample.server(new HttpSettings("127.0.0.1", 0, Audience.NATION));
    }

    @Test
    void aLeaderReadsASentenceWithItsRuleAndTheAgreementsBelow() throws Exception {
        readInstead("nb", 1280, ColorScheme.LIGHT);
        reader.visit("/municipality/5601");

        assertThat(page.getByText("I 2023 fulgte 500\u00a0000 kr i tilskudd med folk som har flyttet ut"))
                .isVisible();
        assertThat(page.getByText("Kommunen fikk 300\u00a0000 kr mindre enn om alle hadde bodd der de ble bosatt"))
                .isVisible();
        assertThat(page.getByText("Regelen: fra og med det andre året")).isVisible();
        assertThat(page.getByText("Flytteavtaler mens introduksjonsprogram eller tilskudd løper"))
                .isVisible();
        reader.screenshot("grant");
        assertThat(reader.overflow()).isLessThanOrEqualTo(0);
        assertThat(reader.axeViolations()).isEmpty();
    }
}
