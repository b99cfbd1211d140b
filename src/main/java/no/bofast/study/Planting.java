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
 * few per cent to the nation's departures, and some ten per cent of the nation's arrivals go elsewhere for them. {@link Random}, because its numbers are promised to be the same on every JDK.
 */
final class Planting {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final int DAYS = 3 * 365;
    private static final double[] FACTORS = {1.5, 2, 3};
    /** How many more of the kind that early warning is judged by first. */
    private static final int MORE_JUDGED = 8;

    /** Of rises of departures; of arrivals, which are taken from other municipalities, one. */
    private static final int EACH_SMALL_OR_MIDDLE = 2;

    private static final int LARGE = 3;
    /** Months before a rise of arrivals whose arrivals tell the size of a municipality. */
    private static final int MONTHS_BEFORE = 24;
    /** Has rises of arrivals fall on other municipalities and days than those of departures. */
    private static final long ARRIVALS = 0x5DEECE66DL;

    private final Kind.Matter matter;
    private final Random random;
    private final LocalDate end;

    private Planting(Kind.Matter matter, long seed, LocalDate end) {
        this.matter = matter;
        this.random = new Random(matter == Kind.Matter.ARRIVALS ? seed ^ ARRIVALS : seed);
        this.end = end;
    }

    /** Rises for the parties of a register that ends on a day. */
    static List<Planted> in(List<Party> parties, Kind.Matter matter, long seed, LocalDate end) {
        return new Planting(matter, seed, end).choose(parties);
    }

    private List<Planted> choose(List<Party> parties) {
        SortedMap<MunicipalityCode, LocalDate> starts = starts(parties);
        Map<MunicipalityCode, Integer> people = switch (matter) {
            case DEPARTURES -> atRisk(parties, starts);
            case ARRIVALS -> arrivalsBefore(parties, starts);
        };
        List<MunicipalityCode> places = new ArrayList<>(starts.keySet());
        Collections.shuffle(places, random);
        List<Planted> planted = new ArrayList<>();
        for (Kind kind : kinds()) {
            places.stream()
                    .filter(place -> kind.holds(people.getOrDefault(place, 0)))
                    .findFirst()
                    .ifPresent(place -> {
                        planted.add(planted(kind, place, starts.get(place), people.get(place)));
                        places.remove(place);
                    });
        }
        return planted;
    }

    private Planted planted(Kind kind, MunicipalityCode place, LocalDate from, int people) {
        Rise rise = new Rise(from, kind.lasting().lastDay(from, end), kind.factor());
        return new Planted(kind, place, rise, people);
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

    private static Map<MunicipalityCode, Integer> arrivalsBefore(
            List<Party> parties, SortedMap<MunicipalityCode, LocalDate> starts) {
        Map<MunicipalityCode, Integer> arrivals = new HashMap<>();
        for (Party party : parties) {
            party.exit()
                    .ifPresent(exit -> exit.destination()
                            .filter(starts::containsKey)
                            .filter(to -> exit.day().isBefore(starts.get(to))
                                    && !exit.day().isBefore(firstBefore(starts.get(to))))
                            .ifPresent(to -> arrivals.merge(to, party.size(), Integer::sum)));
        }
        return arrivals;
    }

    /** The first day of those before a rise of arrivals that it is measured against. */
    static LocalDate firstBefore(LocalDate start) {
        return start.minusMonths(MONTHS_BEFORE);
    }

    /** Of small and middle municipalities every kind, of large ones, of which there are few, some by turns. */
    private List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>(Collections.nCopies(MORE_JUDGED, matter.judged()));
        for (int i = 0; i < (matter == Kind.Matter.DEPARTURES ? EACH_SMALL_OR_MIDDLE : 1); i++) {
            kinds.addAll(all(matter, Kind.Size.SMALL));
            kinds.addAll(all(matter, Kind.Size.MIDDLE));
        }
        List<Kind> large = all(matter, Kind.Size.LARGE);
        Collections.shuffle(large, random);
        kinds.addAll(large.subList(0, LARGE));
        return kinds;
    }

    static List<Kind> all(Kind.Matter matter, Kind.Size size) {
        List<Kind> kinds = new ArrayList<>();
        for (double factor : FACTORS) {
            for (Kind.Lasting lasting : Kind.Lasting.values()) {
                kinds.add(new Kind(matter, size, factor, lasting));
            }
        }
        return kinds;
    }
}
