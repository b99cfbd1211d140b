package no.bofast.report.measures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.bofast.domain.Dimension;

/** By what a table is broken down. */
public enum Breakdown {
    ALL,
    SEX,
    AGE_BAND,
    HOUSEHOLD,
    COUNTRY,
    GROUND,
    /** Centrality class of the municipality of settlement. */
    CENTRALITY,
    REGION,
    SIZE_BAND,
    SETTLEMENT_YEAR;

    /** The classes of a municipality. */
    public static final List<Breakdown> OF_PLACES = List.of(CENTRALITY, REGION, SIZE_BAND);

    /** As the tables write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The trait of a person that it stands for, if it does. */
    public Optional<Dimension> trait() {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension.name().equals(name()))
                .findFirst();
    }
}
