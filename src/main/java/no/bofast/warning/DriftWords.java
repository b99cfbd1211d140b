package no.bofast.warning;

import java.util.List;

/**
 * Says that a plan's forecast fits no more. Immutable.
 *
 * <p>The evidence of {@code DRIFT} is of the figure that has gone furthest; its circumstances name each figure that has left its bounds, that one first,
 * as a driver of the dimension {@link Circumstances#FIGURE}.
 */
record DriftWords(Wording words) {

    /** What is forecast, in a sentence: who, what they do, and what they have done in a plan's months. */
    private record Figure(String who, String does, String did) {}

    String matter(AlertChange change) {
        Evidence evidence = change.evidence();
        Figure figure = figure(leading(change).category());
        String count =
                evidence.observed() > evidence.expected() ? words.say("flere", "more") : words.say("færre", "fewer");
        return count + figure.who + " " + figure.does
                + words.say(" enn prognosen fra ", " than the forecast of ")
                + words.month(evidence.window().from())
                + words.say(" ventet", " expected");
    }

    /** What has happened, and what was expected 8 of 10 times; and what else has left its bounds. */
    String now(AlertChange change) {
        Evidence evidence = change.evidence();
        Figure figure = figure(leading(change).category());
        String happened = evidence.observed() + figure.who + " " + figure.did + " " + words.period(evidence.window());
        String between = words.say("; 8 av 10 ganger ville det bli mellom ", "; 8 of 10 times it would be between ")
                + bound(evidence, evidence.lower())
                + words.say(" og ", " and ")
                + bound(evidence, evidence.upper());
        return happened + between + "." + besides(change);
    }

    /** Bounds are told as ratios to what was expected. */
    private static long bound(Evidence evidence, double ratio) {
        return Math.round(ratio * evidence.expected());
    }

    /** The other figures that have left their bounds. */
    private String besides(AlertChange change) {
        List<String> others = change.circumstances().drivers().stream()
                .skip(1)
                .map(this::against)
                .toList();
        return others.isEmpty()
                ? ""
                : words.say(" Også utenfor prognosen: ", " Outside the forecast as well: ") + String.join("; ", others)
                        + ".";
    }

    private String against(Circumstances.Driver driver) {
        Figure figure = figure(driver.category());
        return driver.observed() + figure.who + " " + figure.did + words.say(", mot ", ", against ")
                + words.number(driver.expected()) + words.say(" ventet", " expected");
    }

    String over(ChangeKind kind) {
        return switch (kind) {
            case RESOLVED ->
                words.say(
                        "Ja. I to måneder har tallene vært innenfor prognosen igjen.",
                        "Yes. For two months the numbers have been within the forecast again.");
            case RAISED, ESCALATED, EASED, RETRACTED ->
                words.say(
                        "Nei. Ved slutten av to måneder på rad har summen siden prognosen begynte vært utenfor.",
                        "No. At the end of two months in a row the sum since the forecast began has been outside.");
        };
    }

    String noise() {
        return words.say(
                "Det kan det være: 2 av 10 ganger kommer tallet utenfor uten at noe har endret seg. Se det som et tegn, ikke"
                        + " som et bevis.",
                "It may be: 2 of 10 times the number comes to be outside though nothing has changed. Take it as a sign,"
                        + " not as proof.");
    }

    String next() {
        return words.say(
                "Se på den nyeste prognosen på kommunens side, og om budsjettet fortsatt holder.",
                "Look at the newest forecast on the municipality's page, and whether the budget still holds.");
    }

    private static Circumstances.Driver leading(AlertChange change) {
        return change.circumstances().drivers().get(0);
    }

    private Figure figure(String forecast) {
        return switch (forecast) {
            case "departures" -> figure("", "", away());
            case "arrivals" -> figure("", "", here());
            case "arrivals_of_school_age" -> figure(" barn i skolealder", " children of school age", here());
            case "arrivals_past_grant" -> figure(" uten integreringstilskudd", " without integration grant", here());
            default -> throw new IllegalArgumentException("no words for what is forecast: " + forecast);
        };
    }

    private Figure figure(String bokmal, String english, Figure moving) {
        return new Figure(words.say(bokmal, english), moving.does, moving.did);
    }

    private Figure away() {
        return new Figure("", words.say("flytter ut", "move away"), words.say("flyttet ut", "moved away"));
    }

    private Figure here() {
        return new Figure("", words.say("flytter hit", "move here"), words.say("flyttet hit", "moved here"));
    }
}
