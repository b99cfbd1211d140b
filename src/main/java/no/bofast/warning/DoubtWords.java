package no.bofast.warning;

/** Answers, in a sentence each, whether it is over, whether it is noise, and how sure that is. Immutable. */
record DoubtWords(Wording words) {

    /** Fewer than these may be a family or two. */
    private static final int FEW = 15;

    private static final int RAREST = 10_000;
    private static final int MONTHS_A_YEAR = 12;

    String over(AlertChange change, AlertCourse course) {
        return switch (change.kind()) {
            case RETRACTED ->
                words.say(
                        "Det var ikke noe: registeret er rettet, og det varselet bygde på, står ikke lenger.",
                        "There was nothing: the register was corrected, and what the alert rested on no longer"
                                + " stands.");
            case RESOLVED -> "%s %s".formatted(words.say("Ja.", "Yes."), ended(course));
            case RAISED, ESCALATED, EASED -> standing(change.rule(), course);
        };
    }

    private String ended(AlertCourse course) {
        return course.asExpectedSince()
                .map(month -> words.say(
                        "Fra og med " + words.month(month) + " er tallene som ventet.",
                        "From " + words.month(month) + " on the counts are as expected."))
                .orElse(words.say(
                        "Det er ikke lenger grunnlag for varselet.", "There are no longer grounds for the alert."));
    }

    private String standing(Rule rule, AlertCourse course) {
        Measured now = course.now();
        if (rule == Rule.LEVEL) {
            return words.say(
                    "Nei. Dette er et nivå, ikke en endring: det varer så lenge andelen er over grensen.",
                    "No. This is a level, not a change: it lasts for as long as the share is above the limit.");
        } else if (course.asExpectedSince().isPresent()) {
            return words.say(
                    "Trolig. De siste månedene er som ventet; varselet avsluttes om det varer.",
                    "Probably. The last months are as expected; the alert ends if that lasts.");
        } else if (now.lower() > 1) {
            return words.say(
                    "Nei. De siste tre hele månedene er klart over det ventede.",
                    "No. The last three whole months are clearly above the expected.");
        }
        return now.observed() <= now.expected()
                ? words.say(
                        "Kanskje. De siste tre hele månedene er ikke over det ventede, men det er for tidlig å si"
                                + " sikkert.",
                        "Perhaps. The last three whole months are not above the expected, but it is too early to be"
                                + " sure.")
                : words.say(
                        "Det vet vi ikke ennå. De siste tre hele månedene er over det ventede, men ikke klart.",
                        "Not known yet. The last three whole months are above the expected, but not clearly.");
    }

    /** The statistic is absent where its reader may not see exact counts. */
    String noise(Moment peak) {
        return chance(peak.rule(), peak.evidence()) + families(peak);
    }

    private String chance(Rule rule, Evidence evidence) {
        boolean isKnown = Double.isFinite(evidence.statistic());
        if (isKnown && rule == Rule.SHIFT) {
            long years = Math.max(1, Math.round(evidence.statistic() / MONTHS_A_YEAR));
            return words.say(
                    "Lite trolig: av tilfeldighet ser det slik ut sjeldnere enn en gang på " + years
                            + " år i en kommune.",
                    "Unlikely: by chance it looks like this less than once in " + years + " years in a municipality.");
        } else if (isKnown && rule != Rule.LEVEL && evidence.statistic() < 1) {
            String often = Integer.toString((int) Math.min(RAREST, 1 / Math.max(evidence.statistic(), 1e-9)));
            return words.say(
                    "Lite trolig: av tilfeldighet ville så mange " + (rule.isOfArrivals() ? "komme" : "flytte ut")
                            + " høyst 1 av " + often + " ganger.",
                    "Unlikely: by chance so many would " + (rule.isOfArrivals() ? "come" : "leave")
                            + " at most 1 time in " + often + ".");
        }
        return words.say(
                "Lite trolig, men mulig: et varsel gis bare når tilfeldighet sjelden gir så mange.",
                "Unlikely, but possible: an alert is raised only when chance rarely gives so many.");
    }

    private String families(Moment peak) {
        return peak.rule() != Rule.LEVEL && peak.evidence().people() < FEW
                ? words.say(
                        " Men familier flytter sammen, så bak tallet kan det stå noen få beslutninger.",
                        " But families move together, so a few decisions may be behind the count.")
                : "";
    }

    String certainty(Moment peak) {
        Evidence evidence = peak.evidence();
        String bounds = words.number(evidence.lower()) + words.say(" og ", " and ") + words.number(evidence.upper());
        return between(peak.rule(), evidence).formatted(bounds) + usual(peak) + ".";
    }

    private String between(Rule rule, Evidence evidence) {
        if (rule == Rule.LEVEL) {
            return words.say(
                    "Andelen er trolig mellom %s ganger grensen (90 prosent sikkert)",
                    "The share is probably between %s times the limit (90 per cent certain)");
        }
        return rule == Rule.INFLUX && CountWords.isAgainstSettled(evidence)
                ? words.say(
                        "Det kommer trolig mellom %s ganger så mange som det bosettes (90 prosent sikkert)",
                        "Probably between %s times as many come as are settled (90 per cent certain)")
                : words.say(
                        "Flyttingen var da trolig mellom %s ganger det ventede (90 prosent sikkert)",
                        "Moves were then probably between %s times the expected (90 per cent certain)");
    }

    /** What was usual here, and for how long that is known. */
    private String usual(Moment peak) {
        Evidence evidence = peak.evidence();
        boolean isOfDepartures = peak.rule().subject() == Subject.DEPARTURES;
        return isOfDepartures && evidence.historyMonths() > 0
                ? words.say(
                        "; i " + evidence.historyMonths() + " måneder før var det vanlige her "
                                + words.number(evidence.usualRatio()) + " ganger det ventede",
                        "; for " + evidence.historyMonths() + " months before the usual here was "
                                + words.number(evidence.usualRatio()) + " times the expected")
                : "";
    }
}
