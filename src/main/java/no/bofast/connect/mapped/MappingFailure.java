package no.bofast.connect.mapped;

/** A mapping that can't be used, or fails on a record; the message names expression and field, and quotes nothing of the record. */
public final class MappingFailure extends RuntimeException {

    MappingFailure(String message) {
        super(message);
    }
}
