package no.bofast.cli;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An expression of PromQL, as far as it names metrics. */
record Expression(String text) {

    /** What looks like the name of a metric: a word with an underscore or a colon, or one of Prometheus' own. */
    private static final Pattern METRIC = Pattern.compile("\\b(?:[a-z][a-z0-9]*[_:][a-z0-9_:]+|up|ALERTS)\\b");

    private static final String LABELS = "\\{[^}]*}";
    /** Durations, groupings and functions: none of them names a metric. */
    private static final Pattern NO_METRIC = Pattern.compile(
            "\\[[^]]*]|\\b(?:by|on|group_left|group_right|without|ignoring)\\s*\\([^)]*\\)|\\b[a-z_]+(?=\\s*\\()");

    private static final Pattern SELECTOR = Pattern.compile(METRIC.pattern() + "(?:" + LABELS + ")?");

    /** The metrics that are named. */
    Set<String> metrics() {
        String withoutLabels = text.replaceAll(LABELS, " ");
        return found(METRIC, withoutLabels).collect(Collectors.toSet());
    }

    /** The series that are named: metrics, each with its labels. */
    Set<String> selectors() {
        return found(SELECTOR, text).collect(Collectors.toSet());
    }

    private static Stream<String> found(Pattern wanted, String text) {
        String left = NO_METRIC.matcher(text).replaceAll(" ");
        return wanted.matcher(left).results().map(MatchResult::group);
    }
}
