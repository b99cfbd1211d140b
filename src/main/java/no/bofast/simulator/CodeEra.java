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
    UNTIL_2011(LocalDate.MIN),
    FROM_2012(LocalDate.of(2012, 1, 1)),
    FROM_2013(LocalDate.of(2013, 1, 1)),
    FROM_2017(LocalDate.of(2017, 1, 1)),
    FROM_2018(LocalDate.of(2018, 1, 1)),
    FROM_2019(LocalDate.of(2019, 1, 1)),
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
            "5059", "5060");
    /** Rindal came from Møre og Romsdal to Trøndelag a year after the others there had got their codes. */
    private static final String RINDAL = "5061";

    private static final Set<String> NEW_IN_2024 = Set.of("1508", "1580");
    /** Ålesund while Haram was part of it, 2020 to 2023. */
    static final String ALESUND_WITH_HARAM = "1507";

    /** Municipalities that merged while their county went on. */
    private static final List<Merger> MERGERS = List.of(
            new Merger(FROM_2012, Set.of("1723", "1729"), "1756"),
            new Merger(FROM_2013, Set.of("1901", "1915"), "1903"),
            new Merger(FROM_2017, Set.of("0706", "0719", "0720"), "0710"),
            new Merger(FROM_2018, Set.of("0702", "0714"), "0715"),
            new Merger(FROM_2018, Set.of("0709", "0728"), "0712"),
            new Merger(FROM_2018, Set.of("0722", "0723"), "0729"));

    private final LocalDate from;

    CodeEra(LocalDate from) {
        this.from = from;
    }

    static CodeEra on(LocalDate date) {
        CodeEra era = UNTIL_2011;
        for (CodeEra next : values()) {
            era = next.from.isAfter(date) ? era : next;
        }
        return era;
    }

    /** Whether the division changed on this very day. */
    static boolean beginsOn(LocalDate date) {
        return List.of(values()).stream().anyMatch(era -> era.from.equals(date));
    }

    /** The code that a municipality goes by after its merger, if there was one; else its own. */
    String merged(String code) {
        return MERGERS.stream()
                .filter(merger -> compareTo(merger.era) >= 0 && merger.before.contains(code))
                .map(Merger::after)
                .findFirst()
                .orElse(code);
    }

    /**
     * Whether registers used a code, mergers within a county left out.
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
        if (code.equals(RINDAL)) {
            return compareTo(FROM_2019) >= 0;
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
        if (MERGERS.stream().anyMatch(merger -> merger.after.equals(code))) {
            return false;
        }
        if (ENDED_IN_2018.contains(county)) {
            return compareTo(FROM_2018) < 0;
        }
        if (ENDED_IN_2020.contains(county) || LASTING.contains(county)) {
            return compareTo(FROM_2020) < 0;
        }
        if (BEGUN_IN_2018.contains(county)) {
            return this == FROM_2018 || this == FROM_2019;
        }
        return ONLY_2020_TO_2023.contains(county) && this == FROM_2020;
    }

    private record Merger(CodeEra era, Set<String> before, String after) {}
}
