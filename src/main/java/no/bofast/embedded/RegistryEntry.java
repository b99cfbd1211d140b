package no.bofast.embedded;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One change of the registry, as kept in its journal; the subject is empty where it concerns all of them.
 *
 * @param references of a schema; left out if there are none
 */
record RegistryEntry(
        Kind kind,
        String subject,
        String value,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SchemaReference> references) {

    RegistryEntry {
        references = references == null ? List.of() : List.copyOf(references);
    }

    RegistryEntry(Kind kind, String subject, String value) {
        this(kind, subject, value, List.of());
    }

    /** What changed: the value is the schema's text, a {@link Compatibility}, or a mode. */
    enum Kind {
        SCHEMA,
        COMPATIBILITY,
        MODE
    }
}
