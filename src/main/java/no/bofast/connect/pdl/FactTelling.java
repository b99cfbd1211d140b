package no.bofast.connect.pdl;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.bofast.connect.FactDraft;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;

/**
 * Tells on what is known of one person, and keeps in each fact how it was told.
 *
 * <p>Of a person who isn't settled nothing is told. Times called {@code now} are when the record that is taken was registered, in
 * milliseconds; 0 while none is.
 */
final class FactTelling {

    private static final String SOURCE = "PDL";

    private final PersonId person;
    private final KnownPerson known;
    private final List<Submission> out;

    FactTelling(PersonId person, KnownPerson known, List<Submission> out) {
        this.person = person;
        this.known = known;
        this.out = out;
    }

    /** Tells a fact for the first time. */
    void tell(KnownFact fact, Optional<String> replaced) {
        if (!known.isSettled) {
            return;
        }
        boolean isMove = isMove(fact);
        fact.isTold = true;
        fact.wasToldAsMove = isMove;
        String id = fact.eventId();
        LocalDate occurredOn = fact.occurredOn(isMove);
        out.add(replaced.map(
                        old -> FactDraft.corrected(person, id, old, occurredOn, fact.at(), SOURCE, fact.fact(isMove)))
                .orElseGet(() -> FactDraft.created(person, id, occurredOn, fact.at(), SOURCE, fact.fact(isMove))));
    }

    /** A recoding says when somebody moved there, as an address before it does that stood when the recoding was registered. */
    private boolean isMove(KnownFact fact) {
        return fact.kind != KnownFact.Kind.ADDRESS
                || fact.day == KnownFact.NO_DAY
                || known.facts.stream()
                        .filter(other -> other.kind == KnownFact.Kind.ADDRESS && other.day == fact.day)
                        .filter(other -> other.stands() || other.goneAt > fact.registeredAt)
                        .noneMatch(other -> KnownPerson.BY_START.compare(other, fact) < 0);
    }

    /** Tells what was not told yet, and tells anew what is otherwise now. */
    void tellAnew(long now) {
        if (!known.isSettled) {
            return;
        }
        for (KnownFact fact : List.copyOf(known.facts)) {
            if (fact.kind == KnownFact.Kind.END) {
                tellEnd(fact, now);
            } else if (fact.stands() && !fact.isTold) {
                tell(fact, fact.replaces == 0 ? Optional.empty() : Optional.of(KnownFact.eventId(fact.replaces)));
            } else if (fact.stands() && fact.wasToldAsMove != isMove(fact)) {
                tellOtherwise(fact, now);
            }
        }
    }

    private void tellOtherwise(KnownFact fact, long now) {
        String before = fact.eventId();
        boolean isMove = isMove(fact);
        fact.version++;
        fact.wasToldAsMove = isMove;
        Instant at = Instant.ofEpochMilli(Math.max(now, fact.registeredAt));
        out.add(FactDraft.corrected(
                person, fact.eventId(), before, fact.occurredOn(isMove), at, SOURCE, fact.fact(isMove)));
    }

    /** The end of a protection is one only if nobody is protected by what began before it. */
    private void tellEnd(KnownFact end, long now) {
        known.find(end.replaces).ifPresent(ended -> ended.isEnded = true);
        boolean isEnd = known.find(end.replaces).isPresent()
                && known.facts.stream().noneMatch(fact -> fact.protects() && fact.registeredAt <= end.registeredAt);
        if (isEnd && !end.isTold) {
            end.isTold = true;
            out.add(FactDraft.created(person, end.eventId(), end.occurredOn(true), end.at(), SOURCE, end.fact(true)));
        } else if (!isEnd && end.isTold) {
            end.isTold = false;
            Instant at = Instant.ofEpochMilli(Math.max(now, end.registeredAt));
            out.add(FactDraft.annulled(person, end.eventId() + ".x", end.eventId(), end.occurredOn(true), at, SOURCE));
            end.version++;
        }
    }

    /** Takes a fact back, if it was told. */
    void annul(KnownFact fact, long now) {
        if (!fact.isTold) {
            return;
        }
        Instant at = Instant.ofEpochMilli(Math.max(now, fact.registeredAt));
        out.add(FactDraft.annulled(
                person, fact.eventId() + ".x", fact.eventId(), fact.occurredOn(fact.wasToldAsMove), at, SOURCE));
        fact.isTold = false;
    }

    /** Takes back a fact that wasn't seen, under the id that it would be told under. */
    void annulUnknown(long id, PdlEvent event) {
        if (!known.isSettled) {
            return;
        }
        String unknown = KnownFact.eventId(id);
        out.add(FactDraft.annulled(
                person, unknown + ".x", unknown, event.registeredOn(), event.registeredAt(), SOURCE));
    }
}
