package no.bofast.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Household and age band together, numbered: the traits by which departures are expected ({@code domain.md}, section 7). */
public final class HouseholdAge {

    private static final Household[] HOUSEHOLDS = Household.values();
    private static final int BANDS = AgeBand.values().length;

    /** Number of categories. */
    public static final int CATEGORIES = HOUSEHOLDS.length * BANDS;

    private static final List<String> LABELS = labels();
    private static final Map<String, Integer> CATEGORY_OF_LABEL = IntStream.range(0, CATEGORIES)
            .boxed()
            .collect(Collectors.toUnmodifiableMap(LABELS::get, Function.identity()));

    private HouseholdAge() {}

    public static int categoryOf(Traits traits) {
        return traits.household().ordinal() * BANDS + traits.ageBand().ordinal();
    }

    public static Household household(int category) {
        return HOUSEHOLDS[category / BANDS];
    }

    /** As the tables write it, e.g. {@code SINGLE 18-29}. */
    public static String label(int category) {
        return LABELS.get(category);
    }

    /** The category that the tables write so. */
    public static int categoryOf(String label) {
        return CATEGORY_OF_LABEL.getOrDefault(label, -1);
    }

    private static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (Household household : HOUSEHOLDS) {
            for (AgeBand band : AgeBand.values()) {
                labels.add(household.name() + " " + band.label());
            }
        }
        return labels;
    }
}
