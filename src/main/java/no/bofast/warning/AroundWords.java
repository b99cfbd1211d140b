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

    /** Households are those of grown-ups, and all are of one age. */
    private static final List<String> OF_PUPILS = List.of("country", "ground");

    /** In the months of the evidence, which may be others than those that the alert was raised on. */
    Optional<String> who(AlertChange change) {
        return drivers(change.rule(), change.circumstances())
                .map(this::group)
                .reduce((one, next) -> words.say("who.and", one, next))
                .map(named -> words.say("who", period(change), named));
    }

    private Stream<Circumstances.Driver> drivers(Rule rule, Circumstances around) {
        if (rule == Rule.INFLUX_SCHOOL) {
            return ofEach(OF_PUPILS, around);
        }
        return rule.isOfArrivals() ? ofEach(OF_ARRIVALS, around) : furthest(around.drivers().stream()).stream();
    }

    private Stream<Circumstances.Driver> ofEach(List<String> dimensions, Circumstances around) {
        return dimensions.stream()
                .flatMap(dimension ->
                        furthest(around.drivers().stream()
                                        .filter(d -> d.dimension().equals(dimension)))
                                .stream());
    }

    private Optional<Circumstances.Driver> furthest(Stream<Circumstances.Driver> drivers) {
        return drivers.filter(d ->
                        d.excess().orElse(0) >= NAMED_EXCESS && words.group(d).isPresent())
                .max(Comparator.comparingDouble(d -> d.excess().orElseThrow()));
    }

    private String group(Circumstances.Driver d) {
        double expected = d.expected().orElseThrow();
        return words.say("who.group", words.group(d).orElseThrow(), d.observed(), words.number(expected));
    }

    Optional<String> where(AlertChange change) {
        String told = change.circumstances().destinations().stream()
                .filter(d -> !d.municipality().isProtected())
                .limit(MOST_PLACES)
                .map(d -> words.name(d.municipality()) + " (" + d.departures() + ")")
                .collect(Collectors.joining(", "));
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say("where." + moves(change.rule()), told, period(change)));
    }

    /** Of nobody nothing is told; nor of those past the grant, whom the count itself tells of. */
    Optional<String> rights(AlertChange change) {
        int moved = change.evidenceOfCircumstances().observed();
        Optional<Circumstances.Rights> known = change.circumstances().rights();
        if (change.rule().isOfArrivals()) {
            return known.filter(rights -> moved > 0 && change.rule() == Rule.INFLUX)
                    .map(rights -> rightsOfArrivals(change, moved, rights));
        }
        return known.filter(rights -> rights.withinGrant() > 0).map(rights -> rightsOfDepartures(change, rights));
    }

    private String rightsOfDepartures(AlertChange change, Circumstances.Rights rights) {
        String key = "rights." + moves(change.rule()) + (rights.withinIntroduction() == 0 ? ".grant" : "");
        return words.say(key, rights.withinGrant(), rights.withinIntroduction(), period(change));
    }

    /** Which texts tell it: a share is of those settled in some years. */
    static String ofWhom(Rule rule) {
        return rule == Rule.LEVEL ? "level" : moves(rule);
    }

    /** Which texts tell of the moves: beside a share, of all in its years. */
    private static String moves(Rule rule) {
        return rule.isOfArrivals() ? "arrivals" : "departures";
    }

    private String period(AlertChange change) {
        return words.period(change.evidenceOfCircumstances().window(), change.circumstancesOn());
    }

    private String rightsOfArrivals(AlertChange change, int moved, Circumstances.Rights rights) {
        return words.say(
                "rights.arrivals",
                rights.withinIntroduction(),
                rights.withinGrant() - rights.withinIntroduction(),
                moved - rights.withinGrant(),
                period(change));
    }

    Optional<String> elsewhere(Rule rule, Circumstances around) {
        return around.elsewhere()
                .map(others -> words.say(
                        "elsewhere." + ofWhom(rule),
                        words.number(others.peersRatio()),
                        words.number(others.nationRatio()),
                        words.say(widest(rule, around))));
    }

    /** What is expected of arrivals follows the country's trend already. */
    private static String widest(Rule rule, Circumstances around) {
        String widest = Stream.of(Circumstances.Wider.NATION, Circumstances.Wider.REGION, Circumstances.Wider.COHORT)
                .filter(around.wider()::contains)
                .findFirst()
                .map(Enum::name)
                .orElse("none");
        return "wider." + (widest.equals("NATION") && rule.isOfArrivals() ? "trend" : widest);
    }
}
