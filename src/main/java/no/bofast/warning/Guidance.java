package no.bofast.warning;

import java.util.List;

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

    /**
     * A page for those who read of something in a language.
     *
     * @param isBokmal else it is in English
     */
    public record Guide(Subject about, boolean isBokmal, Telling.Link link) {}

    /** What helps where a group comes is what helps where anybody does. */
    private static Subject of(Subject about) {
        boolean isOfGroup = about == Subject.ARRIVALS_OF_PUPILS || about == Subject.ARRIVALS_PAST_GRANT;
        return isOfGroup ? Subject.ARRIVALS : about;
    }

    /** The pages for those who read of something in a language. */
    List<Telling.Link> links(Subject about, boolean isBokmal) {
        return guides.stream()
                .filter(guide -> guide.about() == of(about) && guide.isBokmal() == isBokmal)
                .map(Guide::link)
                .toList();
    }
}
