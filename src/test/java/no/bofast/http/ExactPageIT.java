package no.bofast.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.SelectOption;
import java.time.Instant;
import java.util.Map;
import no.bofast.disclosure.Audience;
import no.bofast.view.Progress;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Severity;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The page where everyone sees exact counts, as they are now. */
class ExactPageIT extends PageOverExample {

    @Override
    ExampleServer serve() {
        return new ExampleServer(Audience.NATION);
    }

    @Test
    void theClockMovesWithoutReload() {
        reader.visit("/");
        assertThat(page.locator(".asof strong")).hasText("14. mars 2024");

        example.view.put(new Progress(Instant.parse("2024-03-20T11:00:00Z"), Map.of(), Instant.now()));

        assertThat(page.locator(".asof strong")).hasText("20. mars 2024");
    }

    @Test
    void theCountryAndItsClassesHaveAPlan() {
        reader.visit("/");
        Locator plan = page.locator("section[aria-labelledby=plan]");

        assertThat(plan.locator("tbody tr").first()).containsText("Hele landet");
        assertThat(plan.locator("tbody tr").first()).containsText("–");
        plan.getByText("Bor der ved slutten").click();
        assertThat(plan.locator("tbody tr").first()).containsText("–");
        assertThat(plan.locator("tbody")).containsText("Nord-Norge");
    }

    @Test
    void whoeverPlansForSchoolsCanAskToBeToldOfSchoolChildrenAlone() {
        reader.answer("subscriptions/channels", 200, "{\"channels\":[{\"type\":\"feed\",\"open\":true}]}");
        reader.answer("subscriptions", 201, "{\"id\":\"sub_1\",\"status\":\"active\"}");
        reader.visit("/municipality/5601");
        page.getByLabel("Nyhetsstrøm (Atom)").check();
        assertThat(page.getByLabel("Budsjettet begynner (år-måned)")).isVisible();

        page.getByLabel("Varsle om", new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel("Bare når flere skolebarn enn ventet kommer"));
        assertThat(page.getByLabel("Budsjettet begynner (år-måned)")).isHidden();
        Request sent = page.waitForRequest("**/api/v1/subscriptions", () -> press("Abonner"));

        Assertions.assertThat(sent.postData())
                .contains("\"rules\":[\"INFLUX_SCHOOL\"]", "\"municipalities\":[\"5601\"]")
                .doesNotContain("budget");
    }

    @Test
    void aNewAlertAppearsAndIsAnnouncedWithoutReload() {
        reader.visit("/");
        assertThat(reader.having("main .note", "Tallene er nøyaktige")).not().hasCount(0);
        assertThat(reader.having(".alert h3", "Alta")).isVisible();

        ExampleView.alert(example.view, ExampleView.OSLO, ChangeKind.RAISED, Severity.CRITICAL, "2024-03-13");

        assertThat(reader.having(".alert h3", "Oslo")).isVisible();
        assertThat(reader.having("[role=status]", "Nytt varsel: Oslo")).hasCount(1);
    }
}
