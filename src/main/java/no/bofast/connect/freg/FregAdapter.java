package no.bofast.connect.freg;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import no.bofast.connect.Adapter;
import no.bofast.connect.Fate;
import no.bofast.connect.PersonAliases;
import no.bofast.connect.PersonFacts;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.Step;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.schema.PopulationEvent;

/**
 * Folkeregisteret's documents as register events.
 *
 * <p>Corrections and annulments name no predecessor: what is remembered of a person says what they replace, which is the fact of the
 * same kind that holds from the same day, else the one that was registered last. For one thread.
 */
public final class FregAdapter implements Adapter<JsonNode> {

    private final Pseudonyms pseudonyms;

    public FregAdapter(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** Whether an event was made here. */
    public static boolean isOurs(PopulationEvent event) {
        return event.getEventId().startsWith(DocumentFacts.ID_PREFIX);
    }

    @Override
    public Step take(JsonNode line, PersonMemory memory, Predicate<PersonId> settled) {
        try {
            FregDocument document = FregDocument.of(line);
            Optional<PersonId> named = pseudonyms.of(document.person());
            return named.isEmpty() ? Step.none(Fate.NO_PERSON) : take(document, named.get(), memory, settled);
        } catch (FregDocument.Unusable unusable) {
            return Step.none(unusable.fate());
        }
    }

    private Step take(FregDocument document, PersonId named, PersonMemory memory, Predicate<PersonId> settled) {
        List<Submission> told = new ArrayList<>();
        PersonAliases aliases = aliases(memory, told);
        Set<PersonId> ids = new LinkedHashSet<>(List.of(named));
        document.others().forEach(other -> pseudonyms.of(other).ifPresent(ids::add));
        if (document.state().isPresent() && !ids.contains(aliases.root(named))) {
            aliases.separate(named);
        }
        PersonId person = ids.size() == 1 ? aliases.root(named) : aliases.joined(ids, settled);
        boolean isSettled = settled.test(person);
        Step step = new DocumentUpdate(document, named, person, memory, isSettled).take();
        if (isSettled || memory.of(person).isPresent()) {
            aliases.link(ids, person, settled);
        }
        told.addAll(step.events());
        return new Step(told, step.fate());
    }

    private static PersonAliases aliases(PersonMemory memory, List<Submission> told) {
        return new PersonAliases(memory, (state, to) -> told.addAll(RememberedFacts.add(state, to, memory)));
    }

    @Override
    public List<Submission> settled(PersonId person, PersonMemory memory) {
        PersonAliases aliases = aliases(memory, new ArrayList<>());
        aliases.takeHome(person);
        Optional<PersonFacts> waited =
                memory.of(person).filter(RememberedFacts::areWaiting).map(RememberedFacts::in);
        waited.ifPresent(facts -> memory.remember(person, RememberedFacts.told(facts)));
        return waited.map(facts -> facts.submissions(person)).orElse(List.of());
    }

    /** What a memory holds of a person whose facts were told. */
    public static byte[] remembered(PersonFacts facts) {
        return RememberedFacts.told(facts);
    }
}
