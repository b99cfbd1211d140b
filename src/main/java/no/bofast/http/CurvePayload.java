package no.bofast.http;

import java.util.ArrayList;
import java.util.List;
import no.bofast.http.Payloads.Share;
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

    static CurvePayload of(String dimension, String category, FollowUp group, Counter counter, int lastCompleteYear) {
        List<Point> points = new ArrayList<>();
        double staying = 1;
        for (int years = 0; years <= LAST_YEAR && group.settled(years, lastCompleteYear) > 0; years++) {
            int before =
                    counter.count(group.remainingBefore(years, lastCompleteYear), "remaining", dimension, category);
            int gone = counter.part(group.departedIn(years, lastCompleteYear), before, "departed", dimension, category);
            staying *= before == 0 ? 1 : 1 - (double) gone / before;
            points.add(point(dimension, category, group, counter, lastCompleteYear, years, 1 - staying));
        }
        return new CurvePayload(category, points);
    }

    private static Point point(
            String dimension, String category, FollowUp group, Counter counter, int last, int years, double limit) {
        int settled = counter.count(group.settled(years, last), "settled", dimension, category);
        int departed = counter.part(group.departedWithin(years, last), settled, "departed", dimension, category);
        Share share = counter.share(departed, settled, "settled", dimension, category);
        return new Point(
                years,
                settled,
                departed,
                share,
                share.value() == null ? null : Payloads.rounded(limit, 4),
                group.isComplete(years, last));
    }
}
