package no.bofast.report.measures;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import no.bofast.domain.AfterDeparture;
import no.bofast.domain.Cell;
import no.bofast.domain.RightsRules;

/**
 * What share of those departed moved on, and came back to the municipality of settlement, within so many calendar months ({@code domain.md},
 * section 4). Filled once, then only read.
 *
 * <p>A share within some months is over those whose departure is so many months ago that they are over by the register clock. Who came back
 * within a year of a departure in the first year never departed, so the earliest departures know no quick returns. Who emigrates or dies
 * stays among the departed.
 */
public final class OnwardMoves {

    private final YearMonth clock;
    private final Map<YearMonth, Integer> departed = new TreeMap<>();
    private final Map<AfterDeparture, Map<YearMonth, TreeMap<Integer, Integer>>> moved =
            new EnumMap<>(AfterDeparture.class);

    /** @param clock the month of the register clock's date, which isn't over */
    public OnwardMoves(YearMonth clock) {
        this.clock = clock;
    }

    /** Counts people in. */
    public void add(Cell.Onward cell, int count) {
        if (cell.measure() == AfterDeparture.DEPARTED) {
            departed.merge(cell.departed(), count, Integer::sum);
        } else {
            moved.computeIfAbsent(cell.measure(), m -> new TreeMap<>())
                    .computeIfAbsent(cell.departed(), month -> new TreeMap<>())
                    .merge(cell.months(), count, Integer::sum);
        }
    }

    /** Those whose departure is longer ago than some months. */
    public int departed(int months) {
        return departed.entrySet().stream()
                .filter(e -> isOver(e.getKey(), months))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Those of them who moved on, or came back, within the months. */
    public int moved(AfterDeparture measure, int months) {
        return moved.getOrDefault(measure, Map.of()).entrySet().stream()
                .filter(e -> isOver(e.getKey(), months))
                .flatMap(e -> e.getValue().headMap(months, true).values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Empty if nobody's departure is so long ago. */
    public OptionalDouble share(AfterDeparture measure, int months) {
        int all = departed(months);
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) moved(measure, months) / all);
    }

    private boolean isOver(YearMonth month, int months) {
        return RightsRules.monthsBetween(month, clock) > months;
    }
}
