package no.bofast.subscription.delivery.feed;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.bofast.words.Language;

/**
 * Writes an Atom feed.
 *
 * @param id a URI that stays; the feed's own
 * @param self where it is fetched
 * @param subtitle what holds of all entries, if anything does
 * @param entries the newest first
 */
public record AtomFeed(
        String id,
        String self,
        String title,
        Optional<String> subtitle,
        Language language,
        Instant updated,
        List<Entry> entries) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /**
     * One entry.
     *
     * @param id a URI that stays, the same however often the feed is fetched
     */
    public record Entry(String id, String title, String link, Instant updated, String text) {}

    /** The feed as XML. */
    public String xml() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed can't be written", e);
        }
        return text.toString();
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", language.tag());
        element(xml, "id", id);
        element(xml, "title", title);
        if (subtitle.isPresent()) {
            element(xml, "subtitle", subtitle.get());
        }
        element(xml, "updated", updated.toString());
        link(xml, "self", self);
        xml.writeStartElement("author");
        element(xml, "name", "Bofast");
        xml.writeEndElement();
        for (Entry entry : entries) {
            write(xml, entry);
        }
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        element(xml, "updated", entry.updated().toString());
        link(xml, "alternate", entry.link());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(entry.text());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", href);
    }
}
