package no.bofast.subscription.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import no.bofast.config.Secret;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Examples;
import no.bofast.subscription.Interest;
import no.bofast.subscription.Owner;
import no.bofast.subscription.Pace;
import no.bofast.subscription.Secrets;
import no.bofast.subscription.Secrets.Purpose;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.delivery.ExampleLetters;
import no.bofast.subscription.delivery.Letter;
import no.bofast.subscription.delivery.Links;
import no.bofast.subscription.delivery.Result;
import no.bofast.testkit.StartTlsFront;
import no.bofast.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail to a real mail server, GreenMail, over STARTTLS. */
class MailSenderTest {

    private static final URI HOME = URI.create("https://bofast.example.org/");
    private static final String USER = "bofast";
    private static final String PASSWORD = "a password";

    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Secrets secrets = new Secrets(Examples.KEY);
    private final Links links = new Links(() -> HOME, secrets);
    private StartTlsFront front;

    @BeforeEach
    void start() {
        greenMail.setUser("bofast@example.org", USER, PASSWORD);
        greenMail.start();
        front = StartTlsFront.of(greenMail.getSmtp().getPort());
    }

    @AfterEach
    void stop() throws IOException {
        front.close();
        greenMail.stop();
    }

    @Test
    void aDigestSaysWhatIsNewWhatEndedAndWhatGoesOnAsBefore() throws Exception {
        Subscription reader = reader(Language.of("nb"));

        sender().send(reader, ExampleLetters.digest(reader));

        MimeMessage mail = greenMail.getReceivedMessages()[0];
        String text =
                (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        assertThat(mail.getSubject()).isEqualTo("Bofast, varsler: 1 nye, 1 over, 1 som før");
        assertThat(text)
                .containsSubsequence(
                        "Nytt: 5001: langt flere flyktninger enn ventet flytter ut",
                        "Er det over?",
                        "Avsluttet: 0301: langt flere flyktninger enn ventet flyttet ut – varselet er avsluttet\r\n",
                        "Går videre som før\r\n5601: langt flere flyktninger enn ventet flytter ut (varsel)");
        assertThat(text).contains("/alerts/SURGE-5001-2024-01-01", "/alerts/SURGE-5601-2024-01-01");
    }

    @Test
    void aMessageIsTextAndHtmlInTheReadersLanguageWithAWayOutByOneClick() throws Exception {
        Subscription reader = reader(Language.of("nb"));

        assertThat(sender().send(reader, ExampleLetters.to(reader))).isEqualTo(Result.delivered("mailed"));

        MimeMessage mail = greenMail.getReceivedMessages()[0];
        String unsubscribe = "https://bofast.example.org/api/v1/subscriptions/" + reader.id() + "/unsubscribe?token="
                + secrets.of(Purpose.UNSUBSCRIBE, reader.id());
        assertThat(mail.getSubject()).isEqualTo("Bofast: Alta: langt flere flyktninger enn ventet flytter ut (varsel)");
        assertThat(mail.getHeader("List-Unsubscribe", null)).isEqualTo("<" + unsubscribe + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("flyttet fra kommunen", "Er det over?", "Kan det være tilfeldig?", "Hvor sikkert?", "Hva nå?")
                .contains("ikke avrundet")
                .contains("https://bofast.example.org/alerts/SURGE-5601-2024-01-01")
                .contains(unsubscribe);
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat((String) parts.getBodyPart(1).getContent()).contains("<html lang=\"nb\">");
    }

    @Test
    void aRepeatHasTheSameMessageId() throws Exception {
        Subscription reader = reader(Language.of("en"));
        Letter letter = ExampleLetters.to(reader);

        sender().send(reader, letter);
        sender().send(reader, letter);

        MimeMessage[] mails = greenMail.getReceivedMessages();
        assertThat(mails[0].getMessageID())
                .isEqualTo(mails[1].getMessageID())
                .contains(letter.id().value());
    }

    @Test
    void theConfirmationLeadsToTheInstallation() throws Exception {
        Subscription reader = reader(Language.of("en"));

        assertThat(sender().invite(reader)).isEmpty();

        MimeMessage mail = greenMail.getReceivedMessages()[0];
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(mail.getSubject()).isEqualTo("Bofast: confirm your e-mail address");
        assertThat((String) parts.getBodyPart(0).getContent()).contains(links.confirm(reader.id()));
        assertThat(mail.getHeader("List-Unsubscribe", null)).isEqualTo("<" + links.unsubscribe(reader.id()) + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void withoutATrustedCertificateNothingIsSent() {
        MailSender careful = new MailSender(settings(), links, Clock.systemUTC());

        assertThat(careful.send(reader(Language.of("en")), ExampleLetters.to(reader(Language.of("en"))))
                        .outcome())
                .isEqualTo(Result.Outcome.FAILED);
        assertThat(greenMail.getReceivedMessages()).isEmpty();
    }

    @Test
    void withoutStartTlsNothingIsSent() {
        MailSettings bare = new MailSettings(
                "localhost",
                greenMail.getSmtp().getPort(),
                "bofast@example.org",
                Optional.empty(),
                Optional.empty(),
                true);

        assertThat(new MailSender(bare, links, Clock.systemUTC())
                        .send(reader(Language.of("en")), ExampleLetters.to(reader(Language.of("en"))))
                        .outcome())
                .isEqualTo(Result.Outcome.FAILED);
        assertThat(greenMail.getReceivedMessages()).isEmpty();
    }

    @Test
    void aNameCannotBringInAHeaderOrMarkup() throws Exception {
        Subscription reader = reader(Language.of("en"));

        sender().send(
                        reader,
                        ExampleLetters.to(reader, "Alta\r\nBcc: everybody@example.org\r\n<script>alert(1)</script>"));

        MimeMessage mail = greenMail.getReceivedMessages()[0];
        assertThat(greenMail.getReceivedMessages()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat((String) parts.getBodyPart(1).getContent()).doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "someone@example.org\r\nBcc: other@example.org",
                "someone@example.org,other@example.org",
                "someone@example.org\nX: y",
                "Someone <someone@example.org>",
                "\"a b\"@example.org",
                "someone@localhost",
                "someone@[127.0.0.1]",
                "someone",
                "@example.org",
                "someone@example.org ",
                "some\u0000one@example.org",
                "someøne@example.org"
            })
    void anAddressThatIsMoreThanOneMailboxIsRefused(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Channel.Email(address));
    }

    @Test
    void anAddressIsMaskedWhereverItIsShown() {
        assertThat(new Channel.Email("someone@example.org")).hasToString("s•••@example.org");
    }

    @Test
    void aPasswordGoesNowhereUnencrypted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailSettings(
                        "localhost", 25, "a@example.org", Optional.of(USER), Optional.of(new Secret(PASSWORD)), false));
    }

    private MailSender sender() {
        return new MailSender(settings(), links, Clock.systemUTC(), front.trusting());
    }

    private MailSettings settings() {
        return new MailSettings(
                "localhost",
                front.port(),
                "bofast@example.org",
                Optional.of(USER),
                Optional.of(new Secret(PASSWORD)),
                true);
    }

    private static Subscription reader(Language language) {
        return Subscription.pending(
                        Examples.id(1),
                        Interest.EVERYTHING,
                        new Channel.Email("someone@example.org"),
                        language,
                        Pace.DEFAULT,
                        Owner.PUBLIC,
                        Examples.NOW)
                .active(0, Examples.NOW);
    }
}
