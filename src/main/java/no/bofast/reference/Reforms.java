package no.bofast.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.bofast.domain.Areas;
import no.bofast.domain.BoundaryAdjustment;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.SplitCode;

/**
 * Carries a division through the reforms that a table of changes tells of, and finds what in the table contradicts the division.
 *
 * <p>A change until the division's own day is one that it knows already: it must lead where the division leads; a code that the
 * division doesn't know is added. Later changes are made one day after the other: a code that became one other stands for that from
 * then on; one that became several was split, the first of them taken for the largest; one that became others and went on lost parts
 * by boundary adjustments. A line of an older code that leads to a part of what its municipality became says that all of the old code
 * went there.
 *
 * <p>Used once.
 */
final class Reforms {

    /** The day of the newest reform in the tables that Bofast comes with. */
    static final LocalDate SHIPPED = LocalDate.of(2024, 1, 1);

    private final Map<MunicipalityCode, Set<MunicipalityCode>> successors = new HashMap<>();
    private final Map<MunicipalityCode, Set<LocalDate>> splitOn = new HashMap<>();
    private Set<BoundaryAdjustment> adjustments;
    private final List<String> contradictions = new ArrayList<>();

    Reforms(MunicipalityDivision division) {
        division.currentByCode().forEach((code, current) -> successors.put(code, Set.of(current)));
        division.splits().forEach(split -> {
            successors.put(split.code(), new LinkedHashSet<>(split.successors()));
            splitOn.put(split.code(), split.splitOn());
        });
        adjustments = division.adjustments();
    }

    /** Takes all changes, in any order. */
    void apply(Collection<CodeChange> changes) {
        SortedMap<LocalDate, List<CodeChange>> byDay = changes.stream()
                .filter(change -> !change.isOfNameOnly() || change.on().isAfter(SHIPPED))
                .collect(Collectors.groupingBy(CodeChange::on, TreeMap::new, Collectors.toList()));
        // Of codes that nobody knows, the newest are told first: the older ones lead to them.
        List<LocalDate> past =
                new ArrayList<>(byDay.headMap(SHIPPED.plusDays(1)).keySet());
        for (int place = past.size() - 1; place >= 0; place--) {
            check(past.get(place), byDay.get(past.get(place)));
        }
        byDay.tailMap(SHIPPED.plusDays(1)).forEach(this::reform);
    }

    /** What in the table can't be; empty if nothing is wrong. */
    List<String> contradictions() {
        return contradictions;
    }

    /** The division after all of it, with adjustments and areas that an operator knows of beside. */
    MunicipalityDivision division(Collection<BoundaryAdjustment> more, Areas areas) {
        Map<MunicipalityCode, MunicipalityCode> current = new HashMap<>();
        List<SplitCode> splits = new ArrayList<>();
        successors.forEach((code, became) -> {
            current.put(code, became.iterator().next());
            if (became.size() > 1) {
                splits.add(new SplitCode(code, splitOn.get(code), List.copyOf(became)));
            }
        });
        Set<BoundaryAdjustment> all = new HashSet<>(adjustments);
        all.addAll(more);
        return new MunicipalityDivision(current, splits, all, areas);
    }

    private void check(LocalDate on, List<CodeChange> changes) {
        byOldCode(changes).forEach((from, to) -> {
            if (successors.containsKey(from)) {
                to.stream().filter(code -> !leads(from, code)).forEach(code -> contradict(on, from, code));
            } else if (successors.keySet().containsAll(to)) {
                become(
                        from,
                        to.stream()
                                .flatMap(code -> successors.get(code).stream())
                                .toList(),
                        Set.of(on));
            } else {
                to.forEach(code -> contradict(on, from, code));
            }
        });
    }

    private boolean leads(MunicipalityCode from, MunicipalityCode to) {
        Set<MunicipalityCode> ours = successors.get(from);
        Set<MunicipalityCode> theirs = successors.getOrDefault(to, Set.of());
        return ours.stream().anyMatch(theirs::contains)
                || adjustments.stream().anyMatch(part -> ours.contains(part.from()) && theirs.contains(part.to()));
    }

    private void contradict(LocalDate on, MunicipalityCode from, MunicipalityCode to) {
        String known = successors.containsKey(from)
                ? successors.get(from).stream().map(MunicipalityCode::toString).collect(Collectors.joining(" or "))
                : "an unknown code";
        contradictions.add(new CodeChange(on, from, to) + " (known: " + from + " is " + known + ")");
    }

    private void become(MunicipalityCode code, Collection<MunicipalityCode> what, Set<LocalDate> on) {
        Set<MunicipalityCode> distinct = new LinkedHashSet<>(what);
        successors.put(code, distinct);
        if (distinct.size() > 1) {
            splitOn.computeIfAbsent(code, added -> Set.of());
            splitOn.merge(code, on, Reforms::union);
        }
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    /** One day's changes, all at once. */
    private void reform(LocalDate on, List<CodeChange> changes) {
        Map<MunicipalityCode, Set<MunicipalityCode>> became = byOldCode(changes);
        Map<MunicipalityCode, Set<MunicipalityCode>> ofToday = new LinkedHashMap<>();
        Map<MunicipalityCode, Set<MunicipalityCode>> ofOld = new LinkedHashMap<>();
        became.forEach((from, to) -> {
            to.stream().filter(this::isOfThePast).forEach(code -> contradict(on, from, code));
            (isOfToday(from) ? ofToday : ofOld).put(from, to);
        });
        Set<MunicipalityCode> after = changes.stream().map(CodeChange::to).collect(Collectors.toSet());
        Map<MunicipalityCode, List<MunicipalityCode>> next = new HashMap<>();
        ofToday.forEach((from, to) -> next.put(from, after.contains(from) ? List.of(from) : List.copyOf(to)));
        adjustments = adjustments.stream()
                .flatMap(part -> carried(part, next).stream())
                .collect(Collectors.toSet());
        carry(on, next);
        after.forEach(code -> successors.putIfAbsent(code, Set.of(code)));
        ofToday.forEach((from, to) -> lose(on, from, to, after));
        ofOld.forEach((from, to) -> refine(on, from, to));
    }

    /** A municipality that goes on lost what became others. */
    private void lose(LocalDate on, MunicipalityCode from, Set<MunicipalityCode> to, Set<MunicipalityCode> after) {
        if (after.contains(from)) {
            to.stream()
                    .filter(code -> !code.equals(from))
                    .forEach(code -> adjustments.add(new BoundaryAdjustment(on, from, code)));
        }
    }

    private boolean isOfToday(MunicipalityCode code) {
        return successors.getOrDefault(code, Set.of()).equals(Set.of(code));
    }

    private boolean isOfThePast(MunicipalityCode code) {
        return successors.containsKey(code) && !isOfToday(code);
    }

    private void carry(LocalDate on, Map<MunicipalityCode, List<MunicipalityCode>> next) {
        successors.replaceAll((code, before) -> {
            boolean isSplit = before.stream()
                    .anyMatch(each -> next.getOrDefault(each, List.of()).size() > 1);
            if (isSplit) {
                splitOn.merge(code, Set.of(on), Reforms::union);
            }
            return before.stream()
                    .flatMap(each -> next.getOrDefault(each, List.of(each)).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        });
    }

    private static List<BoundaryAdjustment> carried(
            BoundaryAdjustment part, Map<MunicipalityCode, List<MunicipalityCode>> next) {
        List<BoundaryAdjustment> carried = new ArrayList<>();
        for (MunicipalityCode from : next.getOrDefault(part.from(), List.of(part.from()))) {
            for (MunicipalityCode to : next.getOrDefault(part.to(), List.of(part.to()))) {
                if (!from.equals(to)) {
                    carried.add(new BoundaryAdjustment(part.on(), from, to));
                }
            }
        }
        return carried;
    }

    private void refine(LocalDate on, MunicipalityCode from, Set<MunicipalityCode> to) {
        if (successors.getOrDefault(from, Set.of()).containsAll(to)) {
            become(from, to, Set.of());
        } else {
            to.forEach(code -> contradict(on, from, code));
        }
    }

    private static Map<MunicipalityCode, Set<MunicipalityCode>> byOldCode(List<CodeChange> changes) {
        return changes.stream()
                .collect(Collectors.groupingBy(
                        CodeChange::from,
                        LinkedHashMap::new,
                        Collectors.mapping(CodeChange::to, Collectors.toCollection(LinkedHashSet::new))));
    }
}
