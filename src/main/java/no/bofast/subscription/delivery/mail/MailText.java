package no.bofast.subscription.delivery.mail;

import java.util.stream.Collectors;

/** Writes a mail's body as plain text, and as HTML without anything that must be fetched. */
final class MailText {

    private static final String BREAK = "\r\n";

    private MailText() {}

    static String plain(Mail.Body body) {
        String paragraphs = body.paragraphs().stream()
                .map(part -> (part.heading().isEmpty() ? "" : part.heading() + BREAK)
                        + part.text().replace("\n", BREAK))
                .collect(Collectors.joining(BREAK + BREAK));
        String links = body.links().stream()
                .map(link -> link.text() + ":" + BREAK + link.url())
                .collect(Collectors.joining(BREAK + BREAK));
        return paragraphs + BREAK + BREAK + links + BREAK;
    }

    static String html(Mail mail) {
        String paragraphs = mail.body().paragraphs().stream()
                .map(part -> (part.heading().isEmpty() ? "" : "<h2>" + escaped(part.heading()) + "</h2>") + "<p>"
                        + escaped(part.text()).replace("\n", "<br>\n") + "</p>")
                .collect(Collectors.joining("\n"));
        String links = mail.body().links().stream()
                .map(link -> "<p><a href=\"" + escaped(link.url()) + "\">" + escaped(link.text()) + "</a></p>")
                .collect(Collectors.joining("\n"));
        return "<!doctype html>\n<html lang=\"" + mail.language().tag() + "\"><head><meta charset=\"utf-8\"><title>"
                + escaped(mail.subject()) + "</title></head><body>\n" + paragraphs + "\n" + links
                + "\n</body></html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
