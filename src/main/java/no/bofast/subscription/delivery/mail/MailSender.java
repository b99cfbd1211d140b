package no.bofast.subscription.delivery.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.delivery.Letter;
import no.bofast.subscription.delivery.Links;
import no.bofast.subscription.delivery.MessageWords;
import no.bofast.subscription.delivery.Result;
import no.bofast.subscription.delivery.Result.Outcome;
import no.bofast.subscription.delivery.Sender;

/** Sends messages by mail, each with a way out by one click (RFC 8058), and the link by which an address is confirmed. */
public final class MailSender implements Sender {

    private final Smtp smtp;
    private final Links links;
    private final Clock clock;

    public MailSender(MailSettings settings, Links links, Clock clock) {
        this(settings, links, clock, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** @param trust makes encrypted connections, of certificates that hold */
    public MailSender(MailSettings settings, Links links, Clock clock, SSLSocketFactory trust) {
        this.smtp = new Smtp(settings, trust);
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Result send(Subscription to, Letter letter) {
        return mailed(message(to, letter));
    }

    /**
     * Mails the link that confirms the address.
     *
     * @return what went wrong, in a few words; empty if nothing did
     */
    public Optional<String> invite(Subscription subscription) {
        Result result = mailed(invitation(subscription));
        return result.outcome() == Outcome.DELIVERED ? Optional.empty() : Optional.of(result.detail());
    }

    private Result mailed(Mail mail) {
        try {
            smtp.send(mail, clock.instant());
            return Result.delivered("mailed");
        } catch (MessagingException e) {
            return Refusals.result(e);
        }
    }

    private Mail message(Subscription to, Letter letter) {
        MessageWords words = MessageWords.in(letter.language());
        List<Mail.Paragraph> paragraphs =
                new ArrayList<>(MailParagraphs.in(words).of(letter));
        paragraphs.add(new Mail.Paragraph("", letter.isTest() ? words.test() : words.counts(letter.isExact())));
        List<Mail.Link> below = new ArrayList<>();
        Stream.concat(letter.items().stream(), letter.goingOn().stream())
                .map(Letter.Item::path)
                .distinct()
                .forEach(path -> below.add(new Mail.Link(words.say("mail.alert"), links.at(path))));
        letter.items().stream()
                .flatMap(item -> item.telling().advice().links().stream())
                .distinct()
                .forEach(page -> below.add(new Mail.Link(page.title(), page.url())));
        String unsubscribe = links.unsubscribe(to.id());
        below.add(new Mail.Link(words.say("mail.unsubscribe"), unsubscribe));
        return new Mail(
                to.channel().address(),
                letter.id().value(),
                letter.language(),
                words.subject(letter),
                new Mail.Body(paragraphs, below),
                oneClick(unsubscribe));
    }

    /** The headers of a way out by one click (RFC 8058). */
    private static Map<String, String> oneClick(String unsubscribe) {
        return Map.of(
                "List-Unsubscribe", "<" + unsubscribe + ">", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private Mail invitation(Subscription to) {
        MessageWords words = MessageWords.in(to.language());
        return new Mail(
                to.channel().address(),
                "confirm." + to.id() + "." + to.revision(),
                to.language(),
                words.say("mail.invitation.subject"),
                new Mail.Body(
                        List.of(new Mail.Paragraph("", words.say("mail.invitation"))),
                        List.of(new Mail.Link(words.say("mail.invitation.confirm"), links.confirm(to.id())))),
                oneClick(links.unsubscribe(to.id())));
    }
}
