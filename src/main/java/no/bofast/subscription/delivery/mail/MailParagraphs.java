package no.bofast.subscription.delivery.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.bofast.subscription.delivery.DigestParts;
import no.bofast.subscription.delivery.Letter;
import no.bofast.subscription.delivery.MessageWords;
import no.bofast.warning.Telling;

/** What a mail says of alerts: each change under a heading; of a digest each alert once, what is new first. Immutable. */
record MailParagraphs(MessageWords words) {

    static MailParagraphs in(MessageWords words) {
        return new MailParagraphs(words);
    }

    List<Mail.Paragraph> of(Letter letter) {
        return letter.isDigest()
                ? digest(DigestParts.of(letter))
                : letter.items().stream()
                        .map(item -> whole(words.heading(item), item))
                        .toList();
    }

    private List<Mail.Paragraph> digest(DigestParts parts) {
        List<Mail.Paragraph> paragraphs = new ArrayList<>();
        parts.fresh().forEach(item -> paragraphs.add(whole(words.say("mail.fresh", words.heading(item)), item)));
        parts.changed().forEach(item -> paragraphs.add(whole(words.say("mail.changed", words.heading(item)), item)));
        parts.ended().forEach(item -> paragraphs.add(whole(words.say("mail.ended", words.heading(item)), item)));
        if (!parts.goingOn().isEmpty()) {
            String asBefore = parts.goingOn().stream().map(words::heading).collect(Collectors.joining("\n"));
            paragraphs.add(new Mail.Paragraph(words.say("mail.goingOn"), asBefore));
        }
        return paragraphs;
    }

    private static Mail.Paragraph whole(String heading, Letter.Item item) {
        String answers =
                item.telling().lines().stream().map(Telling.Line::toString).collect(Collectors.joining("\n"));
        return new Mail.Paragraph(heading, answers);
    }
}
