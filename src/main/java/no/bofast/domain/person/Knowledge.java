package no.bofast.domain.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.SideFact;

/**
 * What is known of one person at one register time, and the counts that it makes ({@code domain.md}, section 3).
 *
 * <p>While the address is protected, every municipality of the person is counted as {@link MunicipalityCode#PROTECTED}; the
 * walk itself is of the real ones.
 *
 * @param side the facts beside the residence that count, in the order in which the register recorded them
 * @param moves all secondary moves in their order, if there are facts beside the residence; else none
 */
record Knowledge(
        Optional<Residence> residence,
        List<MunicipalityCode> unresolved,
        boolean isProtected,
        List<SideFact> side,
        List<Residence.Arrival> moves) {

    static final Knowledge NONE = new Knowledge(Optional.empty(), List.of(), false, List.of(), List.of());

    /** The same with facts beside the residence. */
    Knowledge with(List<SideFact> beside, List<Residence.Arrival> allMoves) {
        return new Knowledge(residence, unresolved, isProtected, beside, allMoves);
    }

    /** How many secondary moves there were on or before a day. */
    int movesUntil(LocalDate day) {
        return (int) moves().stream().filter(move -> !move.on().isAfter(day)).count();
    }

    /** The facts of a type beside the residence, in the order in which the register recorded them. */
    <T extends SideFact> Stream<T> told(Class<T> type) {
        return side.stream().filter(type::isInstance).map(type::cast);
    }

    /** The departure that the clock has yet to confirm, if there is one at a date. */
    Optional<LocalDate> nextConfirmation(LocalDate clock) {
        return residence
                .flatMap(Residence::departure)
                .filter(departure -> !departure.isConfirmedOn(clock))
                .map(Departure::confirmedFrom);
    }

    /** Whether settlement, departure and loss are counted in the same cells if they are the same. */
    boolean countsSettlementAs(Knowledge earlier) {
        return isProtected == earlier.isProtected && isAlike(earlier, Residence::isSettledAs);
    }

    /** Whether the same move is counted in the same cells. */
    boolean countsMovesAs(Knowledge earlier) {
        return isProtected == earlier.isProtected && isAlike(earlier, Residence::arrivesAs);
    }

    private boolean isAlike(Knowledge earlier, BiPredicate<Residence, Residence> isAlike) {
        return residence.isEmpty() || earlier.residence.isEmpty()
                ? residence.equals(earlier.residence)
                : isAlike.test(residence.get(), earlier.residence.get());
    }

    static YearMonth monthOf(LocalDate date) {
        return YearMonth.of(date.getYear(), date.getMonthValue());
    }

    /** Where a municipality of the person is counted. */
    MunicipalityCode counted(MunicipalityCode municipality) {
        return isProtected ? MunicipalityCode.PROTECTED : municipality;
    }
}
