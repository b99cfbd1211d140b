package no.bofast.domain.municipality;

import static no.bofast.domain.municipality.Decisions.departedOn;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bofast.domain.Cell;
import no.bofast.domain.FamilyCell;
import no.bofast.domain.FamilyMeasure;

/**
 * How the members of one family moved, by what is known of all of them: together or a part of them, whether those who stayed followed
 * or those who left came back, and the children. Used once, by one thread.
 */
final class FamilyMoves {

    private static final int ADULT_FROM = 18;

    private final List<FamilyCell.Member> members;
    private final Map<Cell, Integer> counts = new HashMap<>();

    private FamilyMoves(List<FamilyCell.Member> members) {
        this.members = members;
    }

    /** What the members count for, by cell. */
    static Map<Cell, Integer> of(List<FamilyCell.Member> members) {
        FamilyMoves moves = new FamilyMoves(members);
        moves.countFamily();
        Decisions.of(members).forEach(moves::countDecision);
        members.forEach(moves::countChild);
        return moves.counts;
    }

    private void countFamily() {
        int departed = (int) members.stream()
                .filter(member -> member.destination().isPresent())
                .count();
        members.stream()
                .min((one, other) -> Integer.compare(one.settlementYear(), other.settlementYear()))
                .ifPresent(first -> count(first, FamilyMeasure.FAMILIES, departed, members.size()));
    }

    private void countDecision(List<FamilyCell.Member> left) {
        FamilyCell.Member first = left.get(0);
        List<FamilyCell.Member> stayed = members.stream()
                .filter(member -> !left.contains(member))
                .filter(member -> isThere(member, departedOn(first)))
                .toList();
        count(first, FamilyMeasure.MOVES, left.size(), left.size() + stayed.size());
        if (!stayed.isEmpty()) {
            countParted(left, stayed);
        }
    }

    /** Whether a member lived with the family on a day and stayed when others left on it. */
    private static boolean isThere(FamilyCell.Member member, LocalDate day) {
        return !member.from().isAfter(day)
                && member.until().filter(until -> !until.isAfter(day)).isEmpty();
    }

    private void countParted(List<FamilyCell.Member> left, List<FamilyCell.Member> stayed) {
        FamilyCell.Member first = left.get(0);
        Optional<LocalDate> followed = stayed.stream()
                .filter(member -> member.destination().equals(first.destination()))
                .map(Decisions::departedOn)
                .min(LocalDate::compareTo);
        Optional<LocalDate> back = left.stream()
                .flatMap(member -> member.cameBack().stream())
                .filter(day -> stayed.stream().anyMatch(member -> isThere(member, day)))
                .min(LocalDate::compareTo);
        if (followed.isEmpty() && back.isEmpty()) {
            count(first, FamilyMeasure.APART, 0, 0);
        } else if (back.isEmpty()
                || followed.filter(day -> !day.isAfter(back.get())).isPresent()) {
            count(first, FamilyMeasure.JOINED, monthsUntil(followed.orElseThrow(), first), 0);
        } else {
            count(first, FamilyMeasure.CAME_BACK, monthsUntil(back.get(), first), 0);
        }
    }

    private static int monthsUntil(LocalDate day, FamilyCell.Member left) {
        return (int) ChronoUnit.MONTHS.between(YearMonth.from(departedOn(left)), YearMonth.from(day));
    }

    private void countChild(FamilyCell.Member member) {
        if (member.destination().isPresent() && member.birthYear().isPresent()) {
            int age = departedOn(member).getYear() - member.birthYear().getAsInt();
            if (age >= 0 && age < ADULT_FROM) {
                count(member, FamilyMeasure.CHILDREN, age, 0);
            }
        }
        if (member.movesAsChild() > 0) {
            count(member, FamilyMeasure.CHILDREN_MOVES, member.movesAsChild(), 0);
        }
    }

    private void count(FamilyCell.Member whose, FamilyMeasure measure, int number, int of) {
        Cell cell = new FamilyCell.Told(whose.municipality(), whose.settlementYear(), measure, number, of);
        counts.merge(cell, 1, Integer::sum);
    }
}
