package no.bofast.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Municipality codes: mostly of a pool of twenty municipalities, often by one of their older codes. */
final class NastyPlaces {
    private static final List<String> ALWAYS_IN_POOL = List.of("0301", "4601", "5001", "5601");
    private static final int POOL_SIZE = 20;

    private final Dice dice;
    private final Municipalities reference;
    private final Map<String, List<String>> codesByMunicipality = new TreeMap<>();
    private final List<String> municipalities;
    private final List<String> pool;

    NastyPlaces(Dice dice, Municipalities reference) {
        this.dice = dice;
        this.reference = reference;
        reference
                .currentByCode()
                .forEach((code, municipality) -> codesByMunicipality
                        .computeIfAbsent(municipality, none -> new ArrayList<>())
                        .add(code));
        municipalities = List.copyOf(codesByMunicipality.keySet());
        pool = new ArrayList<>(ALWAYS_IN_POOL);
        municipalities.stream()
                .filter(municipality -> !pool.contains(municipality))
                .sorted(Comparator.comparing(
                        municipality -> -codesByMunicipality.get(municipality).size()))
                .limit(POOL_SIZE - pool.size())
                .toList()
                .forEach(pool::add);
    }

    Municipalities reference() {
        return reference;
    }

    String municipality() {
        return dice.chance(0.03) ? dice.pick(municipalities) : dice.pick(pool);
    }

    String otherThan(String municipality) {
        String other = municipality();
        while (other.equals(municipality)) {
            other = municipality();
        }
        return other;
    }

    /** A code, old or current, that stands for the municipality. */
    String codeOf(String municipality) {
        return dice.chance(0.7) ? municipality : dice.pick(codesByMunicipality.get(municipality));
    }

    String code() {
        return codeOf(municipality());
    }
}
