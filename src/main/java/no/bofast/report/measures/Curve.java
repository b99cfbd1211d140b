package no.bofast.report.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How the departed of one category grow with the years since settlement, as an audience may see it. */
public final class Curve {

    private Curve() {}

    /**
     * The curve after some years, over the settlement years that have reached them.
     *
     * @param departed cumulative
     * @param productLimit the estimate with loss to follow-up; empty if it may not be shown
     */
    public record Point(
            int years, int settled, int departed, OptionalDouble share, Optional<ProductLimit> productLimit) {

        public Optional<Bounds> shareBounds() {
            return share.isPresent() ? Optional.of(Bounds.wilson(departed, settled)) : Optional.empty();
        }

        public Optional<Bounds> productLimitBounds() {
            return productLimit.flatMap(ProductLimit::bounds);
        }
    }

    /** All points with anyone settled. */
    public static List<Point> of(ShownLifeTable table) {
        List<Point> points = new ArrayList<>();
        Optional<ProductLimit> estimate = Optional.of(ProductLimit.AT_START);
        for (int years = 0; years <= table.lastYear(); years++) {
            estimate = next(estimate, table, years);
            points.add(point(table, years, estimate));
        }
        points.removeIf(point -> point.settled() == 0);
        return points;
    }

    private static Optional<ProductLimit> next(Optional<ProductLimit> estimate, ShownLifeTable table, int year) {
        int atRisk = table.atRiskIn(year);
        return estimate.filter(e -> table.showsHazardOf(atRisk)).map(e -> e.after(atRisk, table.departedIn(year)));
    }

    private static Point point(ShownLifeTable table, int years, Optional<ProductLimit> estimate) {
        int settled = table.settledReaching(years);
        int departed = table.departedWithin(years, years);
        return new Point(years, settled, departed, table.share(departed, settled), estimate);
    }
}
