package no.bofast.warning;

import no.bofast.warning.baseline.MunicipalityCounts;

/**
 * The nation's first arrivals in a window and in the months before it, against which {@link Influx} holds those of municipalities: added
 * up once for all of them. A view of the day.
 */
final class NationalArrivals {

    private final InfluxSettings settings;
    private final Day day;
    private final Span span;
    private final int firstMonth;
    private final int lastClosed;
    private final int before;
    private final int inClosed;
    private final int inLastClosed;
    private final int inOpen;

    NationalArrivals(InfluxSettings settings, Day day, Span span) {
        this.settings = settings;
        this.day = day;
        this.span = span;
        this.firstMonth = day.month() - span.throughLag();
        this.lastClosed = day.month() - 1;
        MunicipalityCounts nation = day.counts().nation();
        this.before = before(nation);
        this.inClosed = nation.arrivals(firstMonth, lastClosed);
        this.inLastClosed = nation.arrivals(lastClosed, lastClosed);
        this.inOpen = nation.arrivals(day.month(), day.month());
    }

    /** Arrivals of a municipality or the nation in the window. */
    static int of(MunicipalityCounts counts, Day day, Span span) {
        return counts.arrivals(day.month() - span.throughLag(), day.month() - span.fromLag());
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
        return new Excess(of(own, day, span), expected, expected, usual, within, 0);
    }

    private int before(MunicipalityCounts counts) {
        return counts.arrivals(firstMonth - settings.historyMonths(), firstMonth - 1);
    }

    /** Arrivals of the others in the window, in an open month taken as at least those of the last closed one. */
    private int others(MunicipalityCounts own) {
        int othersInClosed = inClosed - own.arrivals(firstMonth, lastClosed);
        return span.open() ? othersInClosed + othersInOpen(own) : othersInClosed;
    }

    private int othersInOpen(MunicipalityCounts own) {
        int now = inOpen - own.arrivals(day.month(), day.month());
        return Math.max(now, inLastClosed - own.arrivals(lastClosed, lastClosed));
    }
}
