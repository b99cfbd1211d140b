package no.bofast.report.model;

import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.SizeBand;

/**
 * How many left one municipality, against those expected given who was settled there and what kind of place it is.
 *
 * @param expectedShare by the model of all other municipalities
 * @param lower the share below which chance alone seldom brings it (the funnel: 95 of 100 are within both limits)
 */
public record Adjusted(
        MunicipalityCode municipality, int settled, int departed, double expectedShare, double lower, double upper) {

    private static final int REMOTE_CENTRALITY = 5;

    public double share() {
        return (double) departed / settled;
    }

    /** Positive where more left than expected. */
    public double difference() {
        return share() - expectedShare;
    }

    public boolean isInFunnel() {
        return lower <= share() && share() <= upper;
    }

    /** Whether it keeps more people than expected, and chance seldom does that: one to learn from. */
    public boolean keepsMore() {
        return share() < lower;
    }

    /** Whether a municipality is small (below 5,000 inhabitants) and remote (centrality 5 or 6). */
    public static boolean isSmallAndRemote(Municipality place) {
        return place.centrality() >= REMOTE_CENTRALITY && place.sizeBand().compareTo(SizeBand.FROM_2000) >= 0;
    }
}
