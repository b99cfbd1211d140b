package no.bofast.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.Cell;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.HazardMeasure;
import no.bofast.domain.Household;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.reference.ReferenceTables;
import org.junit.jupiter.api.Test;

/** What is forecast follows from what was registered, whenever and in whatever pieces it comes. */
class ForecastBookTest {

    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final LocalDate LAST = LocalDate.of(2020, 6, 15);

    private final SortedMap<MunicipalityCode, Municipality> municipalities = new TreeMap<>();
    private final List<Known> changes = new ArrayList<>();

    private record Known(Cell cell, LocalDate on, int change) {}

    ForecastBookTest() {
        List.of(OSLO, ALTA)
                .forEach(code -> municipalities.put(
                        code, ReferenceTables.municipalities().get(code)));
        live();
    }

    /** Three are settled in Alta each month of five years; a fifth of them leave for Oslo after a year, registered within 40 days. */
    private void live() {
        Random chance = new Random(3);
        for (int month = MonthNumber.january(2015); month < MonthNumber.of(LAST); month++) {
            LocalDate settled = MonthNumber.month(month).atDay(1);
            for (int person = 0; person < 3; person++) {
                LocalDate moved = settled.plusDays(365 + chance.nextInt(400));
                settled(settled);
                if (chance.nextInt(5) == 0 && moved.isBefore(LAST)) {
                    moved(settled, moved, moved.plusDays(chance.nextInt(40)));
                }
            }
        }
    }

    private void settled(LocalDate on) {
        know(hazard(on, HazardMeasure.SETTLED, 0), on.plusDays(3));
        know(month(ALTA, on, MonthMeasure.SETTLED), on.plusDays(3));
    }

    private void moved(LocalDate settled, LocalDate on, LocalDate registered) {
        int months = MonthNumber.of(on) - MonthNumber.of(settled);
        know(hazard(settled, HazardMeasure.DEPARTED, months), registered);
        know(month(ALTA, on, MonthMeasure.DEPARTURES), registered);
        know(month(ALTA, on, MonthMeasure.OUT_MOVES), registered);
        know(month(OSLO, on, MonthMeasure.IN_MOVES), registered);
        know(new Cell.Arrival(OSLO, YearMonth.from(on), ArrivalOrder.FIRST, ALTA, RightsPeriod.GRANT), registered);
    }

    private static Cell hazard(LocalDate settled, HazardMeasure measure, int months) {
        return new Cell.Hazard(
                ALTA, YearMonth.from(settled), Household.SINGLE, CountryGroup.SYR, Ground.ASYLUM, measure, months);
    }

    private static Cell month(MunicipalityCode code, LocalDate on, MonthMeasure measure) {
        return new Cell.Month(code, YearMonth.from(on), measure, Cell.NO_YEAR);
    }

    private void know(Cell cell, LocalDate on) {
        if (!on.isAfter(LAST)) {
            changes.add(new Known(cell, on, 1));
        }
    }

    @Test
    void forecastsAreTheSameWhetherTheClockCameInOneStepOrInMany() {
        Map<Integer, List<Prospect>> atOnce = kept(changes, List.of(LAST));

        List<LocalDate> steps = new ArrayList<>();
        for (LocalDate date = LocalDate.of(2016, 1, 1); date.isBefore(LAST); date = date.plusDays(17)) {
            steps.add(date);
        }
        steps.add(LAST);
        assertThat(atOnce).hasSize(ForecastBook.PAST + 1);
        assertThat(kept(changes, steps)).isEqualTo(atOnce);
    }

    @Test
    void whatComesAfterTheClockHasPassedItChangesTheForecastsThatShouldHaveKnownIt() {
        List<Known> late = new ArrayList<>(changes.subList(400, 440));
        List<Known> before = new ArrayList<>(changes.subList(0, 400));
        before.addAll(changes.subList(440, changes.size()));
        Collections.shuffle(late, new Random(1));
        ForecastBook book = new ForecastBook(municipalities, ReferenceTables.rights());
        Map<Integer, List<Prospect>> kept = new TreeMap<>();

        tell(book, before, LAST, kept);
        assertThat(kept).isNotEqualTo(kept(changes, List.of(LAST)));
        tell(book, late, LAST, kept);

        assertThat(kept).isEqualTo(kept(changes, List.of(LAST)));
    }

    @Test
    void whatIsTakenBackLeavesNothing() {
        ForecastBook book = new ForecastBook(municipalities, ReferenceTables.rights());
        Map<Integer, List<Prospect>> kept = new TreeMap<>();
        tell(book, changes, LAST, kept);
        List<Known> others = changes.subList(100, 400);

        tell(book, others, LAST, kept);
        tell(
                book,
                others.stream()
                        .map(known -> new Known(known.cell, known.on, -1))
                        .toList(),
                LAST,
                kept);

        assertThat(kept).isEqualTo(kept(changes, List.of(LAST)));
    }

    @Test
    void aForecastKnowsNothingThatWasRegisteredLater() {
        int origin = MonthNumber.of(LAST) - 6;
        LocalDate first = MonthNumber.month(origin).atDay(1);
        List<Known> until =
                changes.stream().filter(known -> known.on.isBefore(first)).toList();

        assertThat(kept(changes, List.of(LAST)).get(origin))
                .isEqualTo(kept(until, List.of(first)).get(origin));
    }

    @Test
    void nothingIsMadeAnewWhileNothingHasChanged() {
        ForecastBook book = new ForecastBook(municipalities, ReferenceTables.rights());
        tell(book, changes, LAST, new TreeMap<>());

        book.turnTo(LAST.plusDays(3));
        book.add(month(ALTA, LAST, MonthMeasure.SETTLED), LAST.plusDays(2), 1);

        assertThat(book.made(() -> true)).isEmpty();
    }

    @Test
    void thereIsNoForecastBeforeThreeYearsAreKnown() {
        ForecastBook book = new ForecastBook(municipalities, ReferenceTables.rights());
        Map<Integer, List<Prospect>> kept = new HashMap<>();

        tell(book, changes, LocalDate.of(2018, 3, 1), kept);

        assertThat(kept).containsOnlyKeys(MonthNumber.january(2018) + 2);
    }

    /** The forecasts that are kept in the end, told in steps of the clock; each is told what was registered before. */
    private Map<Integer, List<Prospect>> kept(List<Known> known, List<LocalDate> clocks) {
        ForecastBook book = new ForecastBook(municipalities, ReferenceTables.rights());
        Map<Integer, List<Prospect>> kept = new TreeMap<>();
        LocalDate told = LocalDate.MIN;
        for (LocalDate clock : clocks) {
            LocalDate since = told;
            List<Known> news = new ArrayList<>(known.stream()
                    .filter(one -> !one.on.isBefore(since) && (one.on.isBefore(clock) || clock.equals(LAST)))
                    .toList());
            Collections.shuffle(news, new Random(clock.toEpochDay()));
            tell(book, news, clock, kept);
            told = clock;
        }
        kept.keySet().removeIf(origin -> origin < ForecastBook.oldest(clocks.get(clocks.size() - 1)));
        return kept;
    }

    private static void tell(ForecastBook book, List<Known> news, LocalDate clock, Map<Integer, List<Prospect>> kept) {
        book.turnTo(clock);
        news.forEach(known -> book.add(known.cell, known.on, known.change));
        book.made(() -> true).forEach(made -> kept.put(made.origin(), made.prospects()));
    }
}
