package no.bofast.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A good event read as what it states.
 *
 * @param municipality code of the current division; empty when this kind of fact names none
 */
record Fact(RegisterEvent event, FactType type, String municipality) {

    /** The order of facts of a person (domain.md, section 1). */
    static final Comparator<Fact> ORDER = Comparator.comparing(Fact::on)
            .thenComparing(Fact::type)
            .thenComparing(fact -> fact.event.registeredAt())
            .thenComparing(fact -> fact.event.eventId());

    static Fact of(RegisterEvent event, Municipalities municipalities) {
        Map<String, JsonNode> fields = event.fact().orElseThrow();
        FactType type = FactType.named(fields.get("type").textValue()).orElseThrow();
        String municipality = type.namesMunicipality()
                ? municipalities.current(fields.get("municipality").textValue())
                : "";
        return new Fact(event, type, municipality);
    }

    LocalDate on() {
        return event.occurredOn();
    }

    boolean moved() {
        JsonNode moved = event.fact().orElseThrow().get("moved");
        return moved == null || moved.booleanValue();
    }

    OptionalInt birthYear() {
        JsonNode year = event.fact().orElseThrow().get("birthYear");
        return year == null ? OptionalInt.empty() : OptionalInt.of(year.intValue());
    }

    String text(String field) {
        return event.fact().orElseThrow().get(field).textValue();
    }
}
