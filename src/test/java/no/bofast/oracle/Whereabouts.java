package no.bofast.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * In which municipality of today each stay of a person was (domain.md, section 1, "Codes that were split"): the four rules, asked
 * of one stay at a time, each time from the facts.
 */
final class Whereabouts {
    private final Municipalities municipalities;
    private final List<Fact> facts;
    /** The facts that begin a stay, in their order. */
    private final List<Fact> stays = new ArrayList<>();
    /** Those whose person came from abroad, or was settled. */
    private final List<Fact> arrivals = new ArrayList<>();

    private final Map<Integer, String> found = new HashMap<>();

    private Whereabouts(List<Fact> facts, Municipalities municipalities) {
        this.facts = facts;
        this.municipalities = municipalities;
        boolean abroad = false;
        for (Fact fact : walk(facts)) {
            switch (fact.type()) {
                case SETTLEMENT -> begin(fact, true);
                case ADDRESS_CHANGE -> begin(fact, abroad);
                case IMMIGRATION -> {
                    if (abroad) {
                        begin(fact, true);
                    }
                }
                default -> {}
            }
            abroad = fact.type() == FactType.EMIGRATION || abroad && !stays.contains(fact);
        }
    }

    /** From the first settlement until the first death after it, without later settlements. */
    private static List<Fact> walk(List<Fact> facts) {
        List<Fact> walk = new ArrayList<>();
        for (Fact fact : facts) {
            boolean settles = fact.type() == FactType.SETTLEMENT;
            if (walk.isEmpty() ? settles : !settles) {
                walk.add(fact);
            }
            if (!walk.isEmpty() && fact.type() == FactType.DEATH) {
                break;
            }
        }
        return walk;
    }

    private void begin(Fact fact, boolean arrival) {
        stays.add(fact);
        if (arrival) {
            arrivals.add(fact);
        }
    }

    static Whereabouts of(List<Fact> orderedFacts, Municipalities municipalities) {
        return new Whereabouts(orderedFacts, municipalities);
    }

    /** The facts in their order, told in municipalities of today, recodings as such. */
    List<Fact> facts() {
        return facts.stream().map(this::told).toList();
    }

    private Fact told(Fact fact) {
        int stay = stays.indexOf(fact);
        if (stay < 0) {
            return fact.type().namesMunicipality() ? fact.in(municipalities.current(fact.municipality()), false) : fact;
        }
        return fact.in(municipality(stay), recoded(stay) || adjusted(stay));
    }

    /** The municipalities of the stays that rest on rule 3 or 4. */
    List<String> unresolved() {
        List<String> unresolved = new ArrayList<>();
        for (int stay = 0; stay < stays.size(); stay++) {
            if (known(stay).isEmpty()) {
                unresolved.add(municipality(stay));
            }
        }
        return unresolved;
    }

    private String municipality(int stay) {
        return found.containsKey(stay) ? found.get(stay) : find(stay);
    }

    private String find(int stay) {
        String here = known(stay).orElseGet(() -> guess(stay));
        found.put(stay, here);
        return here;
    }

    /** Rule 3, and rule 4 where there is no stay before or it was elsewhere. */
    private String guess(int stay) {
        List<String> successors = successors(stay);
        if (stay > 0 && successors.contains(municipality(stay - 1))) {
            return municipality(stay - 1);
        }
        return successors.get(0);
    }

    /** Where a stay was as far as the facts tell: its code if that wasn't split, rule 1, rule 2. */
    private Optional<String> known(int stay) {
        if (successors(stay).isEmpty()) {
            return Optional.of(municipalities.current(code(stay)));
        }
        Optional<String> byUnit = byBasicUnit(stay);
        if (byUnit.isPresent()) {
            return byUnit;
        }
        boolean endsWithRecoding = stay + 1 < stays.size() && recoded(stay + 1);
        return endsWithRecoding ? known(stay + 1).filter(successors(stay)::contains) : Optional.empty();
    }

    private Optional<String> byBasicUnit(int stay) {
        return municipalities.byBasicUnit(code(stay), stays.get(stay).basicUnit());
    }

    /** Whether an address change that doesn't come from abroad is one that the register made, or the reform of a split code. */
    private boolean recoded(int stay) {
        Fact fact = stays.get(stay);
        if (arrivals.contains(fact)) {
            return false;
        }
        if (!fact.moved()) {
            return true;
        }
        List<String> before = successors(stay - 1);
        boolean renamed = !before.isEmpty()
                && before.equals(successors(stay))
                && !code(stay - 1).equals(code(stay));
        boolean split = successors(stay).isEmpty()
                && before.contains(municipalities.current(code(stay)))
                && near(municipalities.splitOn(code(stay - 1)), fact.on());
        return renamed || split;
    }

    private boolean adjusted(int stay) {
        Fact fact = stays.get(stay);
        return !arrivals.contains(fact)
                && municipalities.adjustments().stream()
                        .anyMatch(row -> row[1].equals(municipality(stay - 1))
                                && row[2].equals(municipality(stay))
                                && near(LocalDate.parse(row[0]), fact.on()));
    }

    private static boolean near(LocalDate reform, LocalDate day) {
        return !day.isBefore(reform.minusDays(14)) && !day.isAfter(reform.plusDays(14));
    }

    private String code(int stay) {
        return stays.get(stay).municipality();
    }

    private List<String> successors(int stay) {
        return municipalities.successors(code(stay));
    }
}
