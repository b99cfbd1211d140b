package no.bofast.subscription.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Examples;
import no.bofast.subscription.Interest;
import no.bofast.subscription.Pace;
import no.bofast.subscription.Secrets;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.delivery.ExampleLetters;
import no.bofast.subscription.delivery.Links;
import no.bofast.subscription.delivery.Result;
import no.bofast.testkit.StubbornMailServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mail server refuses for good isn't tried again; what it can't do just now is. */
class RefusalsTest {

    private static final Subscription READER =
            Examples.subscription(new Channel.Email("someone@example.org"), Interest.EVERYTHING, Pace.DEFAULT);

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 No such mailbox, REFUSED",
        "RCPT, 551 User not local, REFUSED",
        "RCPT, 450 Mailbox busy, FAILED",
        "RCPT, 451 Greylisted; try again, FAILED",
        "MAIL, 550 Sender refused, REFUSED",
        "MAIL, 421 Too many connections, FAILED",
        "MAIL, 530 Authentication required, FAILED",
        "DATA, 554 No valid recipients, REFUSED",
        "DATA, 452 Insufficient storage, FAILED",
        "., 552 Message too large, REFUSED",
        "., 554 Looks like spam, REFUSED",
        "., 451 Local error, FAILED"
    })
    void theAnswerOfTheMailServerDecides(String command, String answer, Result.Outcome outcome) throws Exception {
        try (StubbornMailServer server = StubbornMailServer.answering(Map.of(command, answer))) {
            Result result = send(server.port());

            assertThat(result)
                    .isEqualTo(new Result(outcome, "mail server: " + answer.substring(0, 3), Optional.empty()));
        }
    }

    @Test
    void aServerThatTakesNoConnectionIsTriedAgain() throws Exception {
        try (StubbornMailServer server = StubbornMailServer.answering(Map.of("", "554 Closed for today"))) {
            assertThat(send(server.port()).outcome()).isEqualTo(Result.Outcome.FAILED);
        }
    }

    private static Result send(int port) {
        MailSettings settings =
                new MailSettings("127.0.0.1", port, "bofast@example.org", Optional.empty(), Optional.empty(), false);
        URI home = URI.create("https://bofast.example.org");
        return new MailSender(settings, new Links(() -> home, new Secrets(Examples.KEY)), Clock.systemUTC())
                .send(READER, ExampleLetters.to(READER));
    }
}
