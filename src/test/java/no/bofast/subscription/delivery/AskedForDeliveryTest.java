package no.bofast.subscription.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.bofast.disclosure.Audience;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Coverage;
import no.bofast.subscription.ExamplePlans;
import no.bofast.subscription.Examples;
import no.bofast.subscription.Interest;
import no.bofast.subscription.Owner;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.delivery.mail.MailSender;
import no.bofast.subscription.delivery.mail.MailSettings;
import no.bofast.subscription.delivery.webhook.AddressPolicy;
import no.bofast.subscription.delivery.webhook.Resolver;
import no.bofast.subscription.delivery.webhook.WebhookSender;
import no.bofast.testkit.Receiver;
import no.bofast.testkit.StartTlsFront;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is told only to those who ask for it reaches a real mail server and a real receiver of webhooks, of those who asked and of nobody else:
 * {@code DRIFT} by a budget, and groups of those who come by the rule's name.
 */
class AskedForDeliveryTest extends DispatcherExample {

    private static final URI HOME = URI.create("https://bofast.example.org/");
    private static final Owner COUNTRY = Owner.organisation("token:imdi", Audience.NATION, Examples.NOW);

    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final ExamplePlans plans = new ExamplePlans();
    private StartTlsFront front;

    @BeforeEach
    void start() {
        greenMail.start();
        front = StartTlsFront.of(greenMail.getSmtp().getPort());
        store.know(plans);
        dispatcher = dispatcher(code -> "", Map.of(Channel.Type.WEBHOOK, hooks(), Channel.Type.EMAIL, mails()));
    }

    @AfterEach
    void stop() throws IOException {
        front.close();
        greenMail.stop();
    }

    @Test
    void whoPlannedIsToldOfTheBeginningAndOfTheEndByMailAndWebhook() throws Exception {
        Receiver planner = receiver();
        Receiver other = receiver();
        subscribe(1, new Channel.Webhook(URI.create(planner.url())), ExamplePlans.PLANNED);
        subscribe(2, new Channel.Email("planner@example.org"), ExamplePlans.PLANNED);
        subscribe(3, new Channel.Webhook(URI.create(other.url())), Interest.EVERYTHING);

        plans.happened(ChangeKind.RAISED, LocalDate.of(2024, 4, 30));
        settleFor(Duration.ofHours(1));
        plans.happened(ChangeKind.RESOLVED, LocalDate.of(2024, 7, 31));
        plans.enter(Optional.of(YearMonth.of(2024, 8)));
        settleFor(Duration.ofHours(1));

        assertThat(planner.received())
                .extracting(Receiver.Received::body)
                .satisfiesExactly(
                        raised -> assertThat(raised).contains("DRIFT-5601-2024-01-2024-04-30", "RAISED"),
                        resolved -> assertThat(resolved).contains("DRIFT-5601-2024-01-2024-04-30", "RESOLVED"));
        assertThat(other.received()).isEmpty();
        MimeMessage[] mails = greenMail.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getSubject()).contains("Alta: more move away than the forecast of January 2024 expected");
        assertThat(text(mails[0])).contains("40 moved away from January 2024 to February 2024");
        assertThat(mails[1].getSubject()).contains("the alert has ended");
    }

    @ParameterizedTest
    @CsvSource({
        "INFLUX_SCHOOL, more refugee children of school age than expected, 25 children of 6–15 years moved here",
        "INFLUX_PAST_GRANT, more refugees past the integration grant than expected, '25 whose integration grant has ended, moved here'"
    })
    void whoNamesAGroupOfThoseWhoComeIsToldOfItByMailAndWebhook(Rule group, String subject, String count)
            throws Exception {
        Receiver hook = receiver();
        Receiver other = receiver();
        Interest named = new Interest(Coverage.WHOLE_COUNTRY, Set.of(group), Severity.WATCH);
        subscribe(1, new Channel.Webhook(URI.create(hook.url())), named);
        subscribe(2, new Channel.Email("school@example.org"), named);
        subscribe(3, new Channel.Webhook(URI.create(other.url())), Interest.EVERYTHING);

        store.publish(Examples.news(1, "5601", group, ChangeKind.RAISED, Severity.WATCH));
        settleFor(Duration.ofHours(1));
        store.publish(Examples.news(2, "5601", group, ChangeKind.RESOLVED, Severity.WATCH));
        settleFor(Duration.ofHours(1));

        assertThat(hook.received())
                .extracting(Receiver.Received::body)
                .satisfiesExactly(
                        raised -> assertThat(raised).contains("\"" + group + "\"", "RAISED", subject),
                        resolved -> assertThat(resolved).contains("\"" + group + "\"", "RESOLVED", subject));
        assertThat(other.received()).isEmpty();
        MimeMessage[] mails = greenMail.getReceivedMessages();
        assertThat(mails)
                .extracting(MimeMessage::getSubject)
                .containsExactly(
                        "Bofast: Alta: " + subject + " move here (watch)",
                        "Bofast: Alta: " + subject + " moved here – the alert has ended");
        assertThat(text(mails[0])).contains(count, "/alerts/" + group + "-5601-2024-01-01");
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    }

    private void subscribe(int number, Channel channel, Interest interest) {
        Subscription subscription =
                Examples.subscription(number, channel, interest, Examples.every(Duration.ZERO), COUNTRY);
        store.add(subscription);
    }

    private Sender hooks() {
        return new WebhookSender(new AddressPolicy(true, Resolver.SYSTEM), () -> HOME, secrets, clock);
    }

    private Sender mails() {
        MailSettings settings = new MailSettings(
                "localhost", front.port(), "bofast@example.org", Optional.empty(), Optional.empty(), true);
        return new MailSender(settings, new Links(() -> HOME, secrets), clock, front.trusting());
    }
}
