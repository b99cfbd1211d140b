package no.bofast.embedded;

import org.apache.avro.Schema;

/** One version (from 1) of a subject's schema, with the id that it has across subjects. */
record SchemaVersion(String subject, int version, int id, Schema schema) {}
