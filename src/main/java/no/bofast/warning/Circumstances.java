package no.bofast.warning;

import java.util.List;
import no.bofast.domain.MunicipalityCode;

/**
 * What else is known of the departures in an alert's window; of {@code INFLUX} of the first arrivals.
 *
 * @param drivers by dimension, each category with departures or arrivals observed or expected; none if it isn't known who they are;
 *     of {@code DRIFT} each figure that has left the bounds of its forecast, the one that has gone furthest first
 * @param withinIntroduction those of them who moved while the introduction programme ran
 * @param withinGrant those of them who moved while programme or grant ran
 * @param destinations where most went, most first; of {@code INFLUX} where most came from
 * @param peersRatio observed over expected of the other municipalities of the centrality class in the window; 0 if nothing is
 *     expected
 * @param nationRatio the same of all other municipalities
 * @param wider what the alert may be a part of
 */
public record Circumstances(
        List<Driver> drivers,
        int withinIntroduction,
        int withinGrant,
        List<Destination> destinations,
        double peersRatio,
        double nationRatio,
        List<Wider> wider) {

    /** Dimension of the drivers of {@code DRIFT}: what was forecast. */
    public static final String FIGURE = "figure";

    public static final Circumstances NONE = new Circumstances(List.of(), 0, 0, List.of(), 0, 0, List.of());

    public Circumstances {
        drivers = List.copyOf(drivers);
        destinations = List.copyOf(destinations);
        wider = List.copyOf(wider);
    }

    /** Of {@code DRIFT}. */
    public static Circumstances ofFigures(List<Driver> figures) {
        return new Circumstances(figures, 0, 0, List.of(), 0, 0, List.of());
    }

    /** The same without a comparison with others. */
    Circumstances alone() {
        return new Circumstances(drivers, withinIntroduction, withinGrant, destinations, 0, 0, List.of());
    }

    /** Whether it is known who they are. */
    public boolean areKnown() {
        return !drivers.isEmpty();
    }

    /**
     * A group's part.
     *
     * @param dimension as the tables write it, such as {@code age_band}, or of arrivals {@code age_now}; of {@code DRIFT} {@link #FIGURE}
     * @param category as the tables write it
     * @param expected the window's expected departures, spread over the categories of the dimension by how many of each are at
     *     risk and by how readily they leave nationally; arrivals by who came before
     */
    public record Driver(String dimension, String category, int observed, double expected) {}

    /** Moves of the window to or from a municipality ({@code 0000} for one that is not told). */
    public record Destination(MunicipalityCode municipality, int departures) {}

    /** Something larger that is above what is to be expected in the same months, this municipality left out. */
    public enum Wider {
        /** The municipality's region. */
        REGION,
        /** The settlement year that most of the excess comes from, in the whole country. */
        COHORT,
        NATION
    }
}
