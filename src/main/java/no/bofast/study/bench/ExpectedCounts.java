package no.bofast.study.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.CellCount;
import no.bofast.view.CountsView;

/** The counts that a {@link BenchLog} must lead to, made without the definitions' code, and the comparison with what came out. */
public final class ExpectedCounts {

    private final Map<String, Integer> expected = new HashMap<>();

    public ExpectedCounts(BenchLog log) {
        for (int person = 0; person < log.persons(); person++) {
            MunicipalityCode home = log.home(person);
            int year = log.settlementYear(person);
            add("settled", home);
            add("settled " + year, home);
            add("resident " + year, log.second(person));
            add("group", home);
            if (log.isMover(person)) {
                addMoves(log, person);
            }
        }
    }

    private void addMoves(BenchLog log, int person) {
        MunicipalityCode home = log.home(person);
        add("departed", home);
        add("moved out", home);
        add("moved out", log.first(person));
        add("moved in", log.first(person));
        add("moved in", log.second(person));
        add("flow to " + log.first(person), home);
        add("departures settled " + log.settlementYear(person), home);
    }

    private void add(String what, MunicipalityCode where) {
        expected.merge(what + " in " + where, 1, Integer::sum);
    }

    /** The first difference between the counts of a view and those expected; empty if there is none. */
    public Optional<String> differenceFrom(CountsView view) {
        Map<String, Integer> found = found(view);
        Map<String, Integer> all = new TreeMap<>(expected);
        found.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .filter(what -> !expected.getOrDefault(what, 0).equals(found.getOrDefault(what, 0)))
                .map(what -> what + ": expected " + expected.getOrDefault(what, 0) + ", found "
                        + found.getOrDefault(what, 0))
                .findFirst();
    }

    private static Map<String, Integer> found(CountsView view) {
        Map<String, Integer> found = new HashMap<>();
        view.cohorts().forEach((cell, count) -> cohort(cell, count, found));
        view.months().forEach((cell, count) -> month(cell, count, found));
        view.groups().forEach((cell, count) -> group(cell, count, found));
        view.flows().forEach((cell, count) -> put("flow to " + cell.destination(), cell.municipality(), count, found));
        view.residents()
                .forEach((cell, count) -> put("resident " + cell.settlementYear(), cell.municipality(), count, found));
        return found;
    }

    private static void cohort(Cell.Cohort cell, CellCount count, Map<String, Integer> found) {
        if (cell.measure() == CohortMeasure.SETTLED) {
            put("settled", cell.municipality(), count, found);
            put("settled " + cell.settlementYear(), cell.municipality(), count, found);
        } else if (cell.measure() == CohortMeasure.DEPARTED) {
            put("departed", cell.municipality(), count, found);
        } else {
            put("unexpected " + cell.measure(), cell.municipality(), count, found);
        }
    }

    private static void month(Cell.Month cell, CellCount count, Map<String, Integer> found) {
        if (cell.measure() == MonthMeasure.OUT_MOVES) {
            put("moved out", cell.municipality(), count, found);
        } else if (cell.measure() == MonthMeasure.IN_MOVES) {
            put("moved in", cell.municipality(), count, found);
        } else if (cell.measure() == MonthMeasure.DEPARTURES) {
            put("departures settled " + cell.settlementYear(), cell.municipality(), count, found);
        }
    }

    private static void group(Cell.Group cell, CellCount count, Map<String, Integer> found) {
        boolean isSettledBySex = cell.measure() == MonthMeasure.SETTLED && cell.dimension() == GroupDimension.SEX;
        if (isSettledBySex) {
            put("group", cell.municipality(), count, found);
        }
    }

    private static void put(String what, MunicipalityCode where, CellCount count, Map<String, Integer> found) {
        if (count.total() != 0) {
            found.merge(what + " in " + where, count.total(), Integer::sum);
        }
    }
}
