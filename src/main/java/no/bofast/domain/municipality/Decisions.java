package no.bofast.domain.municipality;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.AgeBand;
import no.bofast.domain.Cell;
import no.bofast.domain.FamilyCell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;

/**
 * Which members of a family decided to leave, and which accompanied them ({@code domain.md}, section 7): those who leave for the same
 * place within {@link #DAYS} days of the first of them are one decision. It is that of who left first, of an adult before a child.
 */
final class Decisions {

    /** How many days after the first of a family others still go with that one. */
    static final int DAYS = 30;

    private static final Comparator<FamilyCell.Member> AS_DECIDED = Comparator.comparing(Decisions::destination)
            .thenComparing(Decisions::departedOn)
            .thenComparing(Decisions::isChild)
            .thenComparing(FamilyCell.Member::settlementYear)
            .thenComparing(member -> member.traits().place());

    private Decisions() {}

    /** The decisions of some members: of each those who left together, who decided first. */
    static List<List<FamilyCell.Member>> of(List<FamilyCell.Member> members) {
        List<List<FamilyCell.Member>> decisions = new ArrayList<>();
        List<FamilyCell.Member> last = List.of();
        for (FamilyCell.Member member : departed(members)) {
            if (last.isEmpty() || !isWith(member, last.get(0))) {
                last = new ArrayList<>(2);
                decisions.add(last);
            }
            last.add(member);
        }
        return decisions;
    }

    private static boolean isWith(FamilyCell.Member member, FamilyCell.Member first) {
        return destination(member).equals(destination(first))
                && !departedOn(member).isAfter(departedOn(first).plusDays(DAYS));
    }

    private static List<FamilyCell.Member> departed(List<FamilyCell.Member> members) {
        return members.stream()
                .filter(member -> member.destination().isPresent())
                .sorted(AS_DECIDED)
                .toList();
    }

    /** Those who accompanied others, by the cells that they are counted in. */
    static Map<Cell, Integer> accompanied(List<FamilyCell.Member> members) {
        if (members.size() < 2) {
            return Map.of();
        }
        Map<Cell, Integer> accompanied = new HashMap<>();
        for (List<FamilyCell.Member> decision : of(members)) {
            decision.subList(1, decision.size()).forEach(member -> count(member, accompanied));
        }
        return accompanied;
    }

    private static void count(FamilyCell.Member member, Map<Cell, Integer> accompanied) {
        YearMonth month = YearMonth.from(departedOn(member));
        MonthMeasure measure = MonthMeasure.ACCOMPANIED;
        Cell series = new Cell.Month(member.municipality(), month, measure, member.settlementYear());
        accompanied.merge(series, 1, Integer::sum);
        accompanied.merge(new Cell.Traced(member.municipality(), month, measure, member.traits()), 1, Integer::sum);
    }

    static MunicipalityCode destination(FamilyCell.Member member) {
        return member.destination().orElseThrow();
    }

    static LocalDate departedOn(FamilyCell.Member member) {
        return member.until().orElseThrow();
    }

    private static boolean isChild(FamilyCell.Member member) {
        return member.traits().ageBand() == AgeBand.AGE_0_17;
    }
}
