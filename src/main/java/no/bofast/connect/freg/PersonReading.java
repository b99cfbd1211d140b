package no.bofast.connect.freg;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.bofast.connect.FactDraft;
import no.bofast.connect.PersonFacts;
import no.bofast.connect.StateChanges.Holding;
import no.bofast.domain.RegisterTime;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;

/**
 * A person as the register has them, as facts that hold.
 *
 * <p>Where the register says the same as what is known, the facts are those that are known, whatever day they were told to hold from:
 * a person who is read again must not change what was told of them.
 */
final class PersonReading {

    private static final String EMIGRATION = "Emigration";
    private static final String DEATH = "Death";

    private final JsonNode person;
    private final PersonFacts known;
    private final LocalDate readOn;
    private final List<Holding> holding = new ArrayList<>();
    private Optional<LocalDate> livesThereFrom = Optional.empty();

    /** @param person {@code folkeregisterperson} */
    PersonReading(JsonNode person, PersonFacts known, Instant registeredAt) {
        this.person = person;
        this.known = known;
        this.readOn = RegisterTime.dateOf(registeredAt);
        address();
        emigration();
        death();
        protection();
    }

    List<Holding> holding() {
        return holding;
    }

    /** Addresses that are known and can't be right: they began after the one that holds. */
    List<PopulationEvent> wrongAddresses() {
        return livesThereFrom
                .map(from -> known.ofType(DocumentFacts.ADDRESS).stream()
                        .filter(event -> event.getOccurredOn().isAfter(from))
                        .filter(event -> !event.getOccurredOn().isAfter(readOn))
                        .toList())
                .orElse(List.of());
    }

    private void address() {
        Optional<JsonNode> address = current("bostedsadresse");
        Optional<String> municipality = address.flatMap(FregPayload::municipality);
        if (municipality.isEmpty()) {
            known.ofType(DocumentFacts.ADDRESS).forEach(this::holds);
            return;
        }
        Optional<LocalDate> valid = FregDocument.day(address.get(), "gyldighetstidspunkt");
        LocalDate moved =
                FregDocument.day(address.get(), "flyttedato").or(() -> valid).orElse(readOn);
        LocalDate from = valid.filter(moved::isBefore).orElse(moved);
        livesThereFrom = Optional.of(from);
        List<PopulationEvent> before = known.ofType(DocumentFacts.ADDRESS);
        Optional<PopulationEvent> same = before.stream()
                .filter(event -> event.getFact().getMunicipality().equals(municipality.get()))
                .filter(event -> event.getOccurredOn().equals(moved)
                        || event.getOccurredOn().equals(from))
                .reduce((earlier, later) -> later);
        before.stream()
                .filter(event -> same.isPresent() || event.getOccurredOn().isBefore(from))
                .forEach(this::holds);
        if (same.isEmpty()) {
            boolean isRecoding = from.isAfter(moved)
                    && before.stream().anyMatch(event -> event.getOccurredOn().equals(moved));
            holding.add(new Holding(
                    isRecoding ? from : moved, FregPayload.address(address.get(), municipality.get(), !isRecoding)));
        }
    }

    private void emigration() {
        boolean livesHere = hasStatus("bosatt");
        Optional<JsonNode> emigration = current("utflytting").filter(unused -> !livesHere);
        if (emigration.isPresent()) {
            LocalDate on = FregDocument.day(emigration.get(), "utflyttingsdato")
                    .or(() -> FregDocument.day(emigration.get(), "gyldighetstidspunkt"))
                    .orElse(readOn);
            PopulationFact fact = FactDraft.of(EMIGRATION)
                    .with("country", FregPayload.country(emigration.get(), "tilflyttingsland"))
                    .fact();
            holding.add(new Holding(on, fact));
        } else if (!livesHere) {
            known.ofType(EMIGRATION).forEach(this::holds);
        }
    }

    private void death() {
        Optional<LocalDate> died = current("doedsfall").flatMap(death -> FregDocument.day(death, "doedsdato"));
        died.ifPresent(on -> holding.add(new Holding(on, FactDraft.of(DEATH).fact())));
        if (died.isEmpty() && hasStatus("doed")) {
            known.ofType(DEATH).forEach(this::holds);
        }
    }

    /** The stricter of what is said of the person and what is said of the address. */
    private void protection() {
        Optional<JsonNode> protection = current("adressebeskyttelse");
        int ofPerson = protection.flatMap(FregPayload::level).orElse(0);
        int ofAddress = current("bostedsadresse").flatMap(FregPayload::grading).orElse(0);
        int level = Math.max(ofPerson, ofAddress);
        PopulationFact fact = DocumentFacts.protection(level);
        Optional<PopulationEvent> last = known.last(DocumentFacts.PROTECTION);
        if (last.filter(event -> event.getFact().equals(fact)).isPresent()) {
            known.ofType(DocumentFacts.PROTECTION).forEach(this::holds);
        } else if (level > 0) {
            LocalDate from = protection
                    .flatMap(payload -> FregDocument.day(payload, "gyldighetstidspunkt"))
                    .orElse(readOn);
            known.ofType(DocumentFacts.PROTECTION).forEach(this::holds);
            holding.add(new Holding(from, fact));
        }
    }

    private void holds(PopulationEvent event) {
        holding.add(new Holding(event.getOccurredOn(), event.getFact()));
    }

    private boolean hasStatus(String status) {
        return current("status")
                .flatMap(found -> FregDocument.text(found, "status"))
                .filter(status::equalsIgnoreCase)
                .isPresent();
    }

    /** What holds of an entity; of several the one that holds from the latest. */
    private Optional<JsonNode> current(String entity) {
        JsonNode all = person.path(entity);
        List<JsonNode> items = new ArrayList<>();
        if (all.isArray()) {
            all.forEach(items::add);
        } else if (all.isObject()) {
            items.add(all);
        }
        return items.stream()
                .filter(item -> item.path("erGjeldende").asBoolean(true))
                .filter(item -> !item.hasNonNull("opphoerstidspunkt"))
                .max(Comparator.comparing(
                        item -> FregDocument.day(item, "gyldighetstidspunkt").orElse(LocalDate.MIN)));
    }
}
