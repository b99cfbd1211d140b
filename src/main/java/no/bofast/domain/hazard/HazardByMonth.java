package no.bofast.domain.hazard;

/** Person-months at risk and departures by months since settlement, from 0. */
public final class HazardByMonth {

    private final long[] atRisk;
    private final long[] departures;

    HazardByMonth(long[] atRisk, long[] departures) {
        this.atRisk = atRisk;
        this.departures = departures;
    }

    /** The number of months that are told; months from here on have neither risk nor departures. */
    public int months() {
        return atRisk.length;
    }

    /** Person-months at risk in a month since settlement. */
    public long atRisk(int month) {
        return month < atRisk.length ? atRisk[month] : 0;
    }

    public long departures(int month) {
        return month < departures.length ? departures[month] : 0;
    }
}
