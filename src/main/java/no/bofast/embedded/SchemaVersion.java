package no.bofast.embedded;

import org.apache.avro.Schema;

/**
 * One version (from 1) of a subject's schema, with the id that it has across subjects.
 *
 * @param written as clients get it
 * @param schema the same, with the types that it names
 */
record SchemaVersion(String subject, int version, int id, SchemaText written, Schema schema) {}
