package no.bofast.warning;

/** Says what was counted, and what against. Immutable. */
record CountWords(Wording words) {

    /** What an alert rested on. */
    String of(Rule rule, Evidence evidence) {
        return switch (rule) {
            case SURGE, SHIFT, DRIFT -> departures(evidence);
            case LEVEL -> level(evidence);
            case INFLUX -> isAgainstSettled(evidence) ? moreThanSettled(evidence) : arrivals(rule, evidence);
            case INFLUX_SCHOOL, INFLUX_PAST_GRANT -> arrivals(rule, evidence);
        };
    }

    /** The last three months. */
    String lately(Rule rule, Measured now) {
        return rule.isOfArrivals()
                ? arrivals(rule, now.observed(), now.window(), now.expected())
                : departures(now.observed(), now.window(), now.expected());
    }

    private String departures(Evidence evidence) {
        return evidence.people() == evidence.observed()
                ? departures(evidence.observed(), evidence.window(), evidence.expected())
                : decisions(evidence);
    }

    private String decisions(Evidence evidence) {
        String period = words.period(evidence.window());
        String expected = words.number(evidence.expected());
        return words.say(
                evidence.people() + " flyttet fra kommunen " + period
                        + "; når en familie som flytter sammen regnes som én, er det " + evidence.observed() + " mot "
                        + expected + " ventet",
                evidence.people() + " moved away " + period + "; counting a family that moves together as one, that is "
                        + evidence.observed() + " against " + expected + " expected");
    }

    private String departures(int observed, Window window, double expected) {
        return words.say(
                observed + " flyttet fra kommunen " + words.period(window) + ", mot " + words.number(expected)
                        + " ventet",
                observed + " moved away " + words.period(window) + ", against " + words.number(expected) + " expected");
    }

    private String arrivals(Rule rule, Evidence evidence) {
        return arrivals(rule, evidence.observed(), evidence.window(), evidence.expected());
    }

    private String arrivals(Rule rule, int observed, Window window, double expected) {
        return words.say(
                observed + whoCame(rule) + " flyttet hit " + words.period(window)
                        + ", fra kommunen de først ble bosatt i, mot " + words.number(expected) + " ventet",
                observed + whoCame(rule) + " moved here " + words.period(window)
                        + ", from where they were first settled, against " + words.number(expected) + " expected");
    }

    /** Of everyone nothing need be said. */
    private String whoCame(Rule rule) {
        return switch (rule) {
            case INFLUX_SCHOOL -> words.say(" barn på 6–15 år", " children of 6–15 years");
            case INFLUX_PAST_GRANT ->
                words.say(" som det ikke gis integreringstilskudd for lenger,", " whose integration grant has ended,");
            case SURGE, SHIFT, LEVEL, INFLUX, DRIFT -> "";
        };
    }

    /** What the expected is made of, to those who read of it first: a sentence behind that of {@link #of}; of a limit there is none. */
    String basis(Moment moment) {
        return switch (moment.rule()) {
            case SURGE, SHIFT ->
                words.say(
                        " Ventet er det som flyttingen fra lignende kommuner tilsier.",
                        " The expected is reckoned from moves away from similar municipalities.");
            case INFLUX -> isAgainstSettled(moment.evidence()) ? "" : basisOfArrivals();
            case INFLUX_SCHOOL, INFLUX_PAST_GRANT -> basisOfArrivals();
            case LEVEL, DRIFT -> "";
        };
    }

    private String basisOfArrivals() {
        return words.say(
                " Ventet er det som kommunens siste to år og utviklingen i landet tilsier.",
                " The expected is reckoned from the municipality's last two years and the trend of the country.");
    }

    static boolean isAgainstSettled(Evidence evidence) {
        return evidence.expected() == evidence.population();
    }

    private String moreThanSettled(Evidence evidence) {
        return words.say(
                evidence.observed() + " flyttet hit " + words.period(evidence.window())
                        + ", fra kommunen de først ble bosatt i: flere enn de " + evidence.population()
                        + " som ble bosatt her",
                evidence.observed() + " moved here " + words.period(evidence.window())
                        + ", from where they were first settled: more than the " + evidence.population()
                        + " who were settled here");
    }

    private String level(Evidence evidence) {
        String years = evidence.window().from().getYear() + "–"
                + (evidence.window().through().getYear() - 1);
        String share = words.percent((double) evidence.observed() / evidence.population());
        return words.say(
                evidence.observed() + " av " + evidence.population() + " bosatte i " + years + " (" + share
                        + ") har flyttet fra kommunen; for kommuner med bosatte fra de samme årene er grensen "
                        + words.percent(evidence.limit()),
                evidence.observed() + " of the " + evidence.population() + " settled in " + years + " (" + share
                        + ") have moved away; for municipalities with people settled in the same years the limit is "
                        + words.percent(evidence.limit()));
    }
}
