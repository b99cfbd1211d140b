package no.bofast.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a fact says that a person lives, as a {@link MunicipalityDivision} tells it: a municipality of today or, where the code was
 * split, the code with what is known beside it; and the address that this was told from.
 *
 * <p>Two places are equal if they were told alike from the same address; what the division knows of them beside that is no part of it.
 * The text is the address alone, and so the same by every division.
 */
public final class Place {

    /** The place of a fact that names none. */
    public static final Place NONE = of(MunicipalityCode.PROTECTED);

    private final Address address;
    private final MunicipalityCode code;
    private final SplitCode split;
    private final MunicipalityCode told;
    private final List<BoundaryAdjustment> adjustments;

    private Place(
            Address address,
            MunicipalityCode code,
            SplitCode split,
            MunicipalityCode told,
            List<BoundaryAdjustment> adjustments) {
        this.address = address;
        this.code = code;
        this.split = split;
        this.told = told;
        this.adjustments = adjustments;
    }

    /** A municipality of today. */
    public static Place of(MunicipalityCode municipality) {
        return in(municipality, Address.in(municipality), List.of());
    }

    /** @param adjustments by which people may have come to the municipality */
    static Place in(MunicipalityCode municipality, Address address, List<BoundaryAdjustment> adjustments) {
        return new Place(address, municipality, null, null, adjustments);
    }

    /** @param told the successor in which the address lies, where the basic unit or the district tells it */
    static Place under(
            SplitCode split, Address address, Optional<MunicipalityCode> told, List<BoundaryAdjustment> adjustments) {
        return new Place(address, split.code(), split, told.orElse(null), adjustments);
    }

    /** As the register told it. */
    public Address address() {
        return address;
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

    /** Whether the fact may mean a municipality: any successor of a code that was split, where nothing tells which. */
    public boolean mayBeIn(MunicipalityCode municipality) {
        return told().map(municipality::equals)
                .orElseGet(() -> split.successors().contains(municipality));
    }

    /** The municipality of today that the fact means, else the largest that it may mean. */
    public MunicipalityCode likely() {
        return told().orElseGet(() -> split.largest());
    }

    /** By which people may have come here; of all places of a division the same. */
    public List<BoundaryAdjustment> adjustments() {
        return adjustments;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Place place
                        && code.equals(place.code)
                        && address.equals(place.address)
                        && Objects.equals(told, place.told);
    }

    @Override
    public int hashCode() {
        return address.hashCode();
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
