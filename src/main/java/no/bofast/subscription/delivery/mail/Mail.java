package no.bofast.subscription.delivery.mail;

import java.util.List;
import java.util.Map;
import no.bofast.words.Language;

/**
 * A mail: the same content as text and as HTML.
 *
 * @param id of the message; of a mail that is no message, empty
 * @param headers besides the usual ones
 */
record Mail(String to, String id, Language language, String subject, Body body, Map<String, String> headers) {

    /** What is said: paragraphs, and links below. */
    record Body(List<Paragraph> paragraphs, List<Link> links) {}

    /**
     * @param heading may be empty
     * @param text of one line or several
     */
    record Paragraph(String heading, String text) {}

    /** A link with what it is for. */
    record Link(String text, String url) {}
}
