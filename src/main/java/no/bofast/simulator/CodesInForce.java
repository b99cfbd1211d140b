package no.bofast.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        for (CodeEra era : CodeEra.values()) {
            List<String[]> byPlace = new ArrayList<>();
            for (Municipality place : places) {
                byPlace.add(codes(place.code(), era, division));
            }
            byEra.put(era, byPlace);
        }
    }

    /** @param share any number that stays with the person; tells which of several old municipalities it was */
    String of(int place, LocalDate date, int share) {
        String[] codes = byEra.get(CodeEra.on(date)).get(place);
        return codes[Math.floorMod(share, codes.length)];
    }

    private static String[] codes(MunicipalityCode place, CodeEra era, MunicipalityDivision division) {
        String today = place.toString();
        if (era.uses(today, true)) {
            return new String[] {today};
        }
        if (today.equals(HARAM) && era == CodeEra.FROM_2020) {
            return new String[] {CodeEra.ALESUND_WITH_HARAM};
        }
        return earlier(place, era, division);
    }

    private static String[] earlier(MunicipalityCode place, CodeEra era, MunicipalityDivision division) {
        List<String> codes = new ArrayList<>();
        for (int number = 0; number < ALL_CODES; number++) {
            String code = new MunicipalityCode(number).toString();
            if (division.current(code).filter(place::equals).isPresent() && era.uses(code, false)) {
                codes.add(code);
            }
        }
        return codes.isEmpty() ? new String[] {place.toString()} : codes.toArray(String[]::new);
    }
}
