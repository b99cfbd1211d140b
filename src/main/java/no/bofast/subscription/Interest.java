package no.bofast.subscription;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;

/**
 * What somebody wants to be told of.
 *
 * @param rules empty for all but those about a group
 * @param budget the first month of the forecast that they planned by; without one they are told of no {@code DRIFT}
 */
public record Interest(Coverage coverage, Set<Rule> rules, Severity least, Optional<YearMonth> budget) {

    public static final Interest EVERYTHING = new Interest(Coverage.WHOLE_COUNTRY, Set.of(), Severity.WATCH);

    /** Of somebody who planned by no forecast. */
    public Interest(Coverage coverage, Set<Rule> rules, Severity least) {
        this(coverage, rules, least, Optional.empty());
    }

    public Interest {
        if (rules.contains(Rule.DRIFT) && budget.isEmpty()) {
            throw new IllegalArgumentException("to be told of DRIFT takes a budget, the month that it begins with");
        } else if (budget.isPresent() && !rules.isEmpty() && !rules.contains(Rule.DRIFT)) {
            throw new IllegalArgumentException("a budget is for DRIFT, which the rules leave out");
        }
        rules = Set.copyOf(rules);
    }

    /**
     * Rules with the same subject tell one story, so that who wants one of them is told all of it. Who names none is told of no group: its people
     * are among those of the rule that is about everyone.
     */
    boolean includes(Rule rule) {
        return rules.isEmpty() && !rule.isOfGroup()
                || rules.stream().anyMatch(wanted -> wanted.subject() == rule.subject());
    }

    boolean includes(Severity severity) {
        return severity.compareTo(least) >= 0;
    }
}
