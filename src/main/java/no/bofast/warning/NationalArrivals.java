package no.bofast.warning;

import no.bofast.warning.baseline.MunicipalityCounts;

/**
 * The nation's first arrivals in a window and in the months before it, against which {@link Influx} holds those of municipalities: added
 * up once for all of them. A view of the day.
 */
final class NationalArrivals {

    private final ArrivalGroup group;
    private final InfluxSettings settings;
    private final Day day;
    private final Span span;
    private final int firstMonth;
    private final int lastClosed;
    private final int before;
    private final int inClosed;
    private final int inLastClosed;
    private final int inOpen;

    NationalArrivals(ArrivalGroup group, InfluxSettings settings, Day day, Span span) {
        this.group = group;
        this.settings = settings;
        this.day = day;
        this.span = span;
        this.firstMonth = day.month() - span.throughLag();
        this.lastClosed = day.month() - Math.max(1, span.fromLag());
        MunicipalityCounts nation = day.counts().nation();
        this.before = before(nation);
        this.inClosed = group.arrivals(nation, firstMonth, lastClosed);
        this.inLastClosed = group.arrivals(nation, lastClosed, lastClosed);
        this.inOpen = group.arrivals(nation, day.month(), day.month());
    }

    /** Whether it is known of all who came, to a municipality and anywhere, whether they are of the group. */
    boolean areKnown(int place) {
        int from = firstMonth - settings.historyMonths();
        return group.isKnown(day.counts().nation(), from, day.month())
                && group.isKnown(day.counts().municipality(place), from, day.month());
    }

    /** A municipality's arrivals against those before and the trend of the others. */
    Excess excess(int place) {
        MunicipalityCounts own = day.counts().municipality(place);
        int ownBefore = before(own);
        int othersBefore = before - ownBefore;
        double trend = othersBefore > 0 ? (double) others(own) / othersBefore : 0;
        double within = day.dispersionOfPeople();
        double shape = 1 / (settings.drift() * settings.drift() + within / (1 + ownBefore));
        double expected = (1 + ownBefore) * trend;
        Usual usual = new Usual(1, shape, settings.historyMonths());
        return new Excess(inWindow(own), expected, expected, usual, within, 0);
    }

    private int before(MunicipalityCounts counts) {
        return group.arrivals(counts, firstMonth - settings.historyMonths(), firstMonth - 1);
    }

    private int inWindow(MunicipalityCounts counts) {
        return group.arrivals(counts, firstMonth, day.month() - span.fromLag());
    }

    /** Arrivals of the others in the window, in an open month taken as at least those of the last closed one. */
    private int others(MunicipalityCounts own) {
        int othersInClosed = inClosed - group.arrivals(own, firstMonth, lastClosed);
        return span.open() ? othersInClosed + othersInOpen(own) : othersInClosed;
    }

    private int othersInOpen(MunicipalityCounts own) {
        int now = inOpen - group.arrivals(own, day.month(), day.month());
        return Math.max(now, inLastClosed - group.arrivals(own, lastClosed, lastClosed));
    }
}
