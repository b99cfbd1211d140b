package no.bofast.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address as a register told it: nothing of it depends on any reform, so it can be told anew by every {@link MunicipalityDivision}.
 *
 * @param code the municipality's code of the day
 * @param basicUnit grunnkrets, eight digits
 * @param district bydel
 */
public record Address(MunicipalityCode code, Optional<String> basicUnit, Optional<String> district) {

    /** A basic unit's code begins with that of its municipality. */
    private static final int DIGITS_OF_MUNICIPALITY = 4;

    private static final Pattern BASIC_UNIT = Pattern.compile("[0-9]{8}");

    public Address {
        if (basicUnit.filter(unit -> !isBasicUnit(unit)).isPresent()) {
            throw new IllegalArgumentException("basic unit must be eight digits, got: '" + basicUnit.get() + "'");
        }
    }

    /** An address of which only the municipality is known. */
    public static Address in(MunicipalityCode code) {
        return new Address(code, Optional.empty(), Optional.empty());
    }

    static boolean isBasicUnit(String text) {
        return BASIC_UNIT.matcher(text).matches();
    }

    /** Whether nothing is told beside the municipality. */
    boolean isOfCodeAlone() {
        return basicUnit.isEmpty() && district.isEmpty();
    }

    /** The code of the municipality that the basic unit was numbered in. */
    Optional<MunicipalityCode> codeOfBasicUnit() {
        return basicUnit.map(unit -> MunicipalityCode.of(unit.substring(0, DIGITS_OF_MUNICIPALITY)));
    }

    @Override
    public String toString() {
        return code
                + basicUnit.map(" "::concat).orElse("")
                + district.map(" "::concat).orElse("");
    }
}
