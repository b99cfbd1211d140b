package no.bofast.domain;

/**
 * An opaque pseudonym; never a national identity number.
 *
 * <p>Its text is masked, so that no log line, label or error can carry it by accident.
 */
public record PersonId(String value) {

    public PersonId {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a person id must not be empty");
        }
    }

    @Override
    public String toString() {
        return "person ***";
    }
}
