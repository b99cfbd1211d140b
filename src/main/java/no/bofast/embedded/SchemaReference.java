package no.bofast.embedded;

/** A type that a schema names without saying what it is: a version of another subject says it. */
record SchemaReference(String name, String subject, int version) {}
