package no.bofast.warning;

import java.util.List;
import java.util.stream.Stream;
import no.bofast.words.Language;

/**
 * Where the operator says that a reader of an alert finds what helps: what others in the place did. Immutable.
 *
 * @param guides in the order in which they are told
 */
public record Guidance(List<Guide> guides) {

    /** Nowhere. */
    public static final Guidance NONE = new Guidance(List.of());

    public Guidance {
        guides = List.copyOf(guides);
    }

    /** A page for those who read of something in a language. */
    public record Guide(Subject about, Language language, Telling.Link link) {}

    /** What helps where a group comes is what helps where anybody does. */
    private static Subject of(Subject about) {
        boolean isOfGroup = about == Subject.ARRIVALS_OF_PUPILS || about == Subject.ARRIVALS_PAST_GRANT;
        return isOfGroup ? Subject.ARRIVALS : about;
    }

    /** The pages for those who read of something in a language; if there are none in it, those in one that they understand as well. */
    List<Telling.Link> links(Subject about, Language language) {
        return Stream.concat(Stream.of(language), language.understood().stream())
                .map(one -> linksIn(one, about))
                .filter(links -> !links.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Telling.Link> linksIn(Language language, Subject about) {
        return guides.stream()
                .filter(guide -> guide.about() == of(about) && guide.language() == language)
                .map(Guide::link)
                .toList();
    }
}
