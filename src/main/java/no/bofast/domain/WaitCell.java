package no.bofast.domain;

/**
 * People settled in the municipality of whom it is told when they were given leave to stay.
 *
 * @param days from then to the settlement
 */
public record WaitCell(MunicipalityCode municipality, int settlementYear, int days) implements SideCell {

    /** Who waited longer counts as that. */
    public static final int MOST_DAYS = 4095;

    @Override
    public <T> T accept(Visitor<T> visitor) {
        return visitor.waited(this);
    }
}
