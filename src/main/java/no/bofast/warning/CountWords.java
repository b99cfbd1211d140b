package no.bofast.warning;

import java.util.stream.Stream;

/** Says what was counted, and what against. Immutable. */
record CountWords(Wording words) {

    /** What an alert rested on. */
    String of(Rule rule, Evidence evidence) {
        return switch (rule) {
            case SURGE, SHIFT, DRIFT -> departures(evidence);
            case LEVEL -> level(evidence);
            case INFLUX -> isAgainstSettled(rule, evidence) ? moreThanSettled(evidence) : arrivals(rule, evidence);
            case INFLUX_SCHOOL, INFLUX_PAST_GRANT -> arrivals(rule, evidence);
        };
    }

    /** How it is: of a share the share, of moves the last three months, in which decisions are counted where it is known who is a family. */
    String lately(AlertChange change, AlertCourse course) {
        Measured now = course.now();
        if (change.rule() == Rule.LEVEL) {
            return level(change.evidence());
        }
        String who = change.rule().isOfArrivals() ? change.rule().name() : "departures";
        String counted = counted(who, now.observed(), now.window(), now.expected());
        return tellsFamilies(change, course) ? words.say("count.decisions.lately", counted) : counted;
    }

    private static boolean tellsFamilies(AlertChange change, AlertCourse course) {
        return Stream.of(course.raised().evidence(), course.peak().evidence(), change.evidence())
                .anyMatch(Evidence::tellsFamilies);
    }

    private String departures(Evidence evidence) {
        return evidence.tellsFamilies()
                ? decisions(evidence)
                : counted("departures", evidence.observed(), evidence.window(), evidence.expected());
    }

    private String decisions(Evidence evidence) {
        return words.say(
                "count.decisions",
                evidence.people(),
                words.period(evidence.window()),
                evidence.observed(),
                words.number(evidence.expected()));
    }

    private String arrivals(Rule rule, Evidence evidence) {
        return counted(rule.name(), evidence.observed(), evidence.window(), evidence.expected());
    }

    private String counted(String who, int observed, Window window, double expected) {
        return words.say("count." + who, observed, words.period(window), words.number(expected));
    }

    /** What the expected is made of, to those who read of it first: a sentence behind that of {@link #of}; of a limit there is none. */
    String basis(Moment moment) {
        return switch (moment.rule()) {
            case SURGE, SHIFT -> " " + words.say("basis.departures");
            case INFLUX -> isAgainstSettled(moment.rule(), moment.evidence()) ? "" : basisOfArrivals();
            case INFLUX_SCHOOL, INFLUX_PAST_GRANT -> basisOfArrivals();
            case LEVEL, DRIFT -> "";
        };
    }

    private String basisOfArrivals() {
        return " " + words.say("basis.arrivals");
    }

    /** Whether arrivals are held against those settled, and not against what is usual. */
    static boolean isAgainstSettled(Rule rule, Evidence evidence) {
        return rule == Rule.INFLUX && evidence.expected() == evidence.population();
    }

    private String moreThanSettled(Evidence evidence) {
        return words.say("count.settled", evidence.observed(), words.period(evidence.window()), evidence.population());
    }

    private String level(Evidence evidence) {
        String years = evidence.window().from().getYear() + "–"
                + (evidence.window().through().getYear() - 1);
        return words.say(
                "count.level",
                evidence.observed(),
                evidence.population(),
                years,
                words.percent((double) evidence.observed() / evidence.population()),
                words.percent(evidence.limit()));
    }
}
