package no.bofast.warning;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Says what was counted, and what against. Immutable. */
record CountWords(Wording words) {

    /** What an alert rested on as it was on a date: what is expected of a month that wasn't over then, is of all of it. */
    String of(Rule rule, Evidence evidence, LocalDate on) {
        Window window = evidence.window();
        boolean isOpen = rule != Rule.LEVEL && window.isOpenOn(on);
        String counted = counted(rule, evidence, on);
        return isOpen ? words.say("count.open", counted, words.month(window.through())) : counted;
    }

    private String counted(Rule rule, Evidence evidence, LocalDate on) {
        return switch (rule) {
            case SURGE, SHIFT, DRIFT -> departures(evidence, on);
            case LEVEL -> level(evidence);
            case INFLUX ->
                isAgainstSettled(rule, evidence) ? moreThanSettled(evidence, on) : arrivals(rule, evidence, on);
            case INFLUX_SCHOOL, INFLUX_PAST_GRANT -> arrivals(rule, evidence, on);
        };
    }

    /** How it is: of a share the share, of moves the last three months, in which decisions are counted where it is known who is a family. */
    String lately(AlertChange change, AlertCourse course) {
        Measured now = course.now();
        if (change.rule() == Rule.LEVEL) {
            return level(change.evidence());
        }
        String who = change.rule().isOfArrivals() ? change.rule().name() : "departures";
        String period = words.period(now.window(), change.registerDate());
        String counted = counted(who, now.observed(), period, now.expected());
        return tellsFamilies(change, course) ? words.say("count.decisions.lately", counted) : counted;
    }

    private static boolean tellsFamilies(AlertChange change, AlertCourse course) {
        return Stream.of(course.raised().evidence(), course.peak().evidence(), change.evidence())
                .anyMatch(Evidence::tellsFamilies);
    }

    private String departures(Evidence evidence, LocalDate on) {
        String period = words.period(evidence.window(), on);
        return evidence.tellsFamilies()
                ? decisions(evidence, period)
                : counted("departures", evidence.observed(), period, evidence.expected());
    }

    private String decisions(Evidence evidence, String period) {
        return words.say(
                "count.decisions", evidence.people(), period, evidence.observed(), words.number(evidence.expected()));
    }

    private String arrivals(Rule rule, Evidence evidence, LocalDate on) {
        return counted(rule.name(), evidence.observed(), words.period(evidence.window(), on), evidence.expected());
    }

    private String counted(String who, int observed, String period, double expected) {
        return words.say("count." + who, observed, period, words.number(expected));
    }

    /**
     * What the expected is made of and how the usual differs from it, to those who read of them first: a sentence behind that of {@link #of};
     * of a limit there is none.
     */
    String basis(Moment moment) {
        return switch (moment.rule()) {
            case SURGE, SHIFT -> " " + basisOfDepartures(moment.evidence());
            case INFLUX, INFLUX_SCHOOL, INFLUX_PAST_GRANT -> " " + words.say("basis.arrivals");
            case LEVEL, DRIFT -> "";
        };
    }

    private String basisOfDepartures(Evidence evidence) {
        return evidence.historyMonths() > 0
                ? words.say("basis.departures", words.number(evidence.usualRatio()), evidence.historyMonths())
                : words.say("basis.departures.new");
    }

    /** Whether arrivals are held against those settled, and not against what is usual. */
    static boolean isAgainstSettled(Rule rule, Evidence evidence) {
        return rule == Rule.INFLUX && evidence.expected() == evidence.population();
    }

    private String moreThanSettled(Evidence evidence, LocalDate on) {
        return words.say(
                "count.settled", evidence.observed(), words.period(evidence.window(), on), evidence.population());
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
