package no.bofast.report.tables;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.settling.SettlingPlan;
import no.bofast.report.measures.Known;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;
import no.bofast.view.Observation;

/**
 * {@code settling_years.csv}: how many municipalities were asked to settle in a year, decided to and settled, and how many of these have departed
 * or were lost through the report's last year; of the settlement years asked for.
 */
final class SettlingYearsTable {

    static final String NAME = "settling_years";

    private static final List<String> COLUMNS =
            List.of("dimension", "category", "year", "asked", "decided", "settled", "departed", "lost");

    private final ReportRequest request;
    private final Places places;
    private final SortedMap<Row, Sums> sums = new TreeMap<>();

    private SettlingYearsTable(ReportRequest request, Places places) {
        this.request = request;
        this.places = places;
    }

    /** What is summed up of a category and year. */
    private static final class Sums {
        private SettlingPlan plan = SettlingPlan.NONE;
        private int settled;
        private int departed;
        private int lost;
    }

    static Table of(
            SortedMap<MunicipalityCode, SortedMap<Integer, SettlingPlan>> plans,
            Known known,
            ReportRequest request,
            Places places) {
        SettlingYearsTable table = new SettlingYearsTable(request, places);
        plans.forEach((place, years) -> years.forEach((year, plan) -> table.add(place, year, plan)));
        known.observations().forEach(table::add);
        return Table.sorted(NAME, COLUMNS, table.sums.entrySet().stream().map(SettlingYearsTable::row));
    }

    private void add(MunicipalityCode place, int year, SettlingPlan plan) {
        forEach(place, year, of -> of.plan = of.plan.plus(plan));
    }

    private void add(Observation seen) {
        boolean isInTime = seen.settlementYear() + seen.years() <= request.through();
        if (isInTime && seen.count() != 0) {
            seen.home().ifPresent(home -> forEach(home, seen.settlementYear(), of -> add(of, seen)));
        }
    }

    private static void add(Sums sums, Observation seen) {
        switch (seen.measure()) {
            case SETTLED -> sums.settled += seen.count();
            case DEPARTED -> sums.departed += seen.count();
            case EMIGRATED, DIED -> sums.lost += seen.count();
            case PROVISIONAL -> {}
        }
    }

    private void forEach(MunicipalityCode place, int year, Consumer<Sums> visitor) {
        if (request.settled().contains(year)) {
            PlaceCategories.of(place, places)
                    .forEach(of -> visitor.accept(
                            sums.computeIfAbsent(Row.of(of.get(0), of.get(1), year), none -> new Sums())));
        }
    }

    private static Row row(Map.Entry<Row, Sums> entry) {
        Row key = entry.getKey();
        Sums of = entry.getValue();
        return Row.of(
                key.get(0),
                key.get(1),
                key.get(2),
                number(of.plan.asked()),
                number(of.plan.decided()),
                of.settled,
                of.departed,
                of.lost);
    }

    private static Integer number(OptionalInt number) {
        return number.isPresent() ? Integer.valueOf(number.getAsInt()) : null;
    }
}
