package no.bofast.connect.pdl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.bofast.connect.Adapter;
import no.bofast.connect.Fate;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.Step;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import org.apache.avro.generic.IndexedRecord;

/**
 * PDL's feed as register events.
 *
 * <p>What names its predecessor is told on with it, so that order doesn't matter. What PDL leaves open is worked out from all that is
 * known of the person, and told anew when that changes: whether an address is a move or a recoding, and whether the end of a
 * protection leaves anyone protected. For one thread.
 */
public final class PdlAdapter implements Adapter<IndexedRecord> {

    private static final int AKTOR_ID_DIGITS = 13;

    private final Pseudonyms pseudonyms;

    /** @param pseudonyms with a key: PDL has nothing but ids of people */
    public PdlAdapter(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    @Override
    public Step take(IndexedRecord record, PersonMemory memory, Predicate<PersonId> settled) {
        Optional<PdlEvent> read = PdlEvent.of(record);
        if (read.isEmpty()) {
            return Step.none(Fate.UNDECODABLE);
        }
        PdlEvent event = read.get();
        List<PersonId> ids = people(event);
        if (ids.isEmpty()) {
            return Step.none(Fate.NO_PERSON);
        }
        List<Submission> out = new ArrayList<>();
        PersonAliases aliases = new PersonAliases(memory);
        PersonId person = ids.size() == 1 ? aliases.root(ids.get(0)) : aliases.joined(ids, settled, out);
        if (!concernsUs(event)) {
            return new Step(out, uselessness(event));
        }
        return new PersonUpdate(person, memory, settled.test(person), out).take(event);
    }

    private List<PersonId> people(PdlEvent event) {
        return event.person().stream()
                .map(String::strip)
                .filter(id -> id.length() == AKTOR_ID_DIGITS && id.chars().allMatch(c -> c >= '0' && c <= '9'))
                .distinct()
                .map(id -> pseudonyms.of(id).orElseThrow())
                .toList();
    }

    private static boolean concernsUs(PdlEvent event) {
        return event.isAddress() || event.isEmigration() || event.isDeath() || event.isProtection();
    }

    private static Fate uselessness(PdlEvent event) {
        if (event.isIdChange()) {
            return Fate.ID_CHANGE;
        }
        if (event.isImmigration()) {
            return Fate.TOLD_BY_ADDRESS;
        }
        return event.isOfOtherUse() ? Fate.OTHER_TYPE : Fate.UNKNOWN_TYPE;
    }

    @Override
    public List<Submission> settled(PersonId person, PersonMemory memory) {
        PersonAliases aliases = new PersonAliases(memory);
        aliases.takeHome(person);
        boolean isKnown = memory.of(person).isPresent() && aliases.alias(person).isEmpty();
        if (!isKnown) {
            return List.of();
        }
        List<Submission> out = new ArrayList<>();
        new PersonUpdate(person, memory, true, out).save();
        return out;
    }
}
