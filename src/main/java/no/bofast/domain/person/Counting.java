package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import no.bofast.domain.BasicAmounts;
import no.bofast.domain.GrantFollowing;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.RightsRules;

/**
 * How ledgers count where that differs between installations and releases: two ledgers of the same events differ by it, and the
 * difference takes the counts from the one to the other.
 *
 * @param scope what is counted
 * @param rights which rights follow whom, and how long
 * @param division what the places of the ledger's events are told by
 * @param amounts by which wages are compared
 */
public record Counting(Scope scope, RightsRules rights, MunicipalityDivision division, BasicAmounts amounts) {

    /** As release 0.1.0 counted, of which states may still be stored. */
    public static final Counting OF_0_1_0 = new Counting(
            Scope.WITHOUT_ARRIVALS,
            new RightsRules(List.of(), List.of()),
            MunicipalityDivision.NONE,
            BasicAmounts.NONE);

    /** What is counted; stored, so new constants go last. */
    public enum Scope {
        /** No arrivals, stock, hazard cells nor departures by rights; rights of three years and of five after settlement. */
        WITHOUT_ARRIVALS,
        /** All of {@code domain.md}, section 3. */
        SECTION_3,
        /** Also on which days people came to live somewhere and went, and what became of those who departed. */
        COURSES,
        /** Also what is told beside the residence: wages and work. */
        SIDE,
        /** Also with which families people lived. */
        WHOLE,
        /** Also who lives where they were settled and who elsewhere, for the grant that follows them. */
        GRANT,
        /** The same by kind of person, with who was settled and who came in. */
        GRANT_BY_KIND
    }

    /** As this release counts. */
    public static Counting by(RightsRules rights, MunicipalityDivision division, BasicAmounts amounts) {
        return new Counting(Scope.WHOLE, rights, division, amounts);
    }

    /** The same with what the grant follows, or without it. */
    public Counting with(GrantFollowing grant) {
        Scope other = switch (grant) {
            case NONE -> Scope.WHOLE;
            case TOGETHER -> Scope.GRANT;
            case BY_KIND -> Scope.GRANT_BY_KIND;
        };
        return new Counting(other, rights, division, amounts);
    }

    /** The same by another division. */
    public Counting in(MunicipalityDivision other) {
        return new Counting(scope, rights, other, amounts);
    }

    /** Whether all of section 3 is counted. */
    boolean isWhole() {
        return scope != Scope.WITHOUT_ARRIVALS;
    }

    /** Whether days of residence and what follows a departure are counted as well. */
    boolean hasCourses() {
        return scope.compareTo(Scope.COURSES) >= 0;
    }

    /** Whether what is told beside the residence is counted as well. */
    boolean hasSide() {
        return scope.compareTo(Scope.SIDE) >= 0;
    }

    /** Whether families are counted as well. */
    boolean hasFamilies() {
        return scope.compareTo(Scope.WHOLE) >= 0;
    }

    /** Whether it is counted as well who lives where they were settled. */
    boolean hasGrant() {
        return scope.compareTo(Scope.GRANT) >= 0;
    }

    /** Whether that is counted by kind of person. */
    boolean hasGrantByKind() {
        return scope.compareTo(Scope.GRANT_BY_KIND) >= 0;
    }

    RightsPeriod rightsOn(LocalDate date, LocalDate settledOn, OptionalInt birthYear) {
        return isWhole() ? rights.on(date, settledOn, birthYear) : byYears(date, settledOn);
    }

    private static RightsPeriod byYears(LocalDate date, LocalDate settledOn) {
        if (date.isBefore(settledOn.plusYears(3))) {
            return RightsPeriod.PROGRAMME;
        }
        return date.isBefore(settledOn.plusYears(5)) ? RightsPeriod.GRANT : RightsPeriod.NONE;
    }
}
