package no.bofast.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.MunicipalityCode;
import no.bofast.simulator.Party;
import no.bofast.simulator.Rise;

/**
 * Chooses which municipalities of a register a rise is planted in, of which kind, and from when.
 *
 * <p>Some forty of the 357, begun on days scattered over three years, so that they hardly move each other's peers: they add a
 * few per cent to the nation's departures. {@link Random}, because its numbers are promised to be the same on every JDK.
 */
final class Planting {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final int DAYS = 3 * 365;
    private static final double[] FACTORS = {1.5, 2, 3};
    /** How many more of the kind that early warning is judged by first. */
    private static final int MORE_JUDGED = 8;

    private static final int EACH_SMALL_OR_MIDDLE = 2;
    private static final int LARGE = 3;

    private final Random random;
    private final LocalDate end;

    private Planting(long seed, LocalDate end) {
        this.random = new Random(seed);
        this.end = end;
    }

    /** Rises for the parties of a register that ends on a day. */
    static List<Planted> in(List<Party> parties, long seed, LocalDate end) {
        return new Planting(seed, end).choose(parties);
    }

    private List<Planted> choose(List<Party> parties) {
        SortedMap<MunicipalityCode, LocalDate> starts = starts(parties);
        Map<MunicipalityCode, Integer> atRisk = atRisk(parties, starts);
        List<MunicipalityCode> places = new ArrayList<>(starts.keySet());
        Collections.shuffle(places, random);
        List<Planted> planted = new ArrayList<>();
        for (Kind kind : kinds()) {
            places.stream()
                    .filter(place -> kind.size().holds(atRisk.getOrDefault(place, 0)))
                    .findFirst()
                    .ifPresent(place -> {
                        planted.add(planted(kind, place, starts.get(place), atRisk.get(place)));
                        places.remove(place);
                    });
        }
        return planted;
    }

    private Planted planted(Kind kind, MunicipalityCode place, LocalDate from, int atRisk) {
        Rise rise = new Rise(from, kind.lasting().lastDay(from, end), kind.factor());
        return new Planted(kind, place, rise, atRisk);
    }

    private SortedMap<MunicipalityCode, LocalDate> starts(List<Party> parties) {
        SortedMap<MunicipalityCode, LocalDate> starts = new TreeMap<>();
        parties.forEach(party -> starts.put(party.home(), FIRST));
        starts.replaceAll((place, first) -> first.plusDays(random.nextInt(DAYS)));
        return starts;
    }

    private static Map<MunicipalityCode, Integer> atRisk(
            List<Party> parties, SortedMap<MunicipalityCode, LocalDate> starts) {
        Map<MunicipalityCode, Integer> atRisk = new HashMap<>();
        parties.stream()
                .filter(party -> party.isAtRisk(starts.get(party.home())))
                .forEach(party -> atRisk.merge(party.home(), party.size(), Integer::sum));
        return atRisk;
    }

    /** Of small and middle municipalities every kind, of large ones, of which there are few, some by turns. */
    private List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>(Collections.nCopies(MORE_JUDGED, Kind.JUDGED));
        for (int i = 0; i < EACH_SMALL_OR_MIDDLE; i++) {
            kinds.addAll(all(Kind.Size.SMALL));
            kinds.addAll(all(Kind.Size.MIDDLE));
        }
        List<Kind> large = all(Kind.Size.LARGE);
        Collections.shuffle(large, random);
        kinds.addAll(large.subList(0, LARGE));
        return kinds;
    }

    static List<Kind> all(Kind.Size size) {
        List<Kind> kinds = new ArrayList<>();
        for (double factor : FACTORS) {
            for (Kind.Lasting lasting : Kind.Lasting.values()) {
                kinds.add(new Kind(size, factor, lasting));
            }
        }
        return kinds;
    }
}
