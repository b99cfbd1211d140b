package no.bofast.subscription.delivery.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import no.bofast.words.Language;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class AtomFeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Instant DAY = Instant.parse("2024-03-01T00:00:00Z");

    @Test
    void aFeedHasWhatAtomAsksForAndTextStaysText() throws Exception {
        AtomFeed.Entry entry = new AtomFeed.Entry("urn:1", "Tromsø & <b>", "https://e.org/alerts/1", DAY, "</content>");
        AtomFeed feed = new AtomFeed(
                "urn:feed",
                "https://e.org/feed?a=b&c=d",
                "Alerts",
                Optional.of("Numbers through March"),
                Language.of("en"),
                DAY,
                List.of(entry));

        Document read = read(feed.xml());

        Element root = read.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(root.getAttribute("xml:lang")).isEqualTo("en");
        assertThat(text(read, "id")).containsExactly("urn:feed", "urn:1");
        assertThat(text(read, "title")).containsExactly("Alerts", "Tromsø & <b>");
        assertThat(text(read, "subtitle")).containsExactly("Numbers through March");
        assertThat(text(read, "updated")).containsExactly("2024-03-01T00:00:00Z", "2024-03-01T00:00:00Z");
        assertThat(text(read, "name")).containsExactly("Bofast");
        assertThat(text(read, "content")).containsExactly("</content>");
        assertThat(((Element) read.getElementsByTagNameNS(ATOM, "link").item(0)).getAttribute("href"))
                .isEqualTo("https://e.org/feed?a=b&c=d");
    }

    private static Document read(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> text(Document document, String element) {
        var nodes = document.getElementsByTagNameNS(ATOM, element);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> nodes.item(index).getTextContent())
                .toList();
    }
}
