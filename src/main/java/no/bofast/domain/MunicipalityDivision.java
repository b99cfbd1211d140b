package no.bofast.domain;

import java.util.Map;
import java.util.Optional;

/**
 * The division of Norway into municipalities in force since 2024-01-01, and the way into it from every older code.
 *
 * <p>Everything is counted by this division ({@code domain.md}, section 1); a code that it does not know is a bad event.
 */
public final class MunicipalityDivision {

    private final Map<String, MunicipalityCode> currentByCode;

    public MunicipalityDivision(Map<String, MunicipalityCode> currentByCode) {
        this.currentByCode = Map.copyOf(currentByCode);
    }

    /** The municipality that a code of any division stands for today; empty if no division ever knew the code. */
    public Optional<MunicipalityCode> current(String code) {
        return Optional.ofNullable(currentByCode.get(code));
    }
}
