package no.bofast.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import org.junit.jupiter.api.Test;

/** The form “notify me” of a municipality, over answers that the test gives; {@link NotifyMeIT} has those of a whole instance. */
class SubscribeFormIT extends PageOverExample {

    private static final String CHANNELS = "subscriptions/channels";
    private static final String BOTH =
            "{\"channels\":[{\"type\":\"email\",\"open\":true},{\"type\":\"feed\",\"open\":true}]}";
    private static final String FEED =
            "{\"channels\":[{\"type\":\"email\",\"open\":false},{\"type\":\"feed\",\"open\":true}]}";

    @Test
    void whoeverSubscribesIsToldToConfirmTheAddress() {
        reader.answer(CHANNELS, 200, BOTH);
        reader.answer("subscriptions", 201, "{\"id\":\"sub_1\",\"status\":\"pending\"}");
        reader.visit("/municipality/5601");
        page.getByLabel("E-postadresse").fill("reader@example.org");

        Request sent = page.waitForRequest("**/api/v1/subscriptions", () -> press("Abonner"));

        assertThat(sent.postData())
                .contains("\"municipalities\":[\"5601\"]", "\"address\":\"reader@example.org\"", "\"language\":\"nb\"");
        assertThat(page.locator(".subscribe .answer")).containsText("Følg lenken i den for å bekrefte");
    }

    @Test
    void whatASubscriptionIsRefusedForIsSaid() {
        reader.answer(CHANNELS, 200, BOTH);
        reader.refuse("subscriptions", 400, "That is no e-mail address.");
        reader.visit("/municipality/5601#subscribe");
        page.getByLabel("E-postadresse").fill("reader@example");
        press("Abonner");

        assertThat(page.locator(".subscribe [role=alert]"))
                .containsText("Noe i skjemaet kan ikke brukes. Se på e-postadressen.");
        reader.leaveComplaining();
    }

    @Test
    void aChannelThatIsClosedCanNotBeChosen() {
        reader.answer(CHANNELS, 200, FEED);
        reader.visit("/municipality/5601");

        assertThat(page.getByLabel("E-post", new Page.GetByLabelOptions().setExact(true)))
                .isDisabled();
        assertThat(page.getByLabel("Nyhetsstrøm (Atom)")).isChecked();
        assertThat(reader.having(".note", "E-post er ikke satt opp her.")).isVisible();
    }
}
