package no.bofast.connect.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.ingest.Submission;
import no.bofast.reference.ReferenceTables;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;

/**
 * What register events of one person come to, in words: the facts that stand, in the order in which they hold, without addresses in the
 * municipality where the person lives already, and the level of protection in the end.
 */
final class StandingFacts {

    private static final MunicipalityDivision DIVISION = ReferenceTables.division();
    private static final List<String> ORDER = List.of("Immigration", "AddressChange", "Emigration", "Death");

    private StandingFacts() {}

    /** @param settledIn where the person lives in the beginning */
    static List<String> of(List<Submission> told, String settledIn) {
        List<PopulationEvent> events =
                told.stream().map(event -> ((Submission.Event) event).event()).toList();
        Set<String> gone = new HashSet<>();
        events.stream().map(PopulationEvent::getReplacesEventId).forEach(gone::add);
        List<PopulationEvent> standing = events.stream()
                .filter(event -> event.getFact() != null && !gone.contains(event.getEventId()))
                .sorted(Comparator.comparing(PopulationEvent::getOccurredOn)
                        .thenComparing(event -> ORDER.indexOf(event.getFact().getType()))
                        .thenComparing(PopulationEvent::getRegisteredAt))
                .toList();
        List<String> words = new ArrayList<>();
        Optional<String> livesIn = Optional.of(settledIn);
        for (PopulationEvent event : standing) {
            livesIn = add(words, event, livesIn);
        }
        level(standing).ifPresent(words::add);
        return words;
    }

    private static Optional<String> add(List<String> words, PopulationEvent event, Optional<String> livesIn) {
        PopulationFact fact = event.getFact();
        String on = event.getOccurredOn().toString();
        switch (fact.getType()) {
            case "AddressChange":
                if (livesIn.map(StandingFacts::counted).equals(Optional.of(counted(fact.getMunicipality())))) {
                    return livesIn;
                }
                words.add((fact.getMoved() ? "moved " : "recoded ") + on + " " + place(fact));
                return Optional.of(fact.getMunicipality());
            case "Immigration":
                if (livesIn.isPresent()) {
                    return livesIn;
                }
                words.add("immigrated " + on + " " + place(fact));
                return Optional.of(fact.getMunicipality());
            case "Emigration":
                words.add("emigrated " + on + " " + fact.getCountry());
                return Optional.empty();
            case "Death":
                words.add("died " + on);
                return Optional.empty();
            default:
                return livesIn;
        }
    }

    private static String place(PopulationFact fact) {
        return fact.getMunicipality() + (fact.getBasicUnit() == null ? "" : " unit " + fact.getBasicUnit());
    }

    /** Today's code, but for one that was split. */
    private static String counted(String code) {
        boolean isSplit = DIVISION.splits().stream()
                .anyMatch(split -> split.code().toString().equals(code));
        return isSplit
                ? code
                : DIVISION.current(code)
                        .orElseThrow(() -> new AssertionError("unknown municipality " + code))
                        .toString();
    }

    private static Optional<String> level(List<PopulationEvent> standing) {
        return standing.stream()
                .filter(event -> event.getFact().getType().equals("AddressProtection"))
                .reduce((earlier, later) -> later)
                .map(event -> event.getFact().getLevel())
                .filter(level -> !level.equals("NONE"))
                .map(level -> "level " + level);
    }
}
