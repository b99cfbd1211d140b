package no.bofast.domain;

/**
 * An opaque pseudonym of a family: people who have the same one live together.
 *
 * <p>As personal as a {@link PersonId}: its text is masked, and no output carries it.
 */
public record HouseholdRef(String value) {

    public HouseholdRef {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a household's pseudonym must not be blank");
        }
    }

    @Override
    public String toString() {
        return "household ***";
    }
}
