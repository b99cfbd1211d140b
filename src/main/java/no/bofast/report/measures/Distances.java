package no.bofast.report.measures;

import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.domain.Municipality;

/**
 * How far moves led ({@code domain.md}, section 4): kilometres as the crow flies between the points of the two municipalities.
 *
 * <p>Only moves between two known municipalities count. A distance is that of the municipalities, not of the two homes: within a large
 * municipality people may live far from its point.
 */
public final class Distances {

    /** Upper limits of the bands, each exclusive. */
    private static final int[] LIMITS_KM = {50, 100, 200, 500};

    private final NavigableMap<Double, Integer> movesByKm = new TreeMap<>();
    private int moves;

    private Distances() {}

    public static Distances of(Stream<Leg> legs, Places places) {
        Distances distances = new Distances();
        legs.forEach(leg -> places.find(leg.from())
                .ifPresent(from -> places.find(leg.to()).ifPresent(to -> distances.add(from, to, leg.count()))));
        return distances;
    }

    private void add(Municipality from, Municipality to, int count) {
        movesByKm.merge(from.kmTo(to), count, Integer::sum);
        moves += count;
    }

    public int moves() {
        return moves;
    }

    /** Empty if nobody moved. */
    public OptionalDouble meanKm() {
        return movesByKm.entrySet().stream()
                .map(e -> e.getKey() * e.getValue())
                .reduce(Double::sum)
                .map(sum -> OptionalDouble.of(sum / moves))
                .orElse(OptionalDouble.empty());
    }

    /** The distance that half of the moves don't pass; empty if nobody moved. */
    public OptionalDouble medianKm() {
        int passed = 0;
        for (Map.Entry<Double, Integer> e : movesByKm.entrySet()) {
            passed += e.getValue();
            if (2 * passed >= moves) {
                return OptionalDouble.of(e.getKey());
            }
        }
        return OptionalDouble.empty();
    }

    /** Moves by band, the nearest first: below 50 km, 100, 200, 500, and farther. */
    public Map<Band, Integer> byBand() {
        Map<Band, Integer> bands = new TreeMap<>();
        movesByKm.forEach((km, count) -> bands.merge(Band.of(km), count, Integer::sum));
        return bands;
    }

    /** Distances from one, included, to another, excluded. */
    public record Band(int fromKm, int belowKm) implements Comparable<Band> {

        static Band of(double km) {
            int from = 0;
            for (int limit : LIMITS_KM) {
                if (km < limit) {
                    return new Band(from, limit);
                }
                from = limit;
            }
            return new Band(from, Integer.MAX_VALUE);
        }

        /** As the tables write it, e.g. {@code 50-99} and {@code 500+}. */
        public String label() {
            return belowKm == Integer.MAX_VALUE ? fromKm + "+" : fromKm + "-" + (belowKm - 1);
        }

        @Override
        public int compareTo(Band other) {
            return Integer.compare(fromKm, other.fromKm);
        }
    }
}
