package no.bofast.connect.pdl;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.bofast.connect.Adapter;
import no.bofast.connect.EventIds;
import no.bofast.connect.FactDraft;
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

    private static final String SOURCE = "PDL";
    private static final int AKTOR_ID_DIGITS = 13;
    private static final int ID_BYTES = 6;
    /** An end that doesn't say of what comes with the beginning of what follows it, in any order. */
    private static final Duration OF_ONE_PAIR = Duration.ofDays(1);

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
        List<PersonId> ids = event.person().stream()
                .map(String::strip)
                .filter(id -> id.length() == AKTOR_ID_DIGITS && id.chars().allMatch(c -> c >= '0' && c <= '9'))
                .distinct()
                .map(id -> pseudonyms.of(id).orElseThrow())
                .toList();
        if (ids.isEmpty()) {
            return Step.none(Fate.NO_PERSON);
        }
        List<Submission> out = new ArrayList<>();
        PersonId person = ids.size() == 1 ? root(ids.get(0), memory) : joined(ids, memory, settled, out);
        if (!concernsUs(event)) {
            return new Step(out, uselessness(event));
        }
        return new Work(person, memory, settled.test(person), out).take(event);
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
        Optional<PersonId> elsewhere = memory.of(person).flatMap(KnownPerson::aliasIn);
        elsewhere.ifPresent(other -> {
            PersonId root = root(other, memory);
            if (!root.equals(person)) {
                memory.of(root).ifPresent(state -> memory.remember(person, state));
                memory.remember(root, KnownPerson.alias(person));
            }
        });
        if (memory.of(person)
                .filter(state -> KnownPerson.aliasIn(state).isEmpty())
                .isEmpty()) {
            return List.of();
        }
        List<Submission> out = new ArrayList<>();
        Work work = new Work(person, memory, true, out);
        work.save();
        return out;
    }

    private static PersonId root(PersonId person, PersonMemory memory) {
        PersonId at = person;
        for (Optional<PersonId> next = alias(at, memory); next.isPresent(); next = alias(at, memory)) {
            at = next.get();
        }
        return at;
    }

    private static Optional<PersonId> alias(PersonId person, PersonMemory memory) {
        return memory.of(person).flatMap(KnownPerson::aliasIn);
    }

    /** One person of several ids: the settled one, if one is; what was known under another is moved there. */
    private static PersonId joined(
            List<PersonId> ids, PersonMemory memory, Predicate<PersonId> settled, List<Submission> out) {
        List<PersonId> roots =
                ids.stream().map(id -> root(id, memory)).distinct().toList();
        PersonId chosen = roots.stream()
                .filter(settled)
                .findFirst()
                .or(() -> ids.stream().filter(settled).findFirst())
                .orElse(roots.get(0));
        if (alias(chosen, memory).isPresent()) {
            memory.forget(chosen);
        }
        for (PersonId other : roots) {
            if (!other.equals(chosen) && !settled.test(other)) {
                move(other, chosen, memory, settled.test(chosen), out);
            }
        }
        for (PersonId id : ids) {
            if (!id.equals(chosen) && !settled.test(id) && memory.of(id).isEmpty()) {
                memory.remember(id, KnownPerson.alias(chosen));
            }
        }
        return chosen;
    }

    private static void move(PersonId from, PersonId to, PersonMemory memory, boolean isSettled, List<Submission> out) {
        Optional<byte[]> moved = memory.of(from);
        if (moved.isPresent()) {
            Work work = new Work(to, memory, isSettled, out);
            work.add(KnownPerson.of(moved.get()));
            work.save();
        }
        memory.remember(from, KnownPerson.alias(to));
    }

    /** One person while a record is taken. */
    private static final class Work {

        private final PersonId person;
        private final PersonMemory memory;
        private final List<Submission> out;
        private final KnownPerson known;
        private long now;

        Work(PersonId person, PersonMemory memory, boolean isSettled, List<Submission> out) {
            this.person = person;
            this.memory = memory;
            this.out = out;
            this.known = memory.of(person).map(KnownPerson::of).orElseGet(KnownPerson::new);
            if (isSettled && !known.isSettled) {
                known.isSettled = true;
                tellAnew();
            }
        }

        Step take(PdlEvent event) {
            now = event.registeredAt().toEpochMilli();
            int before = out.size();
            Fate fate = fate(event);
            save();
            boolean waits = !known.isSettled && fate.kind() == Fate.Kind.TOLD;
            return new Step(
                    out, waits ? Fate.WAITING : before == out.size() && fate == Fate.TOLD ? Fate.NO_CHANGE : fate);
        }

        void add(KnownPerson other) {
            other.facts.stream().filter(fact -> known.find(fact.id).isEmpty()).forEach(known.facts::add);
            known.gone.addAll(other.gone);
        }

        void save() {
            tellAnew();
            memory.remember(person, known.bytes());
        }

        private Fate fate(PdlEvent event) {
            if (known.find(number(event.id())).isPresent()) {
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
            Reading reading = read(event, 0);
            if (reading.fact == null) {
                return reading.fate;
            }
            KnownFact fact = reading.fact;
            if (known.gone.contains(fact.id)) {
                return Fate.REPLACED_ALREADY;
            }
            Optional<KnownFact> same = known.facts.stream()
                    .filter(other -> other.saysTheSameAs(fact))
                    .filter(other -> other.stands() && !other.isEnded || other.goneAt >= now && other.goneAt > 0)
                    .findFirst();
            if (same.isPresent()) {
                same.get().others.add(fact.id);
                return Fate.SAME_FACT;
            }
            if (fact.kind == KnownFact.Kind.PROTECTION && fact.what == 0) {
                known.facts.stream()
                        .filter(other -> other.protects() && other.registeredAt <= now)
                        .forEach(other -> other.isEnded = true);
            }
            known.facts.add(fact);
            tell(fact, Optional.empty());
            return Fate.TOLD;
        }

        private Fate corrected(PdlEvent event) {
            long named = event.previous().map(PdlAdapter::number).orElse(0L);
            Reading reading = read(event, named);
            if (reading.fact == null) {
                return reading.fate;
            }
            Optional<KnownFact> target =
                    named == 0 ? likely(reading.fact) : known.find(named).map(this::successor);
            KnownFact fact = target.isPresent() ? read(event, target.get().id).fact : reading.fact;
            if (target.isPresent() && target.get().saysTheSameAsCorrection(fact)) {
                target.get().others.add(fact.id);
                return Fate.SAME_FACT;
            }
            if (target.isPresent() && !target.get().stands()) {
                return Fate.REPLACED_ALREADY;
            }
            if (target.isPresent() && target.get().replaces != 0 && target.get().registeredAt > now) {
                return Fate.REPLACED_ALREADY;
            }
            if (known.gone.contains(fact.id)) {
                return Fate.REPLACED_ALREADY;
            }
            String replaced = target.map(KnownFact::eventId).orElseGet(() -> KnownFact.eventId(named));
            target.ifPresent(old -> {
                old.goneAt = Math.max(now, 1);
                old.isTold = false;
            });
            if (target.isEmpty() && named != 0) {
                known.gone.add(named);
            }
            known.facts.add(fact);
            boolean hasPredecessor = target.isPresent() || named != 0;
            tell(fact, hasPredecessor ? Optional.of(replaced) : Optional.empty());
            return target.isPresent() ? Fate.CORRECTED : hasPredecessor ? Fate.UNKNOWN_PREDECESSOR : Fate.TOLD;
        }

        /** What stands for a fact now, if it was corrected. */
        private KnownFact successor(KnownFact fact) {
            KnownFact at = fact;
            for (Optional<KnownFact> next = Optional.of(at); next.isPresent(); ) {
                at = next.get();
                long id = at.id;
                next = at.stands()
                        ? Optional.empty()
                        : known.facts.stream()
                                .filter(other -> other.replaces == id && other.kind != KnownFact.Kind.END)
                                .findFirst();
            }
            return at;
        }

        /** What a correction that names nothing is likely to correct: the fact of the same day, else the last of its kind. */
        private Optional<KnownFact> likely(KnownFact fact) {
            Comparator<KnownFact> sameDayLast = Comparator.<KnownFact>comparingInt(
                            other -> other.day == fact.day ? 1 : 0)
                    .thenComparingInt(KnownFact::start)
                    .thenComparingLong(other -> other.registeredAt);
            return known.standing(fact.kind)
                    .filter(other -> other.registeredAt <= now)
                    .max(sameDayLast);
        }

        private Fate annulled(PdlEvent event) {
            if (event.previous().isPresent()) {
                long named = number(event.previous().get());
                Optional<KnownFact> target = known.find(named).map(this::successor);
                if (target.isPresent()) {
                    return annul(target.get());
                }
                if (known.gone.contains(named)) {
                    return Fate.REPLACED_ALREADY;
                }
                known.gone.add(named);
                if (known.isSettled) {
                    out.add(FactDraft.annulled(
                            person,
                            KnownFact.eventId(named) + ".x",
                            KnownFact.eventId(named),
                            event.registeredOn(),
                            event.registeredAt(),
                            SOURCE));
                }
                return Fate.UNKNOWN_PREDECESSOR;
            }
            return unnamed(event).map(this::annul).orElse(Fate.UNNAMED_PREDECESSOR);
        }

        /** What an annulment without a name can only mean: what it says itself, or the one death or protection that there is. */
        private Optional<KnownFact> unnamed(PdlEvent event) {
            KnownFact said = read(event, 0).fact;
            if (said != null && event.payload().isPresent()) {
                return known.standing(said.kind)
                        .filter(other -> other.what == said.what && other.day == said.day
                                || other.kind == KnownFact.Kind.PROTECTION && other.what == said.what)
                        .filter(other -> other.registeredAt <= now)
                        .findFirst();
            }
            KnownFact.Kind kind = event.isDeath() ? KnownFact.Kind.DEATH : KnownFact.Kind.PROTECTION;
            List<KnownFact> meant = event.isDeath() || event.isProtection()
                    ? known.standing(kind)
                            .filter(fact -> fact.registeredAt <= now
                                    && !fact.isEnded
                                    && (kind == KnownFact.Kind.DEATH || fact.what > 0))
                            .toList()
                    : List.of();
            return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
        }

        private Fate annul(KnownFact target) {
            if (!target.stands()) {
                return Fate.REPLACED_ALREADY;
            }
            target.goneAt = Math.max(now, 1);
            if (target.isTold) {
                out.add(FactDraft.annulled(
                        person,
                        target.eventId() + ".x",
                        target.eventId(),
                        target.occurredOn(target.wasToldAsMove),
                        Instant.ofEpochMilli(Math.max(now, target.registeredAt)),
                        SOURCE));
                target.isTold = false;
            }
            return Fate.ANNULLED;
        }

        private Fate ended(PdlEvent event) {
            if (!event.isProtection()) {
                return Fate.END_OF_VALIDITY;
            }
            long named = event.previous().map(PdlAdapter::number).orElse(0L);
            Optional<KnownFact> target =
                    named == 0 ? endedOf(event) : known.find(named).map(this::successor);
            if (target.isEmpty() && named == 0) {
                return Fate.END_OF_VALIDITY;
            }
            target.ifPresent(fact -> fact.isEnded = true);
            int day = (int) event.registeredOn().toEpochDay();
            known.facts.add(new KnownFact(
                    number(event.id()),
                    KnownFact.Kind.END,
                    now,
                    day,
                    KnownFact.NO_DAY,
                    0,
                    0,
                    target.map(fact -> fact.id).orElse(named)));
            return target.isPresent() ? Fate.TOLD : Fate.UNKNOWN_PREDECESSOR;
        }

        private Optional<KnownFact> endedOf(PdlEvent event) {
            KnownFact said = event.payload().isPresent() ? read(event, 0).fact : null;
            return known.facts.stream()
                    .filter(KnownFact::protects)
                    .filter(fact -> said != null
                            ? fact.what == said.what && fact.registeredAt <= now
                            : fact.registeredAt <= now - OF_ONE_PAIR.toMillis())
                    .max(Comparator.comparingLong(fact -> fact.registeredAt));
        }

        /** Tells a fact for the first time. */
        private void tell(KnownFact fact, Optional<String> replaced) {
            if (!known.isSettled) {
                return;
            }
            boolean isMove = isMove(fact);
            fact.isTold = true;
            fact.wasToldAsMove = isMove;
            String id = fact.eventId();
            LocalDate occurredOn = fact.occurredOn(isMove);
            out.add(replaced.map(old ->
                            FactDraft.corrected(person, id, old, occurredOn, fact.at(), SOURCE, fact.fact(isMove)))
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
        private void tellAnew() {
            if (!known.isSettled) {
                return;
            }
            for (KnownFact fact : List.copyOf(known.facts)) {
                if (fact.kind == KnownFact.Kind.END) {
                    tellEnd(fact);
                } else if (fact.stands() && !fact.isTold) {
                    tell(fact, fact.replaces == 0 ? Optional.empty() : Optional.of(KnownFact.eventId(fact.replaces)));
                } else if (fact.stands() && fact.wasToldAsMove != isMove(fact)) {
                    tellOtherwise(fact);
                }
            }
        }

        private void tellOtherwise(KnownFact fact) {
            String before = fact.eventId();
            boolean isMove = isMove(fact);
            fact.version++;
            fact.wasToldAsMove = isMove;
            Instant at = Instant.ofEpochMilli(Math.max(now, fact.registeredAt));
            out.add(FactDraft.corrected(
                    person, fact.eventId(), before, fact.occurredOn(isMove), at, SOURCE, fact.fact(isMove)));
        }

        /** The end of a protection is one only if nobody is protected by what began before it. */
        private void tellEnd(KnownFact end) {
            known.find(end.replaces).ifPresent(ended -> ended.isEnded = true);
            boolean isEnd = known.find(end.replaces).isPresent()
                    && known.facts.stream().noneMatch(fact -> fact.protects() && fact.registeredAt <= end.registeredAt);
            if (isEnd && !end.isTold) {
                end.isTold = true;
                out.add(FactDraft.created(
                        person, end.eventId(), end.occurredOn(true), end.at(), SOURCE, end.fact(true)));
            } else if (!isEnd && end.isTold) {
                end.isTold = false;
                Instant at = Instant.ofEpochMilli(Math.max(now, end.registeredAt));
                out.add(FactDraft.annulled(
                        person, end.eventId() + ".x", end.eventId(), end.occurredOn(true), at, SOURCE));
                end.version++;
            }
        }

        /** The fact that a record says, or why it says none. */
        private Reading read(PdlEvent event, long replaces) {
            if (event.payload().isEmpty()) {
                boolean endsProtection = event.isProtection() && event.change() == PdlEvent.Change.KORRIGERT;
                return endsProtection ? protection(event, 0, replaces) : new Reading(null, Fate.NO_PAYLOAD);
            }
            IndexedRecord payload = event.payload().get();
            if (event.isAddress()) {
                return address(event, payload, replaces);
            }
            if (event.isProtection()) {
                return level(payload)
                        .map(level -> protection(event, level, replaces))
                        .orElseGet(() -> new Reading(null, Fate.NO_PAYLOAD));
            }
            if (event.isEmigration()) {
                int country = AvroFields.text(payload, "tilflyttingsland")
                        .map(KnownFact::letters)
                        .orElse(0);
                return fact(
                        event, KnownFact.Kind.EMIGRATION, day(event, payload, "utflyttingsdato"), country, replaces);
            }
            return fact(event, KnownFact.Kind.DEATH, day(event, payload, "doedsdato"), 0, replaces);
        }

        private static Reading protection(PdlEvent event, int level, long replaces) {
            int day = (int) event.registeredOn().toEpochDay();
            return fact(event, KnownFact.Kind.PROTECTION, day, level, replaces);
        }

        private static Optional<Integer> level(IndexedRecord payload) {
            return AvroFields.text(payload, "gradering").map(level -> switch (level) {
                case "STRENGT_FORTROLIG", "STRENGT_FORTROLIG_UTLAND" -> 3;
                case "FORTROLIG" -> 2;
                case "UGRADERT" -> 0;
                // A level that nobody knows yet is taken for the strictest.
                default -> 3;
            });
        }

        private static int day(PdlEvent event, IndexedRecord payload, String field) {
            return (int) AvroFields.date(payload, field)
                    .orElseGet(event::registeredOn)
                    .toEpochDay();
        }

        private static Reading address(PdlEvent event, IndexedRecord payload, long replaces) {
            Optional<IndexedRecord> street = AvroFields.record(payload, "vegadresse");
            Optional<Integer> municipality = street.flatMap(address -> municipality(address, "kommunenummer"))
                    .or(() -> AvroFields.record(payload, "matrikkeladresse")
                            .flatMap(address -> municipality(address, "kommunenummer")))
                    .or(() -> AvroFields.record(payload, "ukjentBosted")
                            .flatMap(address -> municipality(address, "bostedskommune")));
            if (municipality.isEmpty()) {
                return new Reading(null, Fate.NO_MUNICIPALITY);
            }
            int district = street.flatMap(address -> AvroFields.text(address, "bydelsnummer"))
                    .filter(text -> text.matches("\\d{6}"))
                    .map(Integer::parseInt)
                    .orElse(0);
            return new Reading(
                    new KnownFact(
                            number(event.id()),
                            KnownFact.Kind.ADDRESS,
                            event.registeredAt().toEpochMilli(),
                            optionalDay(payload, "angittFlyttedato"),
                            optionalDay(payload, "gyldigFraOgMed"),
                            municipality.get(),
                            district,
                            replaces),
                    Fate.TOLD);
        }

        private static int optionalDay(IndexedRecord payload, String field) {
            return AvroFields.date(payload, field)
                    .map(date -> (int) date.toEpochDay())
                    .orElse(KnownFact.NO_DAY);
        }

        private static Optional<Integer> municipality(IndexedRecord address, String field) {
            return AvroFields.text(address, field)
                    .map(String::strip)
                    .filter(code -> code.matches("\\d{4}"))
                    .map(Integer::parseInt);
        }

        private static Reading fact(PdlEvent event, KnownFact.Kind kind, int day, int what, long replaces) {
            long at = event.registeredAt().toEpochMilli();
            return new Reading(
                    new KnownFact(number(event.id()), kind, at, day, KnownFact.NO_DAY, what, 0, replaces), Fate.TOLD);
        }

        private record Reading(KnownFact fact, Fate fate) {}
    }

    private static long number(String eventId) {
        return Math.max(1, EventIds.number(eventId, ID_BYTES));
    }
}
