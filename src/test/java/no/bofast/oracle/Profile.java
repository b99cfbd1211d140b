package no.bofast.oracle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The characteristics by which a person is counted (domain.md, section 3). */
final class Profile {
    private static final Set<String> COUNTRIES_SHOWN =
            Set.of("UKR", "SYR", "ERI", "SOM", "AFG", "SDN", "IRN", "ETH", "IRQ");

    private Profile() {}

    /** Category by dimension, in the order of the columns of {@code cohorts.csv}. */
    static Map<String, String> of(LifeCourse life) {
        Fact settlement = life.settlement();
        Map<String, String> categories = new LinkedHashMap<>();
        categories.put("sex", settlement.text("sex"));
        categories.put("age_band", ageBand(life));
        categories.put("household", life.household());
        categories.put(
                "country", COUNTRIES_SHOWN.contains(settlement.text("country")) ? settlement.text("country") : "OTHER");
        categories.put("ground", settlement.text("ground"));
        return categories;
    }

    private static String ageBand(LifeCourse life) {
        if (life.settlement().birthYear().isEmpty()) {
            return "UNKNOWN";
        }
        int age = life.settlementYear() - life.settlement().birthYear().getAsInt();
        if (age < 18) {
            return "0-17";
        }
        if (age < 30) {
            return "18-29";
        }
        return age >= 60 ? "60+" : age / 10 * 10 + "-" + (age / 10 * 10 + 9);
    }
}
