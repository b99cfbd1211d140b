package no.bofast.warning;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an alert says, in one language: the same words on the page, in feeds, mails and webhooks.
 *
 * @param headline what happened where, in one line
 * @param lines the questions that it answers, in the order in which a reader asks
 * @param advice where its reader finds what helps
 */
public record Telling(String headline, List<Line> lines, Advice advice) {

    public Telling {
        lines = List.copyOf(lines);
    }

    /**
     * A question and its answer.
     *
     * @param question which one, whatever the language
     * @param label the question in words
     */
    public record Line(Question question, String label, String text) {

        /** The question, and its answer behind it. */
        @Override
        public String toString() {
            return label + (label.endsWith("?") ? " " : ": ") + text;
        }
    }

    /**
     * Pages that the operator points to.
     *
     * @param label what they are, in words; empty where there are none
     */
    public record Advice(String label, List<Link> links) {

        static final Advice NONE = new Advice("", List.of());

        public Advice {
            links = List.copyOf(links);
        }
    }

    /** A page of the web. */
    public record Link(String title, String url) {}

    /** What readers ask of an alert, in their order. */
    public enum Question {
        CHANGE,
        RAISED,
        PEAK,
        NOW,
        OVER,
        NOISE,
        CERTAINTY,
        WHO,
        WHERE,
        RIGHTS,
        ELSEWHERE,
        NEXT
    }

    /** All of it as one text: a line each. */
    public String text() {
        Stream<String> answers = lines.stream().map(Line::toString);
        Stream<String> links =
                advice.links().stream().map(link -> advice.label() + ": " + link.title() + ", " + link.url());
        return headline + Stream.concat(answers, links).map(line -> "\n" + line).collect(Collectors.joining());
    }
}
