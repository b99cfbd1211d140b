package no.bofast.study;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.bofast.domain.MunicipalityCode;
import no.bofast.simulator.Party;
import no.bofast.warning.AlertChange;

/**
 * What happens without a rise in municipalities of the size by which early warning is judged first, while they are of that size.
 *
 * @param years of municipalities
 * @param decisions to leave: those of one party are one
 * @param alarms in vain on departures, by operating point
 */
record Ordinary(double years, int decisions, List<Integer> alarms) {

    private static final Kind JUDGED = Kind.Matter.DEPARTURES.judged();

    /**
     * Counts in the months from one to another.
     *
     * @param raised in vain, by operating point
     */
    static Ordinary in(List<Party> parties, List<List<AlertChange>> raised, YearMonth from, YearMonth through) {
        Map<YearMonth, Set<MunicipalityCode>> places = new HashMap<>();
        for (YearMonth month = from; !month.isAfter(through); month = month.plusMonths(1)) {
            places.put(month, ofTheSize(parties, month.atDay(1)));
        }
        int months = places.values().stream().mapToInt(Set::size).sum();
        int decisions = (int) parties.stream()
                .filter(party -> party.exit()
                        .filter(exit -> exit.destination().isPresent())
                        .filter(exit -> isAmong(places, party.home(), exit.day()))
                        .isPresent())
                .count();
        List<Integer> alarms = raised.stream()
                .map(point -> (int) point.stream()
                        .filter(change -> isAmong(places, change.municipality(), change.registerDate()))
                        .count())
                .toList();
        return new Ordinary(months / 12.0, decisions, alarms);
    }

    private static Set<MunicipalityCode> ofTheSize(List<Party> parties, LocalDate day) {
        Map<MunicipalityCode, Integer> atRisk = parties.stream()
                .filter(party -> party.isAtRisk(day))
                .collect(Collectors.groupingBy(Party::home, Collectors.summingInt(Party::size)));
        return atRisk.keySet().stream()
                .filter(place -> JUDGED.holds(atRisk.get(place)))
                .collect(Collectors.toSet());
    }

    private static boolean isAmong(
            Map<YearMonth, Set<MunicipalityCode>> places, MunicipalityCode place, LocalDate day) {
        return places.getOrDefault(YearMonth.from(day), Set.of()).contains(place);
    }
}
