package no.bofast.warning;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import no.bofast.domain.MunicipalityCode;

/**
 * What else is known of the departures in an alert's window; of {@code INFLUX} of the first arrivals, of a group of them those of the group. What is
 * not known is absent.
 *
 * @param drivers by dimension, each category with departures or arrivals observed or expected; none if it isn't known who they are;
 *     of {@code DRIFT} each figure that has left the bounds of its forecast, the one that has gone furthest first
 * @param destinations where most went, most first; of {@code INFLUX} where most came from; none if it isn't known
 * @param elsewhere how the others fared; empty of a state, of what is over, and where nothing is expected of the others
 */
public record Circumstances(
        List<Driver> drivers, Optional<Rights> rights, List<Destination> destinations, Optional<Elsewhere> elsewhere) {

    /** Dimension of the drivers of {@code DRIFT}: what was forecast. */
    public static final String FIGURE = "figure";

    public static final Circumstances NONE =
            new Circumstances(List.of(), Optional.empty(), List.of(), Optional.empty());

    public Circumstances {
        drivers = List.copyOf(drivers);
        destinations = List.copyOf(destinations);
    }

    /** Of {@code DRIFT}. */
    public static Circumstances ofFigures(List<Driver> figures) {
        return new Circumstances(figures, Optional.empty(), List.of(), Optional.empty());
    }

    /** The same without a comparison with others. */
    Circumstances alone() {
        return new Circumstances(drivers, rights, destinations, Optional.empty());
    }

    /** What the alert may be a part of. */
    public List<Wider> wider() {
        return elsewhere.map(Elsewhere::wider).orElse(List.of());
    }

    /**
     * A group's part.
     *
     * @param dimension as the tables write it, such as {@code age_band}, or of arrivals {@code age_now}; of {@code DRIFT} {@link #FIGURE}
     * @param category as the tables write it
     * @param expected the people expected to leave in the window, spread over the categories of the dimension by how many of each are at
     *     risk and by how readily they leave nationally; arrivals by who came before; empty of {@code LEVEL}, whose limit is of all together
     */
    public record Driver(String dimension, String category, int observed, OptionalDouble expected) {

        public static Driver of(String dimension, String category, int observed, double expected) {
            return new Driver(dimension, category, observed, OptionalDouble.of(expected));
        }

        /** The same without what is expected. */
        Driver observedOnly() {
            return new Driver(dimension, category, observed, OptionalDouble.empty());
        }

        /** How many more than expected. */
        OptionalDouble excess() {
            return expected.isPresent() ? OptionalDouble.of(observed - expected.getAsDouble()) : expected;
        }
    }

    /**
     * With which rights they moved.
     *
     * @param withinIntroduction those who moved while the introduction programme ran
     * @param withinGrant those who moved while programme or grant ran
     */
    public record Rights(int withinIntroduction, int withinGrant) {}

    /** Moves of the window to or from a municipality ({@code 0000} for one that is not told). */
    public record Destination(MunicipalityCode municipality, int departures) {}

    /**
     * How the others fared in the same months.
     *
     * @param peersRatio observed over expected of the other municipalities of the centrality class
     * @param nationRatio the same of all other municipalities; of {@code INFLUX}, whose expected follows the country's trend, arrivals over those of as
     *     many of the months before
     * @param wider what the alert may be a part of
     */
    public record Elsewhere(double peersRatio, double nationRatio, List<Wider> wider) {

        public Elsewhere {
            wider = List.copyOf(wider);
        }
    }

    /** Something larger that is above what is to be expected in the same months, this municipality left out. */
    public enum Wider {
        /** The municipality's region. */
        REGION,
        /** The settlement year that most of the excess comes from, in the whole country. */
        COHORT,
        NATION
    }
}
