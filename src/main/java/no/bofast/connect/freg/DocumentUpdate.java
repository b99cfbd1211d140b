package no.bofast.connect.freg;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.bofast.connect.EventIds;
import no.bofast.connect.FactDraft;
import no.bofast.connect.Fate;
import no.bofast.connect.PersonFacts;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Step;
import no.bofast.domain.PersonId;
import no.bofast.domain.RegisterTime;
import no.bofast.schema.PopulationFact;

/** One document while it is taken, entity by entity: the fact that each change means, and the fate that this gives it. */
final class DocumentUpdate {

    private final FregDocument document;
    private final PersonId named;
    private final PersonId person;
    private final PersonMemory memory;
    private final boolean isSettled;
    private final DocumentFacts facts;

    /**
     * @param named by the document
     * @param person whom that is
     */
    DocumentUpdate(FregDocument document, PersonId named, PersonId person, PersonMemory memory, boolean isSettled) {
        this.document = document;
        this.named = named;
        this.person = person;
        this.memory = memory;
        this.isSettled = isSettled;
        PersonFacts known = memory.of(person).map(RememberedFacts::in).orElseGet(PersonFacts::none);
        this.facts = new DocumentFacts(person, document.registeredAt(), known);
    }

    Step take() {
        boolean waited = memory.of(person).filter(RememberedFacts::areWaiting).isPresent();
        if (isSettled && waited) {
            facts.tellKnown();
        }
        List<Fate> fates = new ArrayList<>();
        for (FregDocument.Change change : document.changes()) {
            fates.add(take(change, id(fates.size())));
        }
        document.state().map(facts::read).ifPresent(fates::add);
        boolean isNews = !facts.told().isEmpty() || waited && isSettled;
        if (isNews) {
            PersonFacts known = facts.known();
            memory.remember(person, isSettled ? RememberedFacts.told(known) : RememberedFacts.waiting(known));
        }
        Fate fate = fate(fates);
        return isSettled
                ? new Step(facts.told(), fate)
                : Step.none(fate.kind() == Fate.Kind.TOLD ? Fate.WAITING : fate);
    }

    private Fate fate(List<Fate> fates) {
        if (fates.isEmpty()) {
            return document.isOfUse() ? Fate.NO_DOCUMENT : Fate.OTHER_TYPE;
        }
        return fates.stream().min(Comparator.comparing(Fate::kind)).orElse(Fate.OTHER_TYPE);
    }

    /** The empty word is part of what is hashed: without it all ids would be others. */
    private String id(int index) {
        return EventIds.of(DocumentFacts.ID_PREFIX, PersonMemory.textOf(named), document.id(), index, "");
    }

    private Fate take(FregDocument.Change change, String id) {
        if (facts.knows(id)) {
            return Fate.DUPLICATE;
        }
        return switch (change.entity().toLowerCase(Locale.ROOT)) {
            case "bostedsadresse" -> address(change, id);
            case "utflytting", "utflyttingfranorge" -> plain(change, id, "Emigration", "utflyttingsdato");
            case "innflytting", "innflyttingtilnorge" -> immigration(change, id);
            case "doedsfall" -> plain(change, id, "Death", "doedsdato");
            case "adressebeskyttelse" -> protection(change, id);
            case "identifikasjonsnummer" -> Fate.ID_CHANGE;
            default -> Fate.OTHER_TYPE;
        };
    }

    private Fate address(FregDocument.Change change, String id) {
        if (change.kind() == FregDocument.Kind.END) {
            return Fate.END_OF_VALIDITY;
        }
        if (change.kind() == FregDocument.Kind.ANNULMENT) {
            return facts.annul(DocumentFacts.ADDRESS, id, isMove());
        }
        if (change.payload().isMissingNode()) {
            return Fate.NO_PAYLOAD;
        }
        boolean isGraded = facts.grade(change.payload(), id);
        Optional<String> municipality = FregPayload.municipality(change.payload());
        if (municipality.isEmpty()) {
            return isGraded ? Fate.TOLD : Fate.NO_MUNICIPALITY;
        }
        boolean isMove = isMove();
        PopulationFact fact = FregPayload.address(change.payload(), municipality.get(), isMove);
        Optional<LocalDate> moved = FregDocument.day(change.payload(), "flyttedato");
        Optional<LocalDate> valid = FregDocument.day(change.payload(), "gyldighetstidspunkt");
        LocalDate on = (isMove ? moved.or(() -> valid) : valid.or(() -> moved)).orElseGet(this::registeredOn);
        return facts.tell(change.kind(), id, on, fact);
    }

    /** Whether an address is one that somebody moved to: both kinds of recoding have types of their own. */
    private boolean isMove() {
        return !document.type().endsWith("UtenFlytting") && !document.type().endsWith("VedKommuneregulering");
    }

    /** Where the document has an address too, it says where somebody came to; else the address says when. */
    private Fate immigration(FregDocument.Change change, String id) {
        if (change.kind() == FregDocument.Kind.ANNULMENT) {
            return facts.annul("Immigration", id, true);
        }
        Optional<String> municipality = document.changes().stream()
                .filter(other -> other.entity().equalsIgnoreCase("bostedsadresse"))
                .flatMap(other -> FregPayload.municipality(other.payload()).stream())
                .findFirst();
        if (municipality.isEmpty()) {
            return Fate.TOLD_BY_ADDRESS;
        }
        PopulationFact fact = FactDraft.of("Immigration")
                .with("municipality", municipality.get())
                .with("country", FregPayload.country(change.payload(), "fraflyttingsland"))
                .fact();
        return facts.tell(change.kind(), id, day(change.payload(), "innflyttingsdato"), fact);
    }

    private Fate plain(FregDocument.Change change, String id, String type, String dated) {
        if (change.kind() == FregDocument.Kind.END) {
            return Fate.END_OF_VALIDITY;
        }
        if (change.kind() == FregDocument.Kind.ANNULMENT) {
            return facts.annul(type, id, true);
        }
        if (change.payload().isMissingNode()) {
            return Fate.NO_PAYLOAD;
        }
        FactDraft fact = FactDraft.of(type);
        if (type.equals("Emigration")) {
            fact.with("country", FregPayload.country(change.payload(), "tilflyttingsland"));
        }
        return facts.tell(change.kind(), id, day(change.payload(), dated), fact.fact());
    }

    private Fate protection(FregDocument.Change change, String id) {
        if (change.kind() == FregDocument.Kind.ANNULMENT) {
            return facts.annul(DocumentFacts.PROTECTION, id, true);
        }
        Optional<Integer> level =
                change.kind() == FregDocument.Kind.END ? Optional.of(0) : FregPayload.level(change.payload());
        if (level.isEmpty()) {
            return Fate.NO_PAYLOAD;
        }
        LocalDate on = FregDocument.day(change.payload(), "gyldighetstidspunkt").orElseGet(this::registeredOn);
        return facts.tell(change.kind(), id, on, DocumentFacts.protection(level.get()));
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
