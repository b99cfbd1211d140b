package no.bofast.subscription;

import java.util.Set;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;

/**
 * What somebody wants to be told of.
 *
 * @param rules empty for all
 */
public record Interest(Coverage coverage, Set<Rule> rules, Severity least) {

    public static final Interest EVERYTHING = new Interest(Coverage.WHOLE_COUNTRY, Set.of(), Severity.WATCH);

    public Interest {
        rules = Set.copyOf(rules);
    }

    /** Rules with the same subject tell one story, so that who wants one of them is told all of it. */
    boolean includes(Rule rule) {
        return rules.isEmpty() || rules.stream().anyMatch(wanted -> wanted.subject() == rule.subject());
    }

    boolean includes(Severity severity) {
        return severity.compareTo(least) >= 0;
    }
}
