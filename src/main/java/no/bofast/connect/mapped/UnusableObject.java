package no.bofast.connect.mapped;

/** What the mapping gave is no event; the message names the field, and quotes nothing of the record. */
final class UnusableObject extends RuntimeException {

    UnusableObject(String reason) {
        super(reason, null, false, false);
    }
}
