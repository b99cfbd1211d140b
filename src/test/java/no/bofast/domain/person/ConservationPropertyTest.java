package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.Cell;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.municipality.Spread;
import no.bofast.testkit.Countings;
import no.bofast.testkit.Histories;

/** What is counted in several ways comes to the same: nobody is lost, and nobody is counted twice. */
class ConservationPropertyTest {

    private static final int TRIES = 1_000;
    private static final Instant BEHIND_ALL = Instant.parse("2025-01-01T12:00:00Z");
    private static final LocalDate EARLIEST_CLOCK = LocalDate.of(2015, 1, 1);

    @Property(seed = "6", tries = TRIES)
    void everyoneSettledHasDepartedOrIsProvisionalOrLostOrAtRisk(
            @ForAll(supplier = Histories.class) List<RegisterEvent> events, @ForAll @IntRange(max = 4_000) int day) {
        Map<LedgerEntry, Integer> counts =
                new Ledger(EventSet.of(events), EARLIEST_CLOCK.plusDays(day), Countings.USUAL).counts();

        int settled = sum(counts, cohort("settled"));
        int followed = sum(counts, cohort("departed").or(cohort("provisional")));
        int lost = sum(counts, cohort("emigrated").or(cohort("died")));

        assertThat(settled).isIn(0, 1);
        assertThat(settled - followed - lost).isIn(0, 1);
        assertThat(sum(counts, month(MonthMeasure.DEPARTURES))).isEqualTo(followed);
        assertThat(sum(counts, month(MonthMeasure.FIRST_ARRIVALS))).isEqualTo(followed);
        assertThat(sum(counts, month(MonthMeasure.LOST))).isEqualTo(lost);
        assertThat(sum(counts, cell -> cell instanceof Cell.Flow)).isEqualTo(sum(counts, cohort("departed")));
    }

    @Property(seed = "7", tries = TRIES)
    void theResidentsOfAMunicipalityAreWhoCameLessWhoWent(
            @ForAll(supplier = Histories.class) List<RegisterEvent> events) {
        Map<MunicipalityCode, Integer> balance = new HashMap<>();

        last(events)
                .counts()
                .forEach((entry, count) -> balance.merge(
                        entry.cell().municipality(), count * effectOnResidents(entry.cell()), Integer::sum));

        assertThat(balance.values()).allMatch(residentsTooMany -> residentsTooMany == 0);
    }

    @Property(seed = "10", tries = TRIES)
    void whatIsCountedTwiceIsTheSameAtAnyRegisterTime(
            @ForAll(supplier = Histories.class) List<RegisterEvent> events, @ForAll @IntRange(max = 4_000) int day) {
        LocalDate then = EARLIEST_CLOCK.plusDays(day);
        List<RegisterEvent> known = EventSet.of(events).events().stream()
                .filter(event -> !RegisterTime.dateOf(event.registeredAt()).isAfter(then))
                .toList();
        Map<LedgerEntry, Integer> counts = new Ledger(EventSet.of(known), then, Countings.USUAL).counts();

        assertThat(by(counts, ConservationPropertyTest::inStock))
                .isEqualTo(by(counts, ConservationPropertyTest::asResident))
                .isEqualTo(by(counts, ConservationPropertyTest::asComeAndGone));
        assertThat(by(counts, ConservationPropertyTest::asArrival))
                .isEqualTo(by(counts, ConservationPropertyTest::asInMove));
        assertThat(by(counts, ConservationPropertyTest::asFirstArrival))
                .isEqualTo(by(counts, ConservationPropertyTest::asDepartureByDestination));
    }

    @Property(seed = "11", tries = TRIES)
    void whoLivedWhereAtAMonthsEndIsWhatTheMonthSeriesTell(
            @ForAll(supplier = Histories.class) List<RegisterEvent> events, @ForAll @IntRange(max = 130) int months) {
        YearMonth last = YearMonth.of(2013, 1).plusMonths(months);
        Map<LedgerEntry, Integer> counts = last(events).counts();

        Map<Object, Integer> byDays = by(
                counts,
                cell -> cell instanceof Cell.ResidentChange change
                                && !change.on().isAfter(last.atEndOfMonth())
                        ? change.municipality()
                        : null);
        Map<Object, Integer> byMonths = new HashMap<>();
        counts.forEach((entry, count) -> {
            if (entry.cell() instanceof Cell.Month cell && !cell.month().isAfter(last)) {
                byMonths.merge(cell.municipality(), count * cell.measure().residents(), Integer::sum);
            }
        });
        byMonths.values().removeIf(sum -> sum == 0);

        assertThat(byDays).isEqualTo(byMonths);
    }

    /** Sums by what a cell tells of; cells that tell nothing of it (null) are left out, and so are sums of 0. */
    private static Map<Object, Integer> by(Map<LedgerEntry, Integer> counts, Function<Cell, Object> key) {
        Map<Object, Integer> sums = new HashMap<>();
        counts.forEach((entry, count) -> Spread.over(entry.cell(), cell -> {
            Object of = key.apply(cell);
            if (of != null) {
                sums.merge(of, count, Integer::sum);
            }
        }));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static Object inStock(Cell cell) {
        return cell instanceof Cell.Stock stock
                ? List.of(stock.municipality(), stock.settled().getYear())
                : null;
    }

    private static Object asResident(Cell cell) {
        return cell instanceof Cell.Resident resident
                ? List.of(resident.municipality(), resident.settlementYear())
                : null;
    }

    private static Object asComeAndGone(Cell cell) {
        return cell instanceof Cell.ResidentChange change
                ? List.of(change.municipality(), change.settlementYear())
                : null;
    }

    private static Object asArrival(Cell cell) {
        return cell instanceof Cell.Arrival arrival ? List.of(arrival.municipality(), arrival.month()) : null;
    }

    private static Object asInMove(Cell cell) {
        return cell instanceof Cell.Month month && month.measure() == MonthMeasure.IN_MOVES
                ? List.of(month.municipality(), month.month())
                : null;
    }

    private static Object asFirstArrival(Cell cell) {
        return cell instanceof Cell.Arrival arrival && arrival.order() == ArrivalOrder.FIRST
                ? List.of(arrival.municipality(), arrival.month())
                : null;
    }

    private static Object asDepartureByDestination(Cell cell) {
        return cell instanceof Cell.Group group && group.dimension() == GroupDimension.DESTINATION
                ? List.of(new MunicipalityCode(group.category()), group.month())
                : null;
    }

    private static int effectOnResidents(Cell cell) {
        if (cell instanceof Cell.Resident) {
            return -1;
        }
        return cell instanceof Cell.Month month ? month.measure().residents() : 0;
    }

    private static Predicate<Cell> cohort(String measure) {
        return cell ->
                cell instanceof Cell.Cohort cohort && cohort.measure().label().equals(measure);
    }

    private static Predicate<Cell> month(MonthMeasure measure) {
        return cell -> cell instanceof Cell.Month month && month.measure() == measure;
    }

    private static int sum(Map<LedgerEntry, Integer> counts, Predicate<Cell> which) {
        return counts.entrySet().stream()
                .filter(count -> which.test(count.getKey().cell()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The ledger when the clock has passed everything. */
    private static Ledger last(List<RegisterEvent> events) {
        return new Ledger(EventSet.of(events), RegisterTime.dateOf(BEHIND_ALL), Countings.USUAL);
    }
}
