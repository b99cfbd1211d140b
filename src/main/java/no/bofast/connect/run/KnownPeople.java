package no.bofast.connect.run;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import no.bofast.connect.PersonFacts;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.StateChanges;
import no.bofast.connect.freg.FregAdapter;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.ingest.TopicReader;
import no.bofast.ingest.settlements.SettlementsFormat;
import no.bofast.schema.PopulationEvent;

/**
 * What the input topic says of people already: the memory of formats that tell states, or name no predecessors.
 *
 * <p>So nothing else has to be kept between two files, and one that was only half ingested is completed by ingesting it again.
 */
public final class KnownPeople {

    private final Map<PersonId, PersonFacts> settlements = new HashMap<>();
    private final Map<PersonId, PersonFacts> facts = new HashMap<>();

    /** Of an installation without events. */
    public static KnownPeople none() {
        return new KnownPeople();
    }

    /** Reads all that is in the topic. */
    public static KnownPeople in(TopicReader topic) {
        KnownPeople known = new KnownPeople();
        topic.forEach((submission, unused) -> known.take(submission));
        return known;
    }

    private void take(Submission submission) {
        if (submission instanceof Submission.Event event && event.person().isPresent()) {
            boolean isSettlement = SettlementsFormat.isOurs(event.event());
            add(isSettlement ? settlements : facts, event.person().get(), event.event());
        } else if (submission instanceof Submission.Erasure erasure) {
            settlements.remove(erasure.person());
            facts.remove(erasure.person());
        }
    }

    private static void add(Map<PersonId, PersonFacts> people, PersonId person, PopulationEvent event) {
        people.merge(person, PersonFacts.none().with(event), (known, unused) -> known.with(event));
    }

    public Map<PersonId, PersonFacts> settlements() {
        return settlements;
    }

    /** Of events that states gave. */
    public PersonMemory states() {
        return memory(event -> event.getEventId().startsWith(StateChanges.MAPPED), PersonFacts::bytes);
    }

    /** Of events that Folkeregisteret's documents gave. */
    public PersonMemory documents() {
        return memory(FregAdapter::isOurs, FregAdapter::remembered);
    }

    private PersonMemory memory(Predicate<PopulationEvent> ours, Function<PersonFacts, byte[]> bytes) {
        PersonMemory memory = PersonMemory.ofHeap();
        facts.forEach((person, known) -> {
            PersonFacts chosen =
                    new PersonFacts(known.standing().stream().filter(ours).toList(), known.gone());
            if (!chosen.standing().isEmpty() || !chosen.gone().isEmpty()) {
                memory.remember(person, bytes.apply(chosen));
            }
        });
        return memory;
    }
}
