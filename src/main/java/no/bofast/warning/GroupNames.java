package no.bofast.warning;

import java.time.Month;
import java.util.List;
import java.util.Map;

/** What groups and months are called in running text; fixed here, since the names that Java knows vary with its version. */
final class GroupNames {

    private static final List<String> MONTHS_NB = List.of(
            "januar",
            "februar",
            "mars",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "desember");
    private static final List<String> MONTHS_EN = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final Map<String, String> BOKMAL = Map.ofEntries(
            Map.entry("FEMALE", "kvinner"),
            Map.entry("MALE", "menn"),
            Map.entry("SINGLE", "aleneboende"),
            Map.entry("COUPLE", "par uten barn"),
            Map.entry("PARENT", "foreldre med barn under 18"),
            Map.entry("MULTI_FAMILY", "flerfamiliehusholdninger"),
            Map.entry("ASYLUM", "asyltilfeller"),
            Map.entry("RESETTLEMENT", "overføringsflyktninger"),
            Map.entry("COLLECTIVE_PROTECTION", "personer med kollektiv beskyttelse"),
            Map.entry("UKR", "ukrainere"),
            Map.entry("SYR", "syrere"),
            Map.entry("ERI", "eritreere"),
            Map.entry("SOM", "somaliere"),
            Map.entry("AFG", "afghanere"),
            Map.entry("SDN", "sudanere"),
            Map.entry("IRN", "iranere"),
            Map.entry("ETH", "etiopiere"),
            Map.entry("IRQ", "irakere"));
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("FEMALE", "women"),
            Map.entry("MALE", "men"),
            Map.entry("SINGLE", "people living alone"),
            Map.entry("COUPLE", "couples without children"),
            Map.entry("PARENT", "parents of children under 18"),
            Map.entry("MULTI_FAMILY", "households of several families"),
            Map.entry("ASYLUM", "people granted asylum"),
            Map.entry("RESETTLEMENT", "resettled refugees"),
            Map.entry("COLLECTIVE_PROTECTION", "people with collective protection"),
            Map.entry("UKR", "Ukrainians"),
            Map.entry("SYR", "Syrians"),
            Map.entry("ERI", "Eritreans"),
            Map.entry("SOM", "Somalis"),
            Map.entry("AFG", "Afghans"),
            Map.entry("SDN", "Sudanese"),
            Map.entry("IRN", "Iranians"),
            Map.entry("ETH", "Ethiopians"),
            Map.entry("IRQ", "Iraqis"));

    private GroupNames() {}

    /** Whether the category says who it is: "other" and "unknown" don't. */
    static boolean isTelling(Circumstances.Driver driver) {
        return isAge(driver) ? !driver.category().equals("UNKNOWN") : BOKMAL.containsKey(driver.category());
    }

    static String bokmal(Circumstances.Driver driver) {
        return isAge(driver)
                ? "dem i alderen " + age(driver) + " år" + (isOfSettlement(driver) ? " ved bosetting" : "")
                : BOKMAL.get(driver.category());
    }

    static String english(Circumstances.Driver driver) {
        return isAge(driver)
                ? "those aged " + age(driver) + (isOfSettlement(driver) ? " at settlement" : "")
                : ENGLISH.get(driver.category());
    }

    static String bokmal(Month month) {
        return MONTHS_NB.get(month.ordinal());
    }

    static String english(Month month) {
        return MONTHS_EN.get(month.ordinal());
    }

    private static boolean isAge(Circumstances.Driver driver) {
        return isOfSettlement(driver) || driver.dimension().equals("age_now");
    }

    /** Departures are counted by age at settlement, arrivals by age now. */
    private static boolean isOfSettlement(Circumstances.Driver driver) {
        return driver.dimension().equals("age_band");
    }

    private static String age(Circumstances.Driver driver) {
        return driver.category().replace('-', '–');
    }
}
