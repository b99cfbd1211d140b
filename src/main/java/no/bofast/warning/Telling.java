package no.bofast.warning;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What an alert says, in one language: the same words on the page, in feeds, mails and webhooks.
 *
 * @param headline what happened where, in one line
 * @param lines the questions that it answers, in the order in which a reader asks
 */
public record Telling(String headline, List<Line> lines) {

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

    /** What readers ask of an alert, in their order. */
    public enum Question {
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
        return headline + lines.stream().map(line -> "\n" + line).collect(Collectors.joining());
    }
}
