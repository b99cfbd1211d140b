package no.bofast.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The division of Norway into municipalities in force since 2024-01-01, or since the newest reform that an operator told of, and
 * the way into it from every older code.
 *
 * <p>Everything is counted by this division ({@code domain.md}, section 1); a code that it does not know is a bad event. Two are
 * equal if they tell every address alike.
 */
public final class MunicipalityDivision {

    /** Knows no code. */
    public static final MunicipalityDivision NONE = new MunicipalityDivision(Map.of());

    private final Map<MunicipalityCode, MunicipalityCode> currentByCode;
    private final Map<MunicipalityCode, SplitCode> splits;
    private final Set<BoundaryAdjustment> adjustments;
    private final Areas areas;
    /** By number of the code, of addresses that tell no more: looked up for every fact that is read from a store. */
    private final Place[] places = new Place[MunicipalityCode.NUMBERS];
    /** Kept, since divisions are compared for each person who is counted. */
    private final int hash;

    public MunicipalityDivision(Map<MunicipalityCode, MunicipalityCode> currentByCode) {
        this(currentByCode, List.of(), Set.of(), Areas.NONE);
    }

    /**
     * @param currentByCode of a code that was split, the largest successor
     * @param areas in which municipality of today basic units and districts lie
     */
    public MunicipalityDivision(
            Map<MunicipalityCode, MunicipalityCode> currentByCode,
            Collection<SplitCode> splits,
            Collection<BoundaryAdjustment> adjustments,
            Areas areas) {
        this.currentByCode = Map.copyOf(currentByCode);
        this.splits = splits.stream().collect(Collectors.toUnmodifiableMap(SplitCode::code, Function.identity()));
        this.adjustments = Set.copyOf(adjustments);
        this.areas = areas;
        this.hash = Objects.hash(this.currentByCode, this.splits, this.adjustments, areas);
        List<BoundaryAdjustment> ofAll = List.copyOf(this.adjustments);
        this.currentByCode.keySet().forEach(code -> places[code.number()] = place(Address.in(code), ofAll));
    }

    /**
     * The municipality that a code of any division stands for today, of one that was split the largest successor; empty if no
     * division ever knew the code.
     */
    public Optional<MunicipalityCode> current(String code) {
        return MunicipalityCode.read(code).map(currentByCode::get);
    }

    /** Every code of any division with what it stands for today, of one that was split the largest successor. */
    public Map<MunicipalityCode, MunicipalityCode> currentByCode() {
        return currentByCode;
    }

    /** The codes that were split, with their successors. */
    public Collection<SplitCode> splits() {
        return splits.values();
    }

    public Set<BoundaryAdjustment> adjustments() {
        return adjustments;
    }

    public Areas areas() {
        return areas;
    }

    /** Where an address lies; empty if no division ever knew the code. */
    public Optional<Place> place(Address address) {
        return Optional.ofNullable(places[address.code().number()])
                .map(place -> address.isOfCodeAlone() ? place : place(address, place.adjustments()));
    }

    /** The same of an address whose code was known when it was stored: codes are only ever added. */
    public Place known(Address address) {
        return place(address)
                .orElseThrow(() -> new IllegalStateException("code " + address.code()
                        + " was in the table of municipalities and is missing now: give the table that has it, or reset"
                        + " the state"));
    }

    private Place place(Address address, List<BoundaryAdjustment> ofAll) {
        SplitCode split = splits.get(address.code());
        return split == null
                ? Place.in(currentByCode.get(address.code()), address, ofAll)
                : Place.under(split, address, told(split, address), ofAll);
    }

    /** What stands in a table goes before what a basic unit's first digits tell, which are the code of its municipality. */
    private Optional<MunicipalityCode> told(SplitCode split, Address address) {
        return address.basicUnit()
                .flatMap(unit -> areas.municipality(unit, split))
                .or(() -> address.codeOfBasicUnit().flatMap(this::unlessSplit))
                .filter(split.successors()::contains)
                .or(() -> address.district().flatMap(name -> areas.municipality(name, split)));
    }

    private Optional<MunicipalityCode> unlessSplit(MunicipalityCode code) {
        return splits.containsKey(code) ? Optional.empty() : Optional.ofNullable(currentByCode.get(code));
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof MunicipalityDivision division
                        && hash == division.hash
                        && currentByCode.equals(division.currentByCode)
                        && splits.equals(division.splits)
                        && adjustments.equals(division.adjustments)
                        && areas.equals(division.areas);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return currentByCode.size() + " codes, " + splits.size() + " of them split";
    }
}
