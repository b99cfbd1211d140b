package no.bofast.warning;

/** Says what was counted, and what against. Immutable. */
record CountWords(Wording words) {

    /** What an alert rested on. */
    String of(Rule rule, Evidence evidence) {
        return switch (rule) {
            case SURGE, SHIFT, DRIFT -> departures(evidence);
            case LEVEL -> level(evidence);
            case INFLUX -> isAgainstSettled(evidence) ? moreThanSettled(evidence) : arrivals(evidence);
        };
    }

    /** The last three months. */
    String lately(Rule rule, Measured now) {
        return rule == Rule.INFLUX
                ? arrivals(now.observed(), now.window(), now.expected())
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

    private String arrivals(Evidence evidence) {
        return arrivals(evidence.observed(), evidence.window(), evidence.expected());
    }

    private String arrivals(int observed, Window window, double expected) {
        return words.say(
                observed + " flyttet hit fra kommunen de ble bosatt i " + words.period(window) + ", mot "
                        + words.number(expected) + " ventet",
                observed + " moved here from where they were settled " + words.period(window) + ", against "
                        + words.number(expected) + " expected");
    }

    private static boolean isAgainstSettled(Evidence evidence) {
        return evidence.expected() == evidence.population();
    }

    private String moreThanSettled(Evidence evidence) {
        return words.say(
                evidence.observed() + " flyttet hit fra kommunen de ble bosatt i " + words.period(evidence.window())
                        + ", flere enn de " + evidence.population() + " som ble bosatt her",
                evidence.observed() + " moved here from where they were settled " + words.period(evidence.window())
                        + ", more than the " + evidence.population() + " who were settled here");
    }

    private String level(Evidence evidence) {
        String years = evidence.window().from().getYear() + "–"
                + (evidence.window().through().getYear() - 1);
        return words.say(
                evidence.observed() + " av " + evidence.population() + " bosatte i " + years
                        + " har flyttet fra kommunen; for kommuner med bosatte fra de samme årene er grensen "
                        + words.percent(evidence.limit()),
                evidence.observed() + " of the " + evidence.population() + " settled in " + years
                        + " have moved away; for municipalities with people settled in the same years the limit is "
                        + words.percent(evidence.limit()));
    }
}
