package no.bofast.warning;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says who they are, where they go or come from, and who else shares it; empty where nothing is known. Immutable. */
record AroundWords(Wording words) {

    /** Excess over the expected from which a group is named as driving an alert, in people. */
    private static final double NAMED_EXCESS = 1.5;

    private static final int MOST_PLACES = 3;

    /** Dimensions that a receiving municipality plans by; the group furthest above the expected is named of each. */
    private static final List<String> OF_ARRIVALS = List.of("age_now", "household_now", "country");

    Optional<String> who(Rule rule, Circumstances around) {
        List<String> named = (rule.isOfArrivals() ? ofEach(around) : furthest(around.drivers().stream()).stream())
                .map(this::group)
                .toList();
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say(
                                "Lengst over det ventede er tallet på ",
                                "Furthest above the expected is the number of ")
                        + String.join(words.say(", og på ", ", and of "), named) + ".");
    }

    private static Stream<Circumstances.Driver> ofEach(Circumstances around) {
        return OF_ARRIVALS.stream()
                .flatMap(dimension ->
                        furthest(around.drivers().stream()
                                        .filter(d -> d.dimension().equals(dimension)))
                                .stream());
    }

    private static Optional<Circumstances.Driver> furthest(Stream<Circumstances.Driver> drivers) {
        return drivers.filter(d -> d.observed() - d.expected() >= NAMED_EXCESS && GroupNames.isTelling(d))
                .max(Comparator.comparingDouble(d -> d.observed() - d.expected()));
    }

    private String group(Circumstances.Driver d) {
        return words.say(GroupNames.bokmal(d), GroupNames.english(d)) + " (" + d.observed()
                + words.say(" mot ", " against ") + words.number(d.expected()) + ")";
    }

    Optional<String> where(Rule rule, Circumstances around) {
        List<String> told = around.destinations().stream()
                .filter(d -> !d.municipality().isProtected())
                .limit(MOST_PLACES)
                .map(d -> words.name(d.municipality()) + " (" + d.departures() + ")")
                .toList();
        String most = rule.isOfArrivals() ? words.say("Flest fra ", "Most from ") : words.say("Flest til ", "Most to ");
        return told.isEmpty() ? Optional.empty() : Optional.of(most + String.join(", ", told) + ".");
    }

    /** @param moved how many they are */
    Optional<String> rights(Rule rule, int moved, Circumstances around) {
        if (rule.isOfArrivals()) {
            return around.areKnown() ? Optional.of(rightsOfArrivals(moved, around)) : Optional.empty();
        }
        return around.withinGrant() == 0
                ? Optional.empty()
                : Optional.of(words.say(
                        around.withinGrant()
                                + " flyttet mens introduksjonsprogrammet eller integreringstilskuddet løp, "
                                + around.withinIntroduction() + " av dem i programmet.",
                        around.withinGrant() + " moved while the introduction programme or the integration grant ran, "
                                + around.withinIntroduction() + " of them in the programme."));
    }

    private String rightsOfArrivals(int moved, Circumstances around) {
        int past = moved - around.withinGrant();
        return words.say(
                around.withinIntroduction() + " har introduksjonsprogram igjen, "
                        + (around.withinGrant() - around.withinIntroduction())
                        + " bare integreringstilskudd, og " + past + " kom etter at tilskuddet var slutt.",
                around.withinIntroduction() + " still have the introduction programme, "
                        + (around.withinGrant() - around.withinIntroduction())
                        + " only the integration grant, and " + past + " came after the grant had ended.");
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
