package no.bofast.warning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Answers, in a sentence each, whether it is over, whether it is noise, and how sure that is. Immutable. */
record DoubtWords(Wording words) {

    /** Fewer than these may be a family or two. */
    private static final int FEW = 15;

    private static final int RAREST = 10_000;
    /** How rare it is, is told in two digits. */
    private static final int TOLD_DIGITS = 2;

    private static final int MONTHS_A_YEAR = 12;

    String over(AlertChange change, AlertCourse course) {
        return switch (change.kind()) {
            case RETRACTED -> words.say("over.RETRACTED");
            case RESOLVED ->
                course.asExpectedSince()
                        .map(month -> words.say("over.since" + ofArrivals(change.rule()), words.month(month)))
                        .orElse(words.say(change.rule() == Rule.LEVEL ? "over.level.RESOLVED" : "over.RESOLVED"));
            case RAISED, ESCALATED, EASED -> words.say("over." + standing(change, course));
        };
    }

    /** Which text tells whether what stands may be over. */
    private static String standing(AlertChange change, AlertCourse course) {
        if (change.rule() == Rule.LEVEL) {
            return "level";
        } else if (course.asExpectedSince().isPresent()) {
            return "probably" + ofArrivals(change.rule());
        }
        return CountWords.isAgainstSettled(change.rule(), change.evidence()) ? "settled" : lately(course);
    }

    /** Of arrivals the expected is the usual here. */
    private static String ofArrivals(Rule rule) {
        return rule.isOfArrivals() ? ".arrivals" : "";
    }

    private static String lately(AlertCourse course) {
        Measured now = course.now();
        if (now.lower() > 1) {
            return "no";
        } else if (restsOnOpenMonth(course)) {
            return "open";
        }
        return now.observed() <= now.expected() ? "perhaps" : "unknown";
    }

    /** The last three whole months end where the month that is open begins: what a window that ends in it has more than they, happened in it. */
    private static boolean restsOnOpenMonth(AlertCourse course) {
        Evidence peak = course.peak().evidence();
        Measured now = course.now();
        return peak.window().through().isAfter(now.window().through())
                && peak.window().months() <= now.window().months() + 1
                && peak.observed() > now.observed();
    }

    /** The statistic is absent where its reader may not see exact counts. */
    String noise(Moment told, boolean isOver) {
        String chance = told.rule() == Rule.LEVEL
                ? chanceOfLevel(told.evidence(), isOver)
                : chance(told.rule(), told.evidence());
        return chance + families(told);
    }

    private String chanceOfLevel(Evidence evidence, boolean isOver) {
        if (isOver) {
            return words.say("noise.level.over");
        }
        return words.say(evidence.lower() >= 1 ? "noise.level" : "noise.level.unsure");
    }

    private String chance(Rule rule, Evidence evidence) {
        boolean isKnown = Double.isFinite(evidence.statistic());
        if (isKnown && rule == Rule.SHIFT) {
            return words.say("noise.years", Math.max(1, Math.round(evidence.statistic() / MONTHS_A_YEAR)));
        } else if (isKnown && evidence.statistic() < 1) {
            double often = Math.min(RAREST, 1 / Math.max(evidence.statistic(), 1e-9));
            return words.say("noise." + asMany(rule, evidence), words.count(rounded(often)));
        }
        return words.say("noise.rarely");
    }

    /** Which text tells of what so many would be rare. */
    private static String asMany(Rule rule, Evidence evidence) {
        if (CountWords.isAgainstSettled(rule, evidence)) {
            return "settled";
        }
        return rule.isOfArrivals() ? "arrivals" : "departures";
    }

    private static long rounded(double often) {
        return new BigDecimal(often)
                .round(new MathContext(TOLD_DIGITS, RoundingMode.DOWN))
                .longValue();
    }

    /** Where it is known who is a family, the decisions are told. */
    private String families(Moment peak) {
        boolean mayBeFew = peak.evidence().people() < FEW && !peak.evidence().tellsFamilies();
        return mayBeFew ? " " + words.say("noise.families") : "";
    }

    String certainty(Moment peak, boolean isOver) {
        Evidence evidence = peak.evidence();
        if (peak.rule() == Rule.LEVEL) {
            return words.say(
                            "certainty.level" + (isOver ? ".over" : ""),
                            share(evidence.lower(), evidence),
                            share(evidence.upper(), evidence),
                            words.percent(evidence.limit()))
                    + ".";
        }
        String against =
                CountWords.isAgainstSettled(peak.rule(), evidence) ? "settled" + (isOver ? ".over" : "") : "expected";
        String between =
                words.say("certainty." + against, words.number(evidence.lower()), words.number(evidence.upper()));
        boolean isAddedUp = peak.rule() == Rule.SHIFT && evidence.lower() <= 1;
        return (isAddedUp ? words.say("certainty.adding", between) : between) + ".";
    }

    /** Bounds of a share are known as multiples of its limit. */
    private String share(double bound, Evidence evidence) {
        return words.percent(bound * evidence.limit());
    }
}
