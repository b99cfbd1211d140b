package no.bofast.warning;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where the operator says that a reader of an alert finds what helps: what others in the place did. Immutable.
 *
 * @param guides in the order in which they are told
 */
public record Guidance(List<Guide> guides) {

    /** Nowhere. */
    public static final Guidance NONE = new Guidance(List.of());

    /** What the first line of a file of guidance says. */
    public static final String HEADER = "about,language,url,title";

    private static final int COLUMNS = 4;
    private static final String BOKMAL = "nb";
    private static final String ENGLISH = "en";

    public Guidance {
        guides = List.copyOf(guides);
    }

    /**
     * A page for those who read of something in a language.
     *
     * @param isBokmal else it is in English
     */
    record Guide(Subject about, boolean isBokmal, Telling.Link link) {}

    /**
     * What the lines of a file say: for each page what alerts it is about ({@code departures}, {@code level}, {@code arrivals}, {@code plan}), its language
     * ({@code nb}, {@code en}), address and title, which may hold commas.
     *
     * @throws IllegalArgumentException saying the line and what is wrong with it
     */
    public static Guidance of(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            throw new IllegalArgumentException("line 1: the columns must be " + HEADER);
        }
        List<Guide> guides = new ArrayList<>();
        for (int place = 1; place < lines.size(); place++) {
            if (!lines.get(place).isBlank()) {
                guides.add(guide(lines.get(place), place + 1));
            }
        }
        return new Guidance(guides);
    }

    private static Guide guide(String line, int number) {
        String[] values = line.split(",", COLUMNS);
        String where = "line " + number + ": ";
        require(values.length == COLUMNS, where + "fewer than the columns " + HEADER);
        String language = values[1].strip();
        String title = values[3].strip();
        require(language.equals(BOKMAL) || language.equals(ENGLISH), where + "language must be nb or en");
        require(!title.isEmpty(), where + "the title is missing");
        return new Guide(
                subject(values[0].strip(), where),
                language.equals(BOKMAL),
                new Telling.Link(title, address(values[2].strip(), where)));
    }

    private static Subject subject(String about, String where) {
        for (Subject subject : Subject.values()) {
            if (of(subject) == subject
                    && subject.name().toLowerCase(Locale.ROOT).equals(about)) {
                return subject;
            }
        }
        throw new IllegalArgumentException(where + "about must be departures, level, arrivals or plan");
    }

    /** Only an address of the web, so that a link runs nothing. */
    private static String address(String text, String where) {
        require(text.matches("https?://[^\\s\"<>]+"), where + "the url must be an address such as https://example.org");
        try {
            return URI.create(text).toString();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + "the url must be an address such as https://example.org", e);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

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
