package no.bofast.warning;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says who they are, where they go or come from, and who else shares it; empty where nothing is known. Immutable. */
record AroundWords(Wording words) {

    /** Excess over the expected from which a group is named as driving an alert, in people. */
    private static final double NAMED_EXCESS = 1.5;

    private static final int MOST_PLACES = 3;

    /** Dimensions that a receiving municipality plans by; the group furthest above the expected is named of each. */
    private static final List<String> OF_ARRIVALS = List.of("age_now", "household_now", "country");

    /** In the months of the evidence, which may be others than those that the alert was raised on. */
    Optional<String> who(AlertChange change) {
        return drivers(change.rule(), change.circumstances())
                .map(this::group)
                .reduce((one, next) -> words.say("who.and", one, next))
                .map(named -> words.say("who", words.period(change.evidence().window()), named));
    }

    /** Those named: of a share nothing is expected of groups. */
    private Stream<Circumstances.Driver> drivers(Rule rule, Circumstances around) {
        if (rule == Rule.LEVEL) {
            return Stream.empty();
        }
        return rule.isOfArrivals() ? ofEach(around) : furthest(around.drivers().stream()).stream();
    }

    private Stream<Circumstances.Driver> ofEach(Circumstances around) {
        return OF_ARRIVALS.stream()
                .flatMap(dimension ->
                        furthest(around.drivers().stream()
                                        .filter(d -> d.dimension().equals(dimension)))
                                .stream());
    }

    private Optional<Circumstances.Driver> furthest(Stream<Circumstances.Driver> drivers) {
        return drivers.filter(d -> d.observed() - d.expected() >= NAMED_EXCESS
                        && words.group(d).isPresent())
                .max(Comparator.comparingDouble(d -> d.observed() - d.expected()));
    }

    private String group(Circumstances.Driver d) {
        return words.say("who.group", words.group(d).orElseThrow(), d.observed(), words.number(d.expected()));
    }

    Optional<String> where(Rule rule, Circumstances around) {
        String told = around.destinations().stream()
                .filter(d -> !d.municipality().isProtected())
                .limit(MOST_PLACES)
                .map(d -> words.name(d.municipality()) + " (" + d.departures() + ")")
                .collect(Collectors.joining(", "));
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say(rule.isOfArrivals() ? "where.arrivals" : "where.departures", told));
    }

    /** @param moved how many they are: of nobody nothing is told */
    Optional<String> rights(Rule rule, int moved, Circumstances around) {
        if (rule.isOfArrivals()) {
            return around.areKnown() && moved > 0 ? Optional.of(rightsOfArrivals(moved, around)) : Optional.empty();
        }
        return around.withinGrant() == 0
                ? Optional.empty()
                : Optional.of(words.say("rights.departures", around.withinGrant(), around.withinIntroduction()));
    }

    private String rightsOfArrivals(int moved, Circumstances around) {
        return words.say(
                "rights.arrivals",
                around.withinIntroduction(),
                around.withinGrant() - around.withinIntroduction(),
                moved - around.withinGrant());
    }

    Optional<String> elsewhere(Circumstances around) {
        return around.nationRatio() == 0
                ? Optional.empty()
                : Optional.of(words.say(
                        "elsewhere",
                        words.number(around.peersRatio()),
                        words.number(around.nationRatio()),
                        words.say("wider." + widest(around))));
    }

    private static String widest(Circumstances around) {
        return Stream.of(Circumstances.Wider.NATION, Circumstances.Wider.REGION, Circumstances.Wider.COHORT)
                .filter(around.wider()::contains)
                .findFirst()
                .map(Enum::name)
                .orElse("none");
    }
}
