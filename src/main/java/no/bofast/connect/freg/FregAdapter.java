package no.bofast.connect.freg;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.bofast.connect.Adapter;
import no.bofast.connect.Fate;
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

    static final String ID_PREFIX = "freg-";

    private final Pseudonyms pseudonyms;

    public FregAdapter(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** Whether an event was made here. */
    public static boolean isOurs(PopulationEvent event) {
        return event.getEventId().startsWith(ID_PREFIX);
    }

    @Override
    public Step take(JsonNode line, PersonMemory memory, Predicate<PersonId> settled) {
        try {
            FregDocument document = FregDocument.of(line);
            Optional<PersonId> person = pseudonyms.of(document.person());
            return person.isEmpty()
                    ? Step.none(Fate.NO_PERSON)
                    : new DocumentUpdate(document, person.get(), memory, settled.test(person.get())).take();
        } catch (FregDocument.Unusable unusable) {
            return Step.none(unusable.fate());
        }
    }

    @Override
    public List<Submission> settled(PersonId person, PersonMemory memory) {
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
