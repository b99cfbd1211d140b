package no.bofast.report.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import no.bofast.domain.Cell;
import no.bofast.domain.GrantCell;
import no.bofast.domain.GrantKind;
import no.bofast.domain.GrantRates;
import no.bofast.domain.Quarter;

/**
 * What leaving and coming mean to one municipality in integration grant. From the second year on it is paid each quarter where a person
 * is registered on the quarter's first day: so a municipality gets it for those who live there, and would get it for those settled
 * there, had all of them stayed. What follows people out of one municipality is what follows them into others.
 *
 * <p>By rates for kinds of people it tells only of those who were counted by kind.
 */
public final class GrantMoney {

    private final GrantRates rates;
    private final SettlementYears years;
    private final LocalDate clock;
    private final Map<Integer, Integer> settled = new HashMap<>();
    /** Who lives there, by settlement year: the changes of each day. */
    private final Map<Integer, NavigableMap<LocalDate, Integer>> living = new HashMap<>();

    private final Map<Group, NavigableMap<YearMonth, Integer>> followed = new HashMap<>();

    /** People who live and were settled alike: the changes of each quarter are kept of them. */
    private record Group(int settlementYear, GrantCell.Where where, GrantKind kind) {}

    /**
     * Of nobody so far.
     *
     * @param years only those settled in them count
     * @param clock only quarters that have begun on it count
     */
    public GrantMoney(GrantRates rates, SettlementYears years, LocalDate clock) {
        this.rates = rates;
        this.years = years;
        this.clock = clock;
    }

    public void addSettled(int settlementYear, int people) {
        settled.merge(settlementYear, people, Integer::sum);
    }

    public void add(Cell.ResidentChange cell, int change) {
        living.computeIfAbsent(cell.settlementYear(), none -> new TreeMap<>()).merge(cell.on(), change, Integer::sum);
    }

    public void add(GrantCell cell, int change) {
        followed.computeIfAbsent(new Group(cell.settlementYear(), cell.where(), cell.kind()), none -> new TreeMap<>())
                .merge(cell.from(), change, Integer::sum);
    }

    /** Each quarter that has begun and of which anything is known, and each year of which all quarters have. */
    public List<GrantPeriod> periods() {
        return rates.years().stream()
                .flatMap(this::periods)
                .filter(period -> period.sum().isOfAnybody())
                .toList();
    }

    private Stream<GrantPeriod> periods(int year) {
        List<GrantPeriod> periods = new ArrayList<>(Quarter.of(year)
                .filter(quarter -> !quarter.firstDay().isAfter(clock))
                .map(quarter -> new GrantPeriod(quarter.toString(), sum(quarter)))
                .toList());
        if (periods.size() == Quarter.OF_YEAR) {
            GrantSum whole = periods.stream()
                    .map(GrantPeriod::sum)
                    .reduce(GrantSum::then)
                    .orElseThrow();
            periods.add(new GrantPeriod(Integer.toString(year), whole));
        }
        return periods.stream();
    }

    private GrantSum sum(Quarter quarter) {
        return years.stream()
                .mapToObj(settlementYear -> sum(quarter, settlementYear))
                .reduce(GrantSum.NONE, GrantSum::plus);
    }

    private GrantSum sum(Quarter quarter, int settlementYear) {
        if (quarter.year() - settlementYear + 1 < GrantRates.FIRST_THAT_FOLLOWS) {
            return GrantSum.NONE;
        }
        List<GrantKind> kinds = rates.areByKind() ? GrantKind.OF_PEOPLE : List.of(GrantKind.ANYONE);
        return kinds.stream().map(kind -> sum(quarter, settlementYear, kind)).reduce(GrantSum.NONE, GrantSum::plus);
    }

    private GrantSum sum(Quarter quarter, int settlementYear, GrantKind kind) {
        OptionalInt amount = rates.of(quarter.year(), quarter.year() - settlementYear + 1, kind);
        if (amount.isEmpty()) {
            return GrantSum.NONE;
        }
        ToIntFunction<GrantCell.Where> people =
                where -> until(followed.get(new Group(settlementYear, where, kind)), quarter.firstMonth());
        boolean isAnyone = kind == GrantKind.ANYONE;
        int here = people.applyAsInt(GrantCell.Where.HERE);
        int in = isAnyone
                ? until(living.get(settlementYear), quarter.firstDay()) - here
                : people.applyAsInt(GrantCell.Where.CAME);
        int all = isAnyone ? settled.getOrDefault(settlementYear, 0) : people.applyAsInt(GrantCell.Where.SETTLED);
        return new GrantSum(
                GrantShare.of(all, amount.getAsInt()),
                GrantShare.of(here + in, amount.getAsInt()),
                GrantShare.of(people.applyAsInt(GrantCell.Where.ELSEWHERE), amount.getAsInt()),
                GrantShare.of(in, amount.getAsInt()));
    }

    /** What the changes until then add up to. */
    private static <T> int until(NavigableMap<T, Integer> changes, T last) {
        return changes == null
                ? 0
                : changes.headMap(last, true).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }
}
