package no.bofast.warning;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says who they are, where they go, and who else shares it; empty where nothing is known. Immutable. */
record AroundWords(Wording words) {

    /** Excess over the expected from which a group is named as driving an alert, in departures. */
    private static final double NAMED_EXCESS = 1.5;

    private static final int MOST_PLACES = 3;

    Optional<String> who(Circumstances around) {
        return around.drivers().stream()
                .filter(d -> d.observed() - d.expected() >= NAMED_EXCESS && GroupNames.isTelling(d))
                .max(Comparator.comparingDouble(d -> d.observed() - d.expected()))
                .map(d -> words.say(
                        "Mest flere enn ventet blant " + GroupNames.bokmal(d) + " (" + d.observed() + " mot "
                                + words.number(d.expected()) + ").",
                        "Most above the expected among " + GroupNames.english(d) + " (" + d.observed() + " against "
                                + words.number(d.expected()) + ")."));
    }

    Optional<String> where(Circumstances around) {
        List<String> told = around.destinations().stream()
                .filter(d -> !d.municipality().isProtected())
                .limit(MOST_PLACES)
                .map(d -> words.name(d.municipality()) + " (" + d.departures() + ")")
                .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say("Flest til ", "Most to ") + String.join(", ", told) + ".");
    }

    Optional<String> rights(Circumstances around) {
        return around.withinGrant() == 0
                ? Optional.empty()
                : Optional.of(words.say(
                        around.withinGrant()
                                + " flyttet mens introduksjonsprogrammet eller integreringstilskuddet løp, "
                                + around.withinIntroduction() + " av dem i programmet.",
                        around.withinGrant() + " moved while the introduction programme or the integration grant ran, "
                                + around.withinIntroduction() + " of them in the programme."));
    }

    Optional<String> elsewhere(Circumstances around) {
        return around.nationRatio() == 0
                ? Optional.empty()
                : Optional.of(words.say(
                                "Lignende kommuner ligger på " + words.number(around.peersRatio())
                                        + " ganger det ventede, resten av landet på "
                                        + words.number(around.nationRatio()),
                                "Similar municipalities are at " + words.number(around.peersRatio())
                                        + " times the expected, the rest of the country at "
                                        + words.number(around.nationRatio()))
                        + wider(around) + ".");
    }

    private String wider(Circumstances around) {
        if (around.wider().contains(Circumstances.Wider.NATION)) {
            return words.say("; økningen gjelder hele landet", "; the rise is nationwide");
        } else if (around.wider().contains(Circumstances.Wider.REGION)) {
            return words.say("; økningen gjelder hele landsdelen", "; the rise is shared by the whole region");
        }
        return around.wider().contains(Circumstances.Wider.COHORT)
                ? words.say(
                        "; økningen gjelder kullet i hele landet",
                        "; the rise is shared by the cohort in the whole country")
                : words.say("; økningen er bare her", "; the rise is here only");
    }
}
