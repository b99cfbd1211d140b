package no.bofast.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A good event read as what it states.
 *
 * @param municipality code of any division; of the current one once {@link Whereabouts} are told; empty when this kind of fact
 *     names none
 * @param moved false of a change of address that only the register made
 */
record Fact(RegisterEvent event, FactType type, String municipality, boolean moved) {

    /** The order of facts of a person (domain.md, section 1). */
    static final Comparator<Fact> ORDER = Comparator.comparing(Fact::on)
            .thenComparing(Fact::type)
            .thenComparing(fact -> fact.event.registeredAt())
            .thenComparing(fact -> fact.event.eventId());

    static Fact of(RegisterEvent event) {
        Map<String, JsonNode> fields = event.fact().orElseThrow();
        FactType type = FactType.named(fields.get("type").textValue()).orElseThrow();
        String municipality =
                type.namesMunicipality() ? fields.get("municipality").textValue() : "";
        JsonNode moved = fields.get("moved");
        return new Fact(event, type, municipality, moved == null || moved.booleanValue());
    }

    /** The same, told in another municipality. */
    Fact in(String other, boolean recoding) {
        return new Fact(event, type, other, moved && !recoding);
    }

    LocalDate on() {
        return event.occurredOn();
    }

    /** The basic unit that the fact names; empty if it names none. */
    String basicUnit() {
        JsonNode unit = event.fact().orElseThrow().get("basicUnit");
        return unit == null ? "" : unit.textValue().strip();
    }

    /** The pseudonym of the family that the fact names; empty if it names none. */
    String householdRef() {
        JsonNode family = event.fact().orElseThrow().get("householdRef");
        return family == null || family.textValue() == null
                ? ""
                : family.textValue().strip();
    }

    OptionalInt birthYear() {
        JsonNode year = event.fact().orElseThrow().get("birthYear");
        return year == null ? OptionalInt.empty() : OptionalInt.of(year.intValue());
    }

    /** Empty if the fact doesn't tell it. */
    Optional<JsonNode> value(String field) {
        return Optional.ofNullable(event.fact().orElseThrow().get(field));
    }

    String text(String field) {
        return event.fact().orElseThrow().get(field).textValue();
    }
}
