package no.bofast.connect.freg;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import no.bofast.connect.Adapter;
import no.bofast.connect.EventIds;
import no.bofast.connect.FactDraft;
import no.bofast.connect.Fate;
import no.bofast.connect.PersonFacts;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.Step;
import no.bofast.domain.PersonId;
import no.bofast.domain.RegisterTime;
import no.bofast.ingest.Submission;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;

/**
 * Folkeregisteret's documents as register events.
 *
 * <p>Corrections and annulments name no predecessor: what is remembered of a person says what they replace, which is the fact of the
 * same kind that holds from the same day, else the one that was registered last. For one thread.
 */
public final class FregAdapter implements Adapter<JsonNode> {

    static final String ID_PREFIX = "freg-";
    private static final String SOURCE = "FREG";
    private static final String ADDRESS = "AddressChange";
    private static final String PROTECTION = "AddressProtection";
    private static final List<String> LEVELS = List.of("NONE", "CLIENT", "CONFIDENTIAL", "STRICTLY_CONFIDENTIAL");
    private static final byte TOLD = 'T';
    private static final byte WAITS = 'W';
    private static final String GRADED = "g";

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
                    : new Work(document, person.get(), memory, settled.test(person.get())).take();
        } catch (FregDocument.Unusable unusable) {
            return Step.none(unusable.fate());
        }
    }

    @Override
    public List<Submission> settled(PersonId person, PersonMemory memory) {
        Optional<byte[]> state = memory.of(person).filter(bytes -> bytes[0] == WAITS);
        state.ifPresent(bytes -> memory.remember(person, flagged(TOLD, known(bytes))));
        return state.map(bytes -> known(bytes).submissions(person)).orElse(List.of());
    }

    /** What a memory holds of a person whose facts were told. */
    public static byte[] remembered(PersonFacts facts) {
        return flagged(TOLD, facts);
    }

    private static byte[] flagged(byte flag, PersonFacts facts) {
        byte[] bytes = facts.bytes();
        return ByteBuffer.allocate(bytes.length + 1).put(flag).put(bytes).array();
    }

    private static PersonFacts known(byte[] state) {
        return PersonFacts.of(Arrays.copyOfRange(state, 1, state.length));
    }

    /** One document while it is taken. */
    private static final class Work {

        private final FregDocument document;
        private final PersonId person;
        private final PersonMemory memory;
        private final boolean isSettled;
        private final List<Submission> out = new ArrayList<>();
        private final List<Fate> fates = new ArrayList<>();
        private PersonFacts known;

        Work(FregDocument document, PersonId person, PersonMemory memory, boolean isSettled) {
            this.document = document;
            this.person = person;
            this.memory = memory;
            this.isSettled = isSettled;
            this.known = memory.of(person).map(FregAdapter::known).orElseGet(PersonFacts::none);
        }

        Step take() {
            boolean waited =
                    memory.of(person).filter(state -> state[0] == WAITS).isPresent();
            if (isSettled && waited) {
                out.addAll(known.submissions(person));
            }
            int index = 0;
            for (FregDocument.Change change : document.changes()) {
                fates.add(take(change, id(index++, "")));
            }
            boolean isNews = !out.isEmpty() || waited && isSettled;
            if (isNews) {
                memory.remember(person, flagged(isSettled ? TOLD : WAITS, known));
            }
            Fate fate = fate();
            return isSettled ? new Step(out, fate) : Step.none(fate.kind() == Fate.Kind.TOLD ? Fate.WAITING : fate);
        }

        private Fate fate() {
            if (document.changes().isEmpty()) {
                return document.type().equals("personErOppdatert") ? Fate.NO_DOCUMENT : Fate.OTHER_TYPE;
            }
            return fates.stream().min(Comparator.comparing(Fate::kind)).orElse(Fate.OTHER_TYPE);
        }

        private String id(int index, String more) {
            return EventIds.of(ID_PREFIX, PersonMemory.textOf(person), document.id(), index, more) + more;
        }

        private Fate take(FregDocument.Change change, String id) {
            if (known.knows(id) || known.knows(id + GRADED)) {
                return Fate.DUPLICATE;
            }
            return switch (change.entity().toLowerCase(Locale.ROOT)) {
                case "bostedsadresse" -> address(change, id);
                case "utflytting", "utflyttingfranorge" -> plain(change, id, "Emigration", "utflyttingsdato");
                case "innflytting", "innflyttingtilnorge" -> immigration(change, id);
                case "doedsfall" -> plain(change, id, "Death", "doedsdato");
                case "adressebeskyttelse" -> protection(change, id);
                default -> Fate.OTHER_TYPE;
            };
        }

        private Fate address(FregDocument.Change change, String id) {
            if (change.kind() == FregDocument.Kind.END) {
                return Fate.END_OF_VALIDITY;
            }
            if (change.kind() == FregDocument.Kind.ANNULMENT) {
                return annul(ADDRESS, id);
            }
            if (change.payload().isMissingNode()) {
                return Fate.NO_PAYLOAD;
            }
            boolean isGraded = grade(change.payload(), id);
            Optional<String> municipality = municipality(change.payload());
            if (municipality.isEmpty()) {
                return isGraded ? Fate.TOLD : Fate.NO_MUNICIPALITY;
            }
            boolean isMove = !document.type().endsWith("UtenFlytting")
                    && !document.type().endsWith("VedKommuneregulering");
            PopulationFact fact = FactDraft.of(ADDRESS)
                    .with("municipality", municipality.get())
                    .with("district", text(change.payload(), "bydelsnummer").orElse(null))
                    .with(
                            "basicUnit",
                            basicUnit(change.payload(), municipality.get()).orElse(null))
                    .with("moved", isMove)
                    .fact();
            Optional<LocalDate> moved = FregDocument.day(change.payload(), "flyttedato");
            Optional<LocalDate> valid = FregDocument.day(change.payload(), "gyldighetstidspunkt");
            LocalDate on = (isMove ? moved.or(() -> valid) : valid.or(() -> moved)).orElseGet(this::registeredOn);
            return tell(change, id, on, fact);
        }

        /** What is kept secret of an address protects its person, though nothing else says so. */
        private boolean grade(JsonNode payload, String id) {
            Optional<Integer> level = text(payload, "adressegradering").map(FregAdapter::level);
            if (level.isEmpty()) {
                return false;
            }
            Optional<PopulationEvent> last = known.last(PROTECTION);
            int before = last.map(event -> LEVELS.indexOf(event.getFact().getLevel()))
                    .orElse(0);
            boolean wasByAddress =
                    last.filter(event -> event.getEventId().endsWith(GRADED)).isPresent();
            boolean isNews = level.get() > before || level.get() < before && wasByAddress;
            if (isNews) {
                PopulationFact fact = FactDraft.of(PROTECTION)
                        .with("level", LEVELS.get(level.get()))
                        .fact();
                put(FactDraft.created(person, id + GRADED, registeredOn(), document.registeredAt(), SOURCE, fact));
            }
            return isNews;
        }

        /** Where the document has an address too, it says where somebody came to; else the address says when. */
        private Fate immigration(FregDocument.Change change, String id) {
            if (change.kind() == FregDocument.Kind.ANNULMENT) {
                return annul("Immigration", id);
            }
            Optional<String> municipality = document.changes().stream()
                    .filter(other -> other.entity().equalsIgnoreCase("bostedsadresse"))
                    .flatMap(other -> municipality(other.payload()).stream())
                    .findFirst();
            if (municipality.isEmpty()) {
                return Fate.TOLD_BY_ADDRESS;
            }
            PopulationFact fact = FactDraft.of("Immigration")
                    .with("municipality", municipality.get())
                    .with("country", country(change.payload(), "fraflyttingsland"))
                    .fact();
            return tell(change, id, day(change.payload(), "innflyttingsdato"), fact);
        }

        private Fate plain(FregDocument.Change change, String id, String type, String dated) {
            if (change.kind() == FregDocument.Kind.END) {
                return Fate.END_OF_VALIDITY;
            }
            if (change.kind() == FregDocument.Kind.ANNULMENT) {
                return annul(type, id);
            }
            if (change.payload().isMissingNode()) {
                return Fate.NO_PAYLOAD;
            }
            FactDraft fact = FactDraft.of(type);
            if (type.equals("Emigration")) {
                fact.with("country", country(change.payload(), "tilflyttingsland"));
            }
            return tell(change, id, day(change.payload(), dated), fact.fact());
        }

        private Fate protection(FregDocument.Change change, String id) {
            if (change.kind() == FregDocument.Kind.ANNULMENT) {
                return annul(PROTECTION, id);
            }
            Optional<Integer> level = change.kind() == FregDocument.Kind.END
                    ? Optional.of(0)
                    : List.of("gradering", "graderingsnivaa", "adressegradering", "adressebeskyttelse", "nivaa")
                            .stream()
                            .flatMap(field -> text(change.payload(), field).stream())
                            .findFirst()
                            .map(FregAdapter::level);
            if (level.isEmpty()) {
                return Fate.NO_PAYLOAD;
            }
            PopulationFact fact = FactDraft.of(PROTECTION)
                    .with("level", LEVELS.get(level.get()))
                    .fact();
            LocalDate on =
                    FregDocument.day(change.payload(), "gyldighetstidspunkt").orElseGet(this::registeredOn);
            return tell(change, id, on, fact);
        }

        private Fate tell(FregDocument.Change change, String id, LocalDate on, PopulationFact fact) {
            Optional<PopulationEvent> replaced = change.kind() == FregDocument.Kind.CORRECTION
                    ? predecessor(fact.getType(), Optional.of(on))
                    : Optional.empty();
            put(replaced.map(old -> FactDraft.corrected(
                            person, id, old.getEventId(), on, document.registeredAt(), SOURCE, fact))
                    .orElseGet(() -> FactDraft.created(person, id, on, document.registeredAt(), SOURCE, fact)));
            return replaced.isPresent() ? Fate.CORRECTED : Fate.TOLD;
        }

        private Fate annul(String type, String id) {
            Optional<PopulationEvent> replaced = predecessor(type, Optional.empty());
            replaced.ifPresent(old -> put(FactDraft.annulled(
                    person, id, old.getEventId(), old.getOccurredOn(), document.registeredAt(), SOURCE)));
            return replaced.isPresent() ? Fate.ANNULLED : Fate.UNNAMED_PREDECESSOR;
        }

        private Optional<PopulationEvent> predecessor(String type, Optional<LocalDate> on) {
            List<PopulationEvent> candidates = known.ofType(type).stream()
                    .filter(event -> !event.getRegisteredAt().isAfter(document.registeredAt()))
                    .toList();
            return candidates.stream()
                    .filter(event -> on.filter(event.getOccurredOn()::equals).isPresent())
                    .max(Comparator.comparing(PopulationEvent::getRegisteredAt))
                    .or(() -> candidates.stream().max(Comparator.comparing(PopulationEvent::getRegisteredAt)));
        }

        private void put(Submission submission) {
            out.add(submission);
            known = known.with(List.of(submission));
        }

        private LocalDate day(JsonNode payload, String field) {
            return FregDocument.day(payload, field)
                    .or(() -> FregDocument.day(payload, "gyldighetstidspunkt"))
                    .orElseGet(this::registeredOn);
        }

        private LocalDate registeredOn() {
            return RegisterTime.dateOf(document.registeredAt());
        }
    }

    private static Integer level(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "ugradert" -> 0;
            case "klientadresse", "klient" -> 1;
            case "fortrolig" -> 2;
            // A level that nobody knows yet is taken for the strictest.
            default -> 3;
        };
    }

    /** A field of the payload, or of the part of the address that has it. */
    private static Optional<String> text(JsonNode payload, String field) {
        return FregDocument.text(payload, field)
                .or(() -> Optional.ofNullable(payload.findValue(field))
                        .filter(value -> value.isTextual() || value.isNumber())
                        .map(JsonNode::asText)
                        .filter(found -> !found.isBlank()));
    }

    private static Optional<String> municipality(JsonNode payload) {
        return FregDocument.text(payload.path("vegadresse"), "kommunenummer")
                .or(() -> FregDocument.text(payload.path("matrikkeladresse"), "kommunenummer"))
                .or(() -> FregDocument.text(payload.path("ukjentBosted"), "bostedskommune"))
                .or(() -> text(payload, "kommunenummer"))
                .map(code -> code.matches("\\d{3}") ? "0" + code : code)
                .filter(code -> code.matches("\\d{4}"));
    }

    /** Eight digits; a register that leaves the municipality away has four at most. */
    private static Optional<String> basicUnit(JsonNode payload, String municipality) {
        return text(payload, "grunnkrets")
                .filter(code -> code.matches("\\d{1,8}"))
                .map(code -> code.length() <= 4
                        ? municipality + "0".repeat(4 - code.length()) + code
                        : "0".repeat(8 - code.length()) + code);
    }

    private static String country(JsonNode payload, String field) {
        return text(payload, field).filter(code -> code.matches("[A-Z]{3}")).orElse(null);
    }
}
