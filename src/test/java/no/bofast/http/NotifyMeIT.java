package no.bofast.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.bofast.http.server.Json;
import no.bofast.testkit.BofastProcess;
import no.bofast.testkit.LongRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** “Notify me” from the page to the reader's mailbox and feed: a whole instance, and a mail server. */
@LongRun
@ExtendWith(ChromiumBrowser.Shared.class)
class NotifyMeIT {

    private static final String BASE_URL = "https://bofast.example.org";
    private static final Pattern CONFIRM = Pattern.compile(Pattern.quote(BASE_URL) + "(/\\S+/confirm\\?token=\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    private static Path directory;

    private static ChromiumBrowser chromium;
    private static BofastProcess demo;
    private static String base;

    @BeforeAll
    static void start(ChromiumBrowser shared) {
        chromium = shared;
        MAIL.start();
        demo = BofastProcess.start(
                directory.resolve("demo.log"),
                "demo",
                "--persons=300",
                "--from=2021-01-01",
                "--port=0",
                "--seconds-per-day=600",
                "--base-url=" + BASE_URL,
                "--smtp-host=127.0.0.1",
                "--smtp-port=" + MAIL.getSmtp().getPort(),
                "--smtp-starttls=false");
        demo.awaitLine("The register lives on");
        base = "http://" + demo.awaitAddress("The page: http://");
    }

    @AfterAll
    static void stop() {
        if (demo != null) {
            demo.close();
        }
        MAIL.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "nb, Varsle meg, E-postadresse, Abonner, Følg lenken i den, Ja, Adressen er bekreftet.",
        "en, Notify me, E-mail address, Subscribe, Follow the link in it, Yes, The address is confirmed."
    })
    void whoeverSubscribesByMailConfirmsAndIsTold(
            String language, String open, String field, String send, String told, String yes, String confirmed)
            throws Exception {
        String address = "reader-" + language + "@example.org";
        try (PageReader reader = new PageReader(chromium, base, language, 390, ColorScheme.LIGHT)) {
            reader.visit("/municipality/1860");
            reader.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(open))
                    .click();
            reader.page.getByLabel(field).fill(address);
            JsonNode made = subscribed(reader, send);
            assertThat(reader.page.locator(".answer .done")).containsText(told);

            await().atMost(PATIENCE).until(() -> mails(address).size() == 1);
            Matcher link = CONFIRM.matcher(text(mails(address).get(0)));
            assertThat(link.find()).isTrue();
            reader.page.navigate(base + link.group(1));
            reader.page
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(yes))
                    .click();
            assertThat(reader.page.locator("main")).containsText(confirmed);
            // What the mail leads to has no picture of its own for the browser's tab.
            reader.complaints.removeIf(text -> text.contains("404"));

            test(reader, made);
            await().atMost(PATIENCE).until(() -> mails(address).size() == 2);
            assertThat(mails(address).get(1).getMessageID()).startsWith("<msg_");
        }
    }

    @Test
    void whoeverTakesTheFeedReadsItAtTheAddressThatThePageGives() throws IOException {
        try (PageReader reader = new PageReader(chromium, base)) {
            reader.visit("/municipality/1860");
            reader.page.getByLabel("Nyhetsstrøm (Atom)").check();
            JsonNode made = subscribed(reader, "Abonner");
            String address = reader.page.locator(".answer .done a").getAttribute("href");
            assertThat(address).startsWith(BASE_URL);
            String feed = base + address.substring(BASE_URL.length());
            assertThat(reader.page.request().get(feed).headers().get("content-type"))
                    .startsWith("application/atom+xml");

            test(reader, made);

            await().atMost(PATIENCE)
                    .until(() -> reader.page.request().get(feed).text().contains("<entry"));
        }
    }

    /** Sends the form; what the server answers to it. */
    private static JsonNode subscribed(PageReader reader, String send) throws IOException {
        Response answer = reader.page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> reader.page
                        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(send))
                        .click());
        return Json.MAPPER.readTree(answer.body());
    }

    /** Asks for a message, as its subscriber may. */
    private static void test(PageReader reader, JsonNode made) {
        APIResponse answer = reader.page
                .request()
                .post(
                        base + "/api/v1/subscriptions/" + made.at("/id").asText() + "/test",
                        RequestOptions.create()
                                .setHeader(
                                        "Bofast-Manage",
                                        made.at("/manageSecret").asText()));
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    }

    private static List<MimeMessage> mails(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new AssertionError("a mail without a recipient", e);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    }
}
