package no.bofast.warning.baseline;

import no.bofast.domain.municipality.DelayTriangle;

/**
 * What is registered by some date: the counts of every municipality and of the whole nation, and the triangle of when
 * departures became known.
 *
 * <p>Mutable, for one thread. A function of the set of changes in it: whole numbers only, so neither their order nor changes
 * made and undone leave a trace.
 */
public final class NationCounts {

    private final Country country;
    private final MunicipalityCounts[] municipalities;
    private final MunicipalityCounts nation = new MunicipalityCounts();
    private final DelayTriangle delays = new DelayTriangle();

    public NationCounts(Country country) {
        this.country = country;
        municipalities = new MunicipalityCounts[country.size()];
        for (int place = 0; place < municipalities.length; place++) {
            municipalities[place] = new MunicipalityCounts();
        }
    }

    public Country country() {
        return country;
    }

    public MunicipalityCounts municipality(int place) {
        return municipalities[place];
    }

    /** The totals of all, those counted under {@code 0000} included; without the rights of those who left, other municipalities and the mix. */
    public MunicipalityCounts nation() {
        return nation;
    }

    public DelayTriangle delays() {
        return delays;
    }

    void add(long cell, long registeredDay, int change) {
        MunicipalityCounts own = municipalities[DatedChange.place(cell)];
        apply(own, cell, change);
        applyToOwn(own, cell, change);
        apply(nation, cell, change);
        if (DatedChange.kind(cell) == DatedChange.DEPARTED) {
            delays.add(DatedChange.month(cell), registeredDay, change);
        }
    }

    private static void apply(MunicipalityCounts counts, long cell, int change) {
        int month = DatedChange.month(cell);
        int key = DatedChange.key(cell);
        switch (DatedChange.kind(cell)) {
            case DatedChange.SETTLED -> counts.settle(month, change);
            case DatedChange.DEPARTED -> counts.depart(key, month, change);
            case DatedChange.LOST -> counts.lose(key, month, change);
            case DatedChange.ACCOMPANIED -> counts.accompany(key, month, change);
            case DatedChange.ARRIVED -> counts.arrive(month, change);
            case DatedChange.TRACED_SETTLED -> counts.groups().settleTraced(key, month, change);
            case DatedChange.TRACED_DEPARTED -> counts.groups().departTraced(key, month, change);
            case DatedChange.TRACED_LOST -> counts.groups().loseTraced(key, month, change);
            case DatedChange.GROUP_SETTLED -> counts.groups().settle(key, month, change);
            case DatedChange.GROUP_DEPARTED -> counts.groups().depart(key, month, change);
            case DatedChange.GROUP_LOST -> counts.groups().lose(key, month, change);
            case DatedChange.ARRIVER -> counts.arrivers().arrive(key, month, change);
            case DatedChange.ARRIVED_FROM -> counts.arriveWithRights(DatedChange.rights(cell), month, change);
            case DatedChange.LEFT,
                    DatedChange.RIGHTS,
                    DatedChange.DESTINATION,
                    DatedChange.TRACED_ACCOMPANIED,
                    DatedChange.MIX_ACCOMPANIED,
                    DatedChange.MIX_SETTLED,
                    DatedChange.MIX_DEPARTED -> {
                // Only kept by municipality.
            }
            default -> throw new AssertionError("no such kind of change: " + DatedChange.kind(cell));
        }
    }

    /** Applies what isn't kept of the nation. */
    private static void applyToOwn(MunicipalityCounts own, long cell, int change) {
        int month = DatedChange.month(cell);
        int key = DatedChange.key(cell);
        switch (DatedChange.kind(cell)) {
            case DatedChange.TRACED_SETTLED -> own.mix().settle(MixSeries.categoryOf(key), month, change);
            case DatedChange.TRACED_DEPARTED -> own.mix().depart(MixSeries.categoryOf(key), month, change);
            case DatedChange.TRACED_ACCOMPANIED -> own.mix().depart(MixSeries.categoryOf(key), month, -change);
            case DatedChange.LEFT -> {
                own.departWithRights(DatedChange.rights(cell), month, change);
                own.departTo(DatedChange.other(cell), month, change);
            }
            case DatedChange.ARRIVED_FROM ->
                own.arriveFrom(DatedChange.other(cell), DatedChange.rights(cell), month, change);
            case DatedChange.RIGHTS -> own.departWithRights(key, month, change);
            case DatedChange.DESTINATION -> own.departTo(key, month, change);
            case DatedChange.MIX_ACCOMPANIED -> own.mix().depart(key, month, -change);
            case DatedChange.MIX_SETTLED -> own.mix().settle(key, month, change);
            case DatedChange.MIX_DEPARTED -> own.mix().depart(key, month, change);
            default -> {
                // Applied to both.
            }
        }
    }
}
