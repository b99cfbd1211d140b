package no.bofast.report.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.Municipality;
import no.bofast.report.measures.Category;
import no.bofast.report.measures.Cohorts;
import no.bofast.report.measures.Known;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.measures.ShownLifeTable;

/** {@code before_after.csv}: where people were settled and where they live, now or on a date, beside where everybody lives. */
final class BeforeAfterTable {

    private static final List<String> COLUMNS =
            List.of("dimension", "category", "settled", "lives_there", "population");

    private final Places places;
    private final Disclosure disclosure;
    private final int year;

    BeforeAfterTable(Places places, ReportRequest request) {
        this.places = places;
        this.disclosure = request.disclosure();
        this.year = request.livedOn().orElse(request.standsOn()).getYear();
    }

    Table of(Cohorts cohorts, Stream<Known.Living> residents) {
        Map<Category, Integer> living = new HashMap<>();
        residents.forEach(r ->
                places.classes(r.municipality()).forEach(category -> living.merge(category, r.count(), Integer::sum)));
        Stream<Row> rows = populations().entrySet().stream()
                .map(e -> row(
                        e.getKey(),
                        ShownLifeTable.of(cohorts.of(e.getKey()), disclosure).settled(),
                        living.getOrDefault(e.getKey(), 0),
                        e.getValue()));
        return Table.sorted("before_after", COLUMNS, rows);
    }

    private Map<Category, Integer> populations() {
        Map<Category, Integer> populations = new HashMap<>();
        for (Municipality place : places.all().toList()) {
            int inhabitants = places.inhabitants().in(year, place);
            places.classes(place.code()).forEach(category -> populations.merge(category, inhabitants, Integer::sum));
        }
        return populations;
    }

    private static Row row(Category category, int settled, int livesThere, int population) {
        return Row.of(category.breakdown().label(), category.name(), settled, livesThere, population);
    }
}
