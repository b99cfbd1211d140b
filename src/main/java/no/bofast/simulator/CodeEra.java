package no.bofast.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A time between two municipality reforms, and which codes registers used in it.
 *
 * <p>The table of codes has no dates. The counties that came and went, by the first two digits of a code, tell them, and a few
 * codes listed here.
 */
enum CodeEra {
    UNTIL_2017(LocalDate.MIN),
    FROM_2018(LocalDate.of(2018, 1, 1)),
    FROM_2020(LocalDate.of(2020, 1, 1)),
    FROM_2024(LocalDate.of(2024, 1, 1));

    private static final Set<String> ENDED_IN_2018 = Set.of("16", "17");
    private static final Set<String> ENDED_IN_2020 =
            Set.of("01", "02", "04", "05", "06", "07", "08", "09", "10", "12", "14", "19", "20");
    private static final Set<String> ONLY_2020_TO_2023 = Set.of("30", "38", "54");
    private static final Set<String> BEGUN_IN_2018 = Set.of("50");
    private static final Set<String> BEGUN_IN_2020 = Set.of("34", "42", "46");
    /** These counties kept their number all the time. */
    private static final Set<String> LASTING = Set.of("03", "11", "15", "18");

    private static final Set<String> NEW_IN_2020 = Set.of(
            "1108", "1506", "1577", "1578", "1579", "1806", "1875", "5006", "5007", "5055", "5056", "5057", "5058",
            "5059", "5060", "5061");
    private static final Set<String> NEW_IN_2024 = Set.of("1508", "1580");
    /** Ålesund while Haram was part of it, 2020 to 2023. */
    static final String ALESUND_WITH_HARAM = "1507";

    private final LocalDate from;

    CodeEra(LocalDate from) {
        this.from = from;
    }

    static CodeEra on(LocalDate date) {
        CodeEra era = UNTIL_2017;
        for (CodeEra next : values()) {
            era = next.from.isAfter(date) ? era : next;
        }
        return era;
    }

    /** Whether the division changed on this very day. */
    static boolean beginsOn(LocalDate date) {
        return List.of(values()).stream().anyMatch(era -> era.from.equals(date));
    }

    /**
     * Whether registers used a code.
     *
     * @param current whether it is a code of today
     */
    boolean uses(String code, boolean current) {
        if (code.equals(ALESUND_WITH_HARAM)) {
            return this == FROM_2020;
        }
        return current ? isUsedSince(code) : isUsedStill(code);
    }

    private boolean isUsedSince(String code) {
        String county = code.substring(0, 2);
        if (NEW_IN_2024.contains(code)) {
            return this == FROM_2024;
        }
        if (NEW_IN_2020.contains(code) || BEGUN_IN_2020.contains(county)) {
            return compareTo(FROM_2020) >= 0;
        }
        if (BEGUN_IN_2018.contains(county)) {
            return compareTo(FROM_2018) >= 0;
        }
        return LASTING.contains(county) || this == FROM_2024;
    }

    private boolean isUsedStill(String code) {
        String county = code.substring(0, 2);
        if (ENDED_IN_2018.contains(county)) {
            return this == UNTIL_2017;
        }
        if (ENDED_IN_2020.contains(county) || LASTING.contains(county)) {
            return compareTo(FROM_2018) <= 0;
        }
        if (BEGUN_IN_2018.contains(county)) {
            return this == FROM_2018;
        }
        return ONLY_2020_TO_2023.contains(county) && this == FROM_2020;
    }
}
