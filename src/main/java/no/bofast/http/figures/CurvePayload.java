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

    /** @param identity tells the group from others that the counter lets out; empty for all of them */
    static CurvePayload of(String category, FollowUp group, Counter counter, int lastCompleteYear, String... identity) {
        List<Point> points = new ArrayList<>();
        double staying = 1;
        for (int years = 0;
                years <= LAST_YEAR && settled(group, years, counter, lastCompleteYear, identity) > 0;
                years++) {
            int remaining = group.remainingBefore(years, lastCompleteYear);
            int before = counter.shown(counter.id("remaining").within(identity), remaining);
            int departed = group.departedIn(years, lastCompleteYear);
            int gone = Math.min(counter.shown(counter.id("departed").within(identity), departed), before);
            staying *= before == 0 ? 1 : 1 - (double) gone / before;
            points.add(point(group, counter, lastCompleteYear, years, 1 - staying, identity));
        }
        return new CurvePayload(category, points);
    }

    private static Point point(FollowUp group, Counter counter, int last, int years, double limit, String... identity) {
        int settled = settled(group, years, counter, last, identity);
        int within = counter.shown(counter.id("departed").within(identity), group.departedWithin(years, last));
        int departed = Math.min(within, settled);
        Share share = counter.share(departed, settled, "settled");
        return new Point(
                years,
                settled,
                departed,
                share,
                share.value() == null ? null : Payloads.rounded(limit, 4),
                group.isComplete(years, last));
    }

    private static int settled(FollowUp group, int years, Counter counter, int last, String... identity) {
        return counter.shown(counter.id("settled").within(identity), group.settled(years, last));
    }
}
