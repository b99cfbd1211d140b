package no.bofast.connect.mapped;

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

/**
 * Register events out of any record, by a {@link Mapping}.
 *
 * <p>All that a record becomes is told, or nothing of it. People who were never settled don't wait: what a mapping is written for is
 * wanted. For one thread.
 */
public final class MappedAdapter implements Adapter<SourceRecord> {

    private final Mapping mapping;
    private final MadeObjects objects;
    private Optional<String> complaint = Optional.empty();

    public MappedAdapter(Mapping mapping, Pseudonyms pseudonyms) {
        this.mapping = mapping;
        this.objects = new MadeObjects(new NormalFields(mapping.source(), pseudonyms));
    }

    /** Why the last record was unusable; empty if it wasn't. Names expression and field, and quotes nothing of the record. */
    public Optional<String> complaint() {
        return complaint;
    }

    @Override
    public Step take(SourceRecord record, PersonMemory memory, Predicate<PersonId> settled) {
        complaint = Optional.empty();
        if (record.value() == null) {
            return Step.none(Fate.TOMBSTONE);
        }
        try {
            List<Made> made =
                    mapping.objects(Envelope.opened(record.value(), record.headers()), record.variables()).stream()
                            .map(objects::read)
                            .toList();
            return step(made, memory);
        } catch (MappingFailure e) {
            return refused(e.getMessage());
        } catch (UnusableObject e) {
            return refused("mapping " + mapping.name() + ": events gives something wrong: " + e.getMessage());
        }
    }

    private Step refused(String reason) {
        complaint = Optional.of(reason);
        return Step.none(Fate.MAPPING_FAILED);
    }

    private static Step step(List<Made> made, PersonMemory memory) {
        List<Submission> all = new ArrayList<>();
        boolean older = false;
        for (Made one : made) {
            older |= one.isOlderThan(memory);
            all.addAll(one.tell(memory));
        }
        if (!all.isEmpty()) {
            return new Step(all, Fate.TOLD);
        }
        return Step.none(made.isEmpty() ? Fate.NOT_MAPPED : older ? Fate.OLDER_STATE : Fate.NO_CHANGE);
    }

    @Override
    public List<Submission> settled(PersonId person, PersonMemory memory) {
        return List.of();
    }
}
