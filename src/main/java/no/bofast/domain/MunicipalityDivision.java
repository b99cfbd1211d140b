package no.bofast.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The division of Norway into municipalities in force since 2024-01-01, or since the newest reform that an operator told of, and
 * the way into it from every older code.
 *
 * <p>Everything is counted by this division ({@code domain.md}, section 1); a code that it does not know is a bad event.
 */
public final class MunicipalityDivision {

    private final Map<String, MunicipalityCode> currentByCode;
    private final Map<String, SplitCode> splits;
    private final List<BoundaryAdjustment> adjustments;
    private final Areas areas;
    private final Map<String, Place> places;
    /** By number: looked up for every fact that is read from a store. */
    private final Place[] municipalities = new Place[MunicipalityCode.NUMBERS];

    public MunicipalityDivision(Map<String, MunicipalityCode> currentByCode) {
        this(currentByCode, List.of(), List.of(), Areas.NONE);
    }

    /**
     * @param currentByCode of a code that was split, the largest successor
     * @param areas in which municipality of today basic units and districts lie
     */
    public MunicipalityDivision(
            Map<String, MunicipalityCode> currentByCode,
            Collection<SplitCode> splits,
            List<BoundaryAdjustment> adjustments,
            Areas areas) {
        this.currentByCode = Map.copyOf(currentByCode);
        this.splits =
                splits.stream().collect(Collectors.toMap(split -> split.code().toString(), Function.identity()));
        this.adjustments = List.copyOf(adjustments);
        this.areas = areas;
        Arrays.setAll(municipalities, number -> Place.of(new MunicipalityCode(number), this.adjustments));
        this.places = currentByCode.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), code -> place(code, Optional.empty())));
    }

    /**
     * The municipality that a code of any division stands for today, of one that was split the largest successor; empty if no
     * division ever knew the code.
     */
    public Optional<MunicipalityCode> current(String code) {
        return Optional.ofNullable(currentByCode.get(code));
    }

    /** The codes that were split, with their successors. */
    public Collection<SplitCode> splits() {
        return splits.values();
    }

    public List<BoundaryAdjustment> adjustments() {
        return adjustments;
    }

    /** Where an address lies; empty if no division ever knew the code. */
    public Optional<Place> place(String code, Optional<String> basicUnit, Optional<String> district) {
        SplitCode split = splits.get(code);
        if (split == null || basicUnit.isEmpty() && district.isEmpty()) {
            return Optional.ofNullable(places.get(code));
        }
        return Optional.of(place(code, told(split, basicUnit, district)));
    }

    /** A municipality of today as a place. */
    public Place municipality(MunicipalityCode municipality) {
        return municipalities[municipality.number()];
    }

    /**
     * An address under a code that was split.
     *
     * @param told the successor in which it lies, where that is known
     */
    public Place split(MunicipalityCode code, Optional<MunicipalityCode> told) {
        return place(code.toString(), told);
    }

    private Place place(String code, Optional<MunicipalityCode> told) {
        SplitCode split = splits.get(code);
        return split == null
                ? municipality(currentByCode.get(code))
                : Place.under(split, told.filter(split.successors()::contains), adjustments);
    }

    /** What stands in a table goes before what a basic unit's first digits tell, which are the code of its municipality. */
    private Optional<MunicipalityCode> told(SplitCode split, Optional<String> basicUnit, Optional<String> district) {
        return basicUnit
                .flatMap(unit -> areas.municipality(unit, split))
                .or(() -> basicUnit.flatMap(this::municipalityOf))
                .filter(split.successors()::contains)
                .or(() -> district.flatMap(name -> areas.municipality(name, split)));
    }

    /** The municipality of today that a basic unit's code names, unless that was split. */
    private Optional<MunicipalityCode> municipalityOf(String basicUnit) {
        String code = basicUnit.substring(0, Areas.DIGITS_OF_MUNICIPALITY);
        return splits.containsKey(code) ? Optional.empty() : current(code);
    }
}
