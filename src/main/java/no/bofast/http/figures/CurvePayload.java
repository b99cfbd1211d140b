package no.bofast.http.figures;

import java.util.ArrayList;
import java.util.List;
import no.bofast.http.figures.Payloads.Share;
import no.bofast.view.FollowUp;

/** The share moved by years since settlement, of one group ({@code domain.md}, section 4). */
record CurvePayload(String category, List<Point> points) {

    /** Beyond these years so few can be told of that a curve misleads. */
    private static final int LAST_YEAR = 14;

    /**
     * One year of a curve.
     *
     * @param settled those settled in the years that can tell of so many years since
     * @param departed those of them who departed until then
     * @param share departed / settled
     * @param productLimit the same with losses to follow-up taken into account
     * @param complete whether all the settlement years asked for can tell of so many years
     */
    record Point(int years, int settled, int departed, Share share, Double productLimit, boolean complete) {}

    static CurvePayload of(String category, FollowUp group, Sight sight) {
        int last = sight.lastCompleteYear();
        List<Point> points = new ArrayList<>();
        double staying = 1;
        for (int years = 0; years <= LAST_YEAR && group.settled(years, last) > 0; years++) {
            int before = group.remainingBefore(years, last);
            int gone = Math.min(group.departedIn(years, last), before);
            staying *= before <= 0 ? 1 : 1 - (double) gone / before;
            points.add(point(group, sight, years, 1 - staying));
        }
        return new CurvePayload(category, points);
    }

    private static Point point(FollowUp group, Sight sight, int years, double limit) {
        int last = sight.lastCompleteYear();
        int settled = group.settled(years, last);
        int departed = group.departedWithin(years, last);
        Share share = sight.share(departed, settled);
        return new Point(
                years,
                settled,
                departed,
                share,
                share.value() == null ? null : Payloads.rounded(limit, 4),
                group.isComplete(years, last));
    }
}
