package no.bofast.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.MunicipalityCode;
import no.bofast.simulator.Party;

/**
 * Rises of arrivals: some of those who leave go where one is planted, and not where they would have gone.
 *
 * <p>A municipality's share of all departures in the two years before its rise, times the factor less one, is the chance that somebody who leaves
 * anywhere else is sent there while it lasts. So on average it gets so many times the arrivals, and nobody leaves who otherwise stays. {@link Random},
 * because its numbers are promised to be the same on every JDK. Mutable, for one pass of one thread.
 */
final class Redirection {

    private final List<Planted> planted;
    private final double[] chances;
    private final Random random;
    private final SortedMap<MunicipalityCode, LocalDate> firstExtra = new TreeMap<>();

    /** @param parties with the lives that the municipalities were chosen by */
    Redirection(List<Planted> planted, List<Party> parties, long seed) {
        this.planted = planted;
        this.chances = planted.stream()
                .mapToDouble(rise -> rise.people() * (rise.rise().factor() - 1) / departuresBefore(rise, parties))
                .toArray();
        this.random = new Random(seed);
    }

    private static int departuresBefore(Planted rise, List<Party> parties) {
        LocalDate end = rise.rise().from();
        LocalDate from = Planting.firstBefore(end);
        return parties.stream()
                .filter(party -> party.exit()
                        .filter(exit -> exit.destination().isPresent())
                        .filter(exit -> exit.day().isBefore(end) && !exit.day().isBefore(from))
                        .isPresent())
                .mapToInt(Party::size)
                .sum();
    }

    /** The same parties, some of whom go elsewhere. */
    List<Party> of(List<Party> parties) {
        List<Party> redirected = new ArrayList<>(parties.size());
        parties.forEach(party -> redirected.add(of(party)));
        return redirected;
    }

    /** The day of the first arrival that each rise added. */
    Map<MunicipalityCode, LocalDate> firstExtra() {
        return firstExtra;
    }

    private Party of(Party party) {
        return party.exit()
                .filter(exit -> exit.destination().isPresent())
                .flatMap(exit -> drawn(exit.day())
                        .filter(to -> isElsewhere(to, party, exit))
                        .map(to -> sent(party, exit, to)))
                .orElse(party);
    }

    private static boolean isElsewhere(MunicipalityCode to, Party party, Party.Exit exit) {
        return !to.equals(party.home()) && !exit.destination().equals(Optional.of(to));
    }

    private Party sent(Party party, Party.Exit exit, MunicipalityCode to) {
        firstExtra.merge(to, exit.day(), (one, other) -> one.isBefore(other) ? one : other);
        Party.Exit other = new Party.Exit(exit.day(), exit.known(), Optional.of(to), exit.extra());
        return new Party(party.home(), party.settledOn(), party.settledKnown(), party.members(), Optional.of(other));
    }

    /** Where somebody who leaves on a day is sent; mostly nowhere. */
    private Optional<MunicipalityCode> drawn(LocalDate day) {
        double point = random.nextDouble();
        for (int i = 0; i < chances.length; i++) {
            Planted rise = planted.get(i);
            boolean lasts = !day.isBefore(rise.rise().from())
                    && !day.isAfter(rise.rise().through());
            point -= lasts ? chances[i] : 0;
            if (point < 0) {
                return Optional.of(rise.municipality());
            }
        }
        return Optional.empty();
    }
}
