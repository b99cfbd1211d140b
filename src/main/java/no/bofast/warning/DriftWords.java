package no.bofast.warning;

import java.util.stream.Collectors;

/**
 * Says that a plan's forecast fits no more. Immutable.
 *
 * <p>The evidence of {@code DRIFT} is of the figure that has gone furthest; its circumstances name each figure that has left its bounds, that one first,
 * as a driver of the dimension {@link Circumstances#FIGURE}.
 */
record DriftWords(Wording words) {

    String matter(AlertChange change) {
        Evidence evidence = change.evidence();
        String way = evidence.observed() > evidence.expected() ? ".more" : ".fewer";
        return words.say(
                "drift." + leading(change).category() + way,
                words.month(evidence.window().from()));
    }

    /** What has happened, and what was expected 8 of 10 times; and what else has left its bounds. */
    String now(AlertChange change) {
        Evidence evidence = change.evidence();
        String happened = words.say(
                "drift.now",
                did(leading(change).category(), evidence.observed()),
                words.period(evidence.window(), change.registerDate()),
                words.between(bound(evidence, evidence.lower()), bound(evidence, evidence.upper())));
        return happened + besides(change);
    }

    /** How many did what a figure counts. */
    private String did(String figure, int count) {
        return words.say("drift." + figure, count);
    }

    /** Bounds are told as ratios to what was expected. */
    private static long bound(Evidence evidence, double ratio) {
        return Math.round(ratio * evidence.expected());
    }

    /** The other figures that have left their bounds. */
    private String besides(AlertChange change) {
        String others = change.circumstances().drivers().stream()
                .skip(1)
                .map(this::against)
                .collect(Collectors.joining("; "));
        return others.isEmpty() ? "" : " " + words.say("drift.besides", others);
    }

    private String against(Circumstances.Driver driver) {
        return words.say(
                "drift.against",
                did(driver.category(), driver.observed()),
                words.number(driver.expected().orElseThrow()));
    }

    String over(ChangeKind kind) {
        return words.say(kind == ChangeKind.RESOLVED ? "drift.over.RESOLVED" : "drift.over");
    }

    String noise() {
        return words.say("drift.noise");
    }

    private static Circumstances.Driver leading(AlertChange change) {
        return change.circumstances().drivers().get(0);
    }
}
