package no.bofast.report.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import no.bofast.disclosure.Disclosure;
import no.bofast.report.measures.Bounds;
import no.bofast.report.measures.Category;
import no.bofast.report.measures.Cohorts;
import no.bofast.report.measures.Curve;
import no.bofast.report.measures.LifeTable;
import no.bofast.report.measures.ShownLifeTable;

/** {@code curves.csv}: the share departed by years since settlement, and its bounds. */
final class CurvesTable {

    private static final List<String> COLUMNS =
            List.of("dimension", "category", "years", "settled", "departed", "share", "product_limit");
    private static final List<String> BOUNDS = List.of(
            "dimension", "category", "years", "share_low", "share_high", "product_limit_low", "product_limit_high");

    private CurvesTable() {}

    static Table of(Cohorts cohorts, Disclosure disclosure) {
        return Table.sorted("curves", COLUMNS, rows(cohorts, disclosure, CurvesTable::row));
    }

    /** Wilson's bounds of the share, Greenwood's of the product-limit estimate. */
    static Table bounds(Cohorts cohorts, Disclosure disclosure) {
        return Table.sorted("curves_bounds", BOUNDS, rows(cohorts, disclosure, CurvesTable::boundsRow));
    }

    private static Stream<Row> rows(
            Cohorts cohorts, Disclosure disclosure, BiFunction<Category, Curve.Point, Row> row) {
        return cohorts.byCategory().entrySet().stream()
                .flatMap(entry -> points(entry, disclosure).map(point -> row.apply(entry.getKey(), point)));
    }

    private static Stream<Curve.Point> points(Map.Entry<Category, LifeTable> entry, Disclosure disclosure) {
        return Curve.of(ShownLifeTable.of(entry.getValue(), disclosure)).stream();
    }

    private static Row row(Category category, Curve.Point point) {
        return Row.of(
                category.breakdown().label(),
                category.name(),
                point.years(),
                point.settled(),
                point.departed(),
                share(point),
                productLimit(point));
    }

    static String share(Curve.Point point) {
        return point.share().isPresent() ? Decimals.ratio(1, point.departed(), point.settled()) : "";
    }

    static String productLimit(Curve.Point point) {
        return point.productLimit()
                .map(estimate -> Decimals.of(estimate.departed()))
                .orElse("");
    }

    private static Row boundsRow(Category category, Curve.Point point) {
        return Row.of(
                category.breakdown().label(),
                category.name(),
                point.years(),
                low(point.shareBounds()),
                high(point.shareBounds()),
                low(point.productLimitBounds()),
                high(point.productLimitBounds()));
    }

    private static String low(Optional<Bounds> bounds) {
        return bounds.map(b -> Decimals.of(b.low())).orElse("");
    }

    private static String high(Optional<Bounds> bounds) {
        return bounds.map(b -> Decimals.of(b.high())).orElse("");
    }
}
