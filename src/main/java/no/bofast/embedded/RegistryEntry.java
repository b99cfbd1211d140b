package no.bofast.embedded;

/** One change of the registry, as kept in its journal; the subject is empty where it concerns all of them. */
record RegistryEntry(Kind kind, String subject, String value) {

    /** What changed: the value is the schema's text, a {@link Compatibility}, or a mode. */
    enum Kind {
        SCHEMA,
        COMPATIBILITY,
        MODE
    }
}
