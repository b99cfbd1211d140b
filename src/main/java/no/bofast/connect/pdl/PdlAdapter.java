package no.bofast.connect.pdl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import no.bofast.connect.Adapter;
import no.bofast.connect.Fate;
import no.bofast.connect.PersonAliases;
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
    private static final int NATIONAL_ID_DIGITS = 11;

    private final Pseudonyms pseudonyms;
    private int forgotten;

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
        List<String> ids = ids(event);
        if (ids.isEmpty()) {
            return Step.none(Fate.NO_PERSON);
        }
        if (!concernsUs(event) && !event.isIdChange()) {
            return Step.none(uselessness(event));
        }
        List<PersonId> people = new ArrayList<>(ids.size());
        ids.forEach(id -> people.add(pseudonyms.of(id).orElseThrow()));
        return take(event, people, memory, settled);
    }

    /** @param people pseudonyms of the person, that of an aktør id first */
    private Step take(PdlEvent event, List<PersonId> people, PersonMemory memory, Predicate<PersonId> settled) {
        List<Submission> out = new ArrayList<>();
        PersonAliases aliases = aliases(memory, settled, out);
        PersonId person = aliases.joined(people, settled);
        boolean isSettled = settled.test(person);
        Step step = concernsUs(event)
                ? update(new PersonUpdate(person, memory, isSettled, out), event)
                : new Step(out, uselessness(event));
        if (isSettled || memory.of(person).isPresent()) {
            aliases.link(people, person, settled);
        }
        return step;
    }

    private Step update(PersonUpdate person, PdlEvent event) {
        Step step = person.take(event);
        forgotten += person.forgotten();
        return step;
    }

    @Override
    public int takeForgotten() {
        int taken = forgotten;
        forgotten = 0;
        return taken;
    }

    private static PersonAliases aliases(PersonMemory memory, Predicate<PersonId> settled, List<Submission> out) {
        return new PersonAliases(memory, (state, to) -> {
            PersonUpdate update = new PersonUpdate(to, memory, settled.test(to), out);
            update.add(KnownPerson.of(state));
            update.save();
        });
    }

    /** Ids of the person, aktør ids first: settlements may name people by a national id. None without an aktør id. */
    private static List<String> ids(PdlEvent event) {
        Set<String> ids = new LinkedHashSet<>();
        addIds(ids, event.person(), AKTOR_ID_DIGITS);
        if (!ids.isEmpty()) {
            addIds(ids, event.person(), NATIONAL_ID_DIGITS);
        }
        return List.copyOf(ids);
    }

    private static void addIds(Set<String> ids, List<String> written, int digits) {
        for (String text : written) {
            String id = text.strip();
            if (hasDigits(id, digits)) {
                ids.add(id);
            }
        }
    }

    private static boolean hasDigits(String id, int digits) {
        boolean isOne = id.length() == digits;
        for (int i = 0; isOne && i < digits; i++) {
            isOne = id.charAt(i) >= '0' && id.charAt(i) <= '9';
        }
        return isOne;
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
        PersonAliases aliases = aliases(memory, unused -> true, new ArrayList<>());
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
