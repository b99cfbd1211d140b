package no.bofast.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a fact says that a person lives: a municipality of today or, where the code was split, the code with what is known beside
 * it ({@link MunicipalityDivision#place}).
 *
 * <p>Two places are equal if they are called the same; what the division knows of them beside that is no part of it.
 */
public final class Place {

    /** The place of a fact that names none. */
    public static final Place NONE = new Place(MunicipalityCode.PROTECTED, null, null, List.of());

    private final MunicipalityCode code;
    private final SplitCode split;
    private final MunicipalityCode told;
    private final List<BoundaryAdjustment> adjustments;

    private Place(MunicipalityCode code, SplitCode split, MunicipalityCode told, List<BoundaryAdjustment> adjustments) {
        this.code = code;
        this.split = split;
        this.told = told;
        this.adjustments = adjustments;
    }

    /** A municipality of today. */
    public static Place of(MunicipalityCode municipality) {
        return of(municipality, List.of());
    }

    /** @param adjustments by which people may have come to the municipality */
    static Place of(MunicipalityCode municipality, List<BoundaryAdjustment> adjustments) {
        return new Place(municipality, null, null, adjustments);
    }

    /** @param told the successor in which the address lies, where the basic unit or the district tells it */
    static Place under(SplitCode split, Optional<MunicipalityCode> told, List<BoundaryAdjustment> adjustments) {
        return new Place(split.code(), split, told.orElse(null), adjustments);
    }

    /** The municipality of today, or the code that was split. */
    public MunicipalityCode code() {
        return code;
    }

    /** The code that was split, if it is one. */
    public Optional<SplitCode> split() {
        return Optional.ofNullable(split);
    }

    public boolean isSplit() {
        return split != null;
    }

    /** The municipality of today if the fact alone tells it. */
    public Optional<MunicipalityCode> told() {
        return isSplit() ? Optional.ofNullable(told) : Optional.of(code);
    }

    /** By which people may have come here; of all places of a division the same. */
    public List<BoundaryAdjustment> adjustments() {
        return adjustments;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place place
                && code.equals(place.code)
                && isSplit() == place.isSplit()
                && Objects.equals(told, place.told);
    }

    @Override
    public int hashCode() {
        return 31 * code.hashCode() + Objects.hashCode(told);
    }

    @Override
    public String toString() {
        return told == null ? code.toString() : code + " in " + told;
    }
}
