package no.bofast.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.MunicipalityDivision;

/**
 * The code by which registers named a place at a date.
 *
 * <p>Where several old municipalities make up one of today, people are spread over them evenly. 1580 Haram was part of 1507
 * Ålesund from 2020 to 2023 and is named so for that time.
 */
final class CodesInForce {

    private static final String HARAM = "1580";
    private static final int ALL_CODES = 10_000;

    private final Map<CodeEra, List<String[]>> byEra = new EnumMap<>(CodeEra.class);

    CodesInForce(List<Municipality> places, MunicipalityDivision division) {
        Map<MunicipalityCode, List<String>> former = former(division);
        for (CodeEra era : CodeEra.values()) {
            byEra.put(
                    era,
                    places.stream()
                            .map(place -> codes(place.code().toString(), era, former.get(place.code())))
                            .toList());
        }
    }

    /** The codes that stand for each municipality of today, its own included, in order. */
    private static Map<MunicipalityCode, List<String>> former(MunicipalityDivision division) {
        Map<MunicipalityCode, List<String>> former = new TreeMap<>();
        for (int number = 0; number < ALL_CODES; number++) {
            String code = new MunicipalityCode(number).toString();
            division.current(code)
                    .ifPresent(current -> former.computeIfAbsent(current, unused -> new ArrayList<>())
                            .add(code));
        }
        return former;
    }

    /** @param share any number that stays with the person; tells which of several old municipalities it was */
    String of(int place, LocalDate date, int share) {
        String[] codes = byEra.get(CodeEra.on(date)).get(place);
        return codes[Math.floorMod(share, codes.length)];
    }

    private static String[] codes(String today, CodeEra era, List<String> former) {
        if (era.uses(today, true)) {
            return new String[] {today};
        }
        if (today.equals(HARAM) && era == CodeEra.FROM_2020) {
            return new String[] {CodeEra.ALESUND_WITH_HARAM};
        }
        String[] then = former.stream()
                .filter(code -> !code.equals(today) && era.uses(code, false))
                .map(era::merged)
                .toArray(String[]::new);
        return then.length == 0 ? new String[] {today} : then;
    }
}
