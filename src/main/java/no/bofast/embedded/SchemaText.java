package no.bofast.embedded;

import java.util.List;

/** A schema as a client writes it, and where the types are to be found that it only names. */
record SchemaText(String text, List<SchemaReference> references) {

    SchemaText {
        references = references == null ? List.of() : List.copyOf(references);
    }
}
