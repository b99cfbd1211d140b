package no.bofast.connect.pdl;

import java.util.List;
import java.util.Optional;
import no.bofast.connect.Fate;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Step;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;

/** One person while a record is taken: what the record changes of what is known, and which fate that gives it. */
final class PersonUpdate {

    private final PersonId person;
    private final PersonMemory memory;
    private final List<Submission> out;
    private final KnownPerson known;
    private final Predecessors predecessors;
    private final FactTelling telling;
    private long now;

    /** @param out what is told is added here */
    PersonUpdate(PersonId person, PersonMemory memory, boolean isSettled, List<Submission> out) {
        this.person = person;
        this.memory = memory;
        this.out = out;
        this.known = memory.of(person).map(KnownPerson::of).orElseGet(KnownPerson::new);
        this.predecessors = new Predecessors(known);
        this.telling = new FactTelling(person, known, out);
        if (isSettled && !known.isSettled) {
            known.isSettled = true;
            telling.tellAnew(now);
        }
    }

    Step take(PdlEvent event) {
        now = event.registeredAt().toEpochMilli();
        int before = out.size();
        Fate fate = fate(event);
        save();
        boolean waits = !known.isSettled && fate.kind() == Fate.Kind.TOLD;
        return new Step(out, waits ? Fate.WAITING : before == out.size() && fate == Fate.TOLD ? Fate.NO_CHANGE : fate);
    }

    /** Adds what was known under another pseudonym. */
    void add(KnownPerson other) {
        other.facts.stream().filter(fact -> known.find(fact.id).isEmpty()).forEach(known.facts::add);
        known.gone.putAll(other.gone);
    }

    /** Tells what that changes of what was told, and remembers it all. */
    void save() {
        telling.tellAnew(now);
        if (!known.isNothing() || memory.of(person).isPresent()) {
            memory.remember(person, known.bytes());
        }
    }

    /** What was left out for want of room. */
    int forgotten() {
        return known.forgotten;
    }

    private Fate fate(PdlEvent event) {
        if (known.find(event.number()).isPresent()) {
            return Fate.DUPLICATE;
        }
        return switch (event.change()) {
            case OPPRETTET -> created(event);
            case KORRIGERT -> corrected(event);
            case ANNULLERT -> annulled(event);
            case OPPHOERT -> ended(event);
        };
    }

    private Fate created(PdlEvent event) {
        PdlPayload.Reading reading = PdlPayload.read(event, 0);
        if (reading.fact() == null) {
            return reading.fate();
        }
        KnownFact fact = reading.fact();
        Optional<Long> gone = Optional.ofNullable(known.gone.remove(fact.id));
        if (gone.isPresent()) {
            fact.goneAt = gone.get();
            return createdTooLate(fact);
        }
        Optional<KnownFact> same = known.facts.stream()
                .filter(other -> other.saysTheSameAs(fact))
                .filter(other -> other.stands() && !other.isEnded || other.goneAt >= now && other.goneAt > 0)
                .findFirst();
        if (same.isPresent()) {
            same.get().others.add(new KnownFact.Again(fact.id, now));
            return Fate.SAME_FACT;
        }
        if (fact.kind == KnownFact.Kind.PROTECTION && fact.what == 0) {
            known.facts.stream()
                    .filter(other -> other.protects() && other.registeredAt <= now)
                    .forEach(other -> other.isEnded = true);
        }
        known.facts.add(fact);
        telling.tell(fact, Optional.empty());
        return Fate.TOLD;
    }

    /** What was taken back before it came takes what says the same along, as if it had come in time. */
    private Fate createdTooLate(KnownFact fact) {
        List<KnownFact> same = known.facts.stream()
                .filter(other -> other.stands() && other.replaces == 0)
                .filter(other -> other.saysTheSameAs(fact))
                .toList();
        for (KnownFact other : same) {
            if (other.registeredAt <= fact.goneAt) {
                takeBack(other, fact.goneAt);
                telling.annul(other, fact.goneAt);
            } else {
                fact.others.addAll(other.takeUntil(fact.goneAt));
            }
        }
        known.facts.add(fact);
        return Fate.REPLACED_ALREADY;
    }

    private Fate corrected(PdlEvent event) {
        long named = event.previousNumber();
        PdlPayload.Reading reading = PdlPayload.read(event, named);
        if (reading.fact() == null) {
            // Nobody moved to where the corrected address said.
            return PdlPayload.isAbroad(event) ? annulled(event) : reading.fate();
        }
        Optional<KnownFact> target = named == 0 ? predecessors.likely(reading.fact()) : predecessors.standingFor(named);
        if (target.filter(old -> old.outlives(named, now)).isPresent()) {
            forget(target.get().takeUntil(now));
            target = Optional.empty();
        }
        KnownFact fact =
                target.isPresent() ? PdlPayload.read(event, target.get().id).fact() : reading.fact();
        if (target.isPresent() && target.get().saysTheSameAsCorrection(fact)) {
            target.get().others.add(new KnownFact.Again(fact.id, now));
            return Fate.SAME_FACT;
        }
        return target.isPresent() && isDone(target.get()) ? Fate.REPLACED_ALREADY : correct(fact, target, named);
    }

    /** Whether a correction comes too late: what it corrects was taken back, or corrected by a later one. */
    private boolean isDone(KnownFact target) {
        return !target.stands() || target.replaces != 0 && target.registeredAt > now;
    }

    private Fate correct(KnownFact fact, Optional<KnownFact> target, long named) {
        String replaced = target.map(KnownFact::eventId).orElseGet(() -> KnownFact.eventId(named));
        target.ifPresent(old -> {
            takeBack(old, now);
            old.isTold = false;
        });
        if (target.isEmpty() && named != 0) {
            known.gone.put(named, now);
        }
        known.facts.add(fact);
        boolean hasPredecessor = target.isPresent() || named != 0;
        telling.tell(fact, hasPredecessor ? Optional.of(replaced) : Optional.empty());
        Optional<Long> gone = Optional.ofNullable(known.gone.remove(fact.id));
        if (gone.isPresent()) {
            fact.goneAt = gone.get();
            fact.isTold = false;
            return Fate.REPLACED_ALREADY;
        }
        return target.isPresent() ? Fate.CORRECTED : hasPredecessor ? Fate.UNKNOWN_PREDECESSOR : Fate.TOLD;
    }

    /** Takes a fact back under all names that it had by a time; what was created anew later stands, and is told when this is saved. */
    private void takeBack(KnownFact fact, long time) {
        fact.goneAt = Math.max(time, 1);
        fact.takeAfter(time).ifPresent(known.facts::add);
    }

    private void forget(List<KnownFact.Again> names) {
        names.forEach(again -> known.gone.put(again.id(), now));
    }

    private Fate annulled(PdlEvent event) {
        if (event.previous().isPresent()) {
            long named = event.previousNumber();
            Optional<KnownFact> target = predecessors.standingFor(named);
            if (target.isPresent()) {
                return annul(target.get(), named);
            }
            if (known.gone.containsKey(named)) {
                return Fate.REPLACED_ALREADY;
            }
            known.gone.put(named, now);
            telling.annulUnknown(named, event);
            return Fate.UNKNOWN_PREDECESSOR;
        }
        return predecessors.unnamed(event).map(fact -> annul(fact, fact.id)).orElse(Fate.UNNAMED_PREDECESSOR);
    }

    private Fate annul(KnownFact target, long named) {
        if (!target.stands()) {
            return Fate.REPLACED_ALREADY;
        }
        if (target.outlives(named, now)) {
            forget(target.takeUntil(now));
            return Fate.REPLACED_ALREADY;
        }
        takeBack(target, now);
        telling.annul(target, now);
        return Fate.ANNULLED;
    }

    private Fate ended(PdlEvent event) {
        if (!event.isProtection()) {
            return Fate.END_OF_VALIDITY;
        }
        long named = event.previousNumber();
        Optional<KnownFact> target = named == 0 ? predecessors.ended(event) : predecessors.standingFor(named);
        if (target.isEmpty() && named == 0) {
            return Fate.END_OF_VALIDITY;
        }
        target.ifPresent(fact -> fact.isEnded = true);
        int day = (int) event.registeredOn().toEpochDay();
        known.facts.add(new KnownFact(
                event.number(),
                KnownFact.Kind.END,
                now,
                day,
                KnownFact.NO_DAY,
                0,
                0,
                target.map(fact -> fact.id).orElse(named)));
        return target.isPresent() ? Fate.TOLD : Fate.UNKNOWN_PREDECESSOR;
    }
}
