package no.bofast.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * A municipality code that became several (en delt kommune): by itself it doesn't tell in which municipality of today people
 * lived ({@code domain.md}, section 1).
 *
 * @param code the code as registers used it
 * @param splitOn days on which parts of it came to be: one, or more if a part was split again
 * @param successors the municipalities of today that it became, the largest first
 */
public record SplitCode(MunicipalityCode code, Set<LocalDate> splitOn, List<MunicipalityCode> successors) {

    /** How far from the day of a reform registers date the new addresses that it gave. */
    static final int DAYS_AROUND_REFORM = 14;

    public SplitCode {
        splitOn = Set.copyOf(splitOn);
        successors = List.copyOf(successors);
        if (successors.size() < 2) {
            throw new IllegalArgumentException("code " + code + " must have become several, got: " + successors);
        }
    }

    /** Where most of it went. */
    public MunicipalityCode largest() {
        return successors.get(0);
    }

    /** Whether an address of a day was given by one of the splits, if it lies in a successor. */
    public boolean wasSplitAround(LocalDate day) {
        return splitOn.stream().anyMatch(split -> isAround(split, day));
    }

    /** Whether the two are one municipality under two codes, an old and a new one. */
    public boolean isRenamed(SplitCode other) {
        return !code.equals(other.code) && successors.equals(other.successors);
    }

    static boolean isAround(LocalDate reform, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(reform, day)) <= DAYS_AROUND_REFORM;
    }
}
