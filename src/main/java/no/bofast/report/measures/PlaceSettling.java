package no.bofast.report.measures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import no.bofast.domain.Cell;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.settling.SettlingPlan;

/**
 * How many one municipality was asked to settle, decided to and settled, by year, and what became of these.
 *
 * @param plans by year, as far as a register tells of them
 * @param courses by month of settlement
 * @param clock month of the register clock
 */
public record PlaceSettling(
        SortedMap<Integer, SettlingPlan> plans, SortedMap<YearMonth, SettledCourse> courses, YearMonth clock) {

    /**
     * A year; what is empty isn't told, or hasn't begun on the register clock.
     *
     * @param departed of those settled in it, by now, provisional departures included
     * @param lost of them, while at risk
     * @param yearsWithoutBefore of the first year after a pause, for how many years in a row nobody had been settled
     */
    public record Year(
            int year,
            SettlingPlan plan,
            OptionalInt settled,
            OptionalInt departed,
            OptionalInt lost,
            OptionalInt yearsWithoutBefore) {}

    /** Of one municipality. */
    public static PlaceSettling of(
            SortedMap<Integer, SettlingPlan> plans, Map<Cell.Hazard, CellCount> hazards, YearMonth clock) {
        return new PlaceSettling(plans, courses(hazards.entrySet()), clock);
    }

    /** Of all municipalities of which anything is told. */
    public static SortedMap<MunicipalityCode, PlaceSettling> all(
            SortedMap<MunicipalityCode, SortedMap<Integer, SettlingPlan>> plans,
            Map<Cell.Hazard, CellCount> hazards,
            YearMonth clock) {
        Map<MunicipalityCode, List<Map.Entry<Cell.Hazard, CellCount>>> cells = new TreeMap<>();
        hazards.entrySet()
                .forEach(e -> cells.computeIfAbsent(e.getKey().municipality(), code -> new ArrayList<>())
                        .add(e));
        SortedSet<MunicipalityCode> places = new TreeSet<>(plans.keySet());
        places.addAll(cells.keySet());
        SortedMap<MunicipalityCode, PlaceSettling> all = new TreeMap<>();
        places.forEach(code -> all.put(
                code,
                new PlaceSettling(
                        plans.getOrDefault(code, Collections.emptySortedMap()),
                        courses(cells.getOrDefault(code, List.of())),
                        clock)));
        return all;
    }

    private static SortedMap<YearMonth, SettledCourse> courses(Collection<Map.Entry<Cell.Hazard, CellCount>> cells) {
        SortedMap<YearMonth, SettledCourse> courses = new TreeMap<>();
        cells.forEach(e -> courses.computeIfAbsent(e.getKey().settled(), month -> new SettledCourse())
                .add(e.getKey().measure(), e.getKey().months(), e.getValue().total()));
        courses.values().removeIf(course -> course.settled() == 0);
        return courses;
    }

    /** The years in which it was asked, decided or settled anyone. */
    public List<Year> years() {
        SettlingHistory history = new SettlingHistory();
        courses.forEach((month, course) -> history.add(month.getYear(), course.settled()));
        SortedSet<Integer> years = new TreeSet<>(plans.keySet());
        years.addAll(history.years());
        return years.stream().map(year -> year(year, history)).toList();
    }

    private Year year(int year, SettlingHistory history) {
        SortedMap<YearMonth, SettledCourse> settled = courses.subMap(YearMonth.of(year, 1), YearMonth.of(year + 1, 1));
        return new Year(
                year,
                plans.getOrDefault(year, SettlingPlan.NONE),
                sum(year, settled, SettledCourse::settled),
                sum(year, settled, SettledCourse::departed),
                sum(year, settled, SettledCourse::lost),
                history.pauseBefore(year));
    }

    private OptionalInt sum(int year, SortedMap<YearMonth, SettledCourse> settled, ToIntFunction<SettledCourse> of) {
        return year > clock.getYear() && settled.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(settled.values().stream().mapToInt(of).sum());
    }
}
