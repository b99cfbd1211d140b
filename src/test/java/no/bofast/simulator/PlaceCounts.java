package no.bofast.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.reference.ReferenceTables;

/** What happened in each municipality among those settled in some years. */
final class PlaceCounts {

    /** Three calendar years without settling make a municipality discontinuous. */
    private static final int BREAK_YEARS = 3;

    private final int first;
    private final int last;
    private final Map<MunicipalityCode, Municipality> places = ReferenceTables.municipalities();
    private final Map<MunicipalityCode, Integer> settled = new TreeMap<>();
    private final Map<MunicipalityCode, Integer> left = new TreeMap<>();
    private final Map<MunicipalityCode, Integer> arrived = new TreeMap<>();
    private final Map<MunicipalityCode, Set<Integer>> years = new TreeMap<>();

    PlaceCounts(List<Life> lives, int first, int last) {
        this.first = first;
        this.last = last;
        lives.stream().filter(life -> life.settledWithin(first, last)).forEach(this::count);
    }

    private void count(Life life) {
        MunicipalityCode home = life.home().code();
        settled.merge(home, 1, Integer::sum);
        years.computeIfAbsent(home, unused -> new HashSet<>()).add(life.settlementYear());
        if (life.left()) {
            left.merge(home, 1, Integer::sum);
            arrived.merge(life.destination().code(), 1, Integer::sum);
        }
    }

    int settled(MunicipalityCode place) {
        return settled.getOrDefault(place, 0);
    }

    int arrived(MunicipalityCode place) {
        return arrived.getOrDefault(place, 0);
    }

    double outShare(MunicipalityCode place) {
        return left.getOrDefault(place, 0) / (double) settled(place);
    }

    double inPer100(MunicipalityCode place) {
        return 100.0 * arrived(place) / settled(place);
    }

    double settledPer1000(MunicipalityCode place) {
        return 1000.0 * settled(place) / places.get(place).population2024();
    }

    /** Those that settled anyone, by their out-migration share. */
    List<MunicipalityCode> byOutShare() {
        return sorted(Comparator.comparingDouble(this::outShare));
    }

    List<MunicipalityCode> byInPer100() {
        return sorted(Comparator.comparingDouble(this::inPer100));
    }

    List<MunicipalityCode> bySettledPer1000() {
        return sorted(Comparator.comparingDouble(this::settledPer1000));
    }

    List<MunicipalityCode> byArrived() {
        return sorted(Comparator.comparingDouble(place -> -arrived(place)));
    }

    private List<MunicipalityCode> sorted(Comparator<MunicipalityCode> order) {
        return settled.keySet().stream()
                .sorted(order.thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    boolean isContinuous(MunicipalityCode place) {
        int pause = 0;
        for (int year = first; year <= last; year++) {
            pause = years.get(place).contains(year) ? 0 : pause + 1;
            if (pause >= BREAK_YEARS) {
                return false;
            }
        }
        return true;
    }

    double shareSettlingEveryYear() {
        long every = years.values().stream()
                .filter(some -> some.size() == last - first + 1)
                .count();
        return every / (double) places.size();
    }

    List<String> names(List<MunicipalityCode> codes) {
        return new ArrayList<>(
                codes.stream().map(code -> places.get(code).name()).toList());
    }
}
