package no.bofast.domain;

/**
 * Facts of one of the municipalities of the current division.
 *
 * @param centrality sentralitetsklasse, 1 (most central) to 6
 * @param population2023 inhabitants on 2023-01-01
 * @param population2024 inhabitants on 2024-01-01
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Municipality(
        MunicipalityCode code,
        String name,
        String countyCode,
        String county,
        Region region,
        int centrality,
        int population2023,
        int population2024,
        double latitude,
        double longitude) {

    /** Mean radius of the earth. */
    private static final double EARTH_KM = 6371.0088;

    /** Kilometres along the great circle between the points of two municipalities (haversine formula). */
    public double kmTo(Municipality other) {
        double north = haversine(other.latitude - latitude);
        double east = haversine(other.longitude - longitude);
        double circle =
                StrictMath.cos(StrictMath.toRadians(latitude)) * StrictMath.cos(StrictMath.toRadians(other.latitude));
        return 2 * EARTH_KM * StrictMath.asin(StrictMath.sqrt(StrictMath.min(1, north + circle * east)));
    }

    private static double haversine(double degrees) {
        double sine = StrictMath.sin(StrictMath.toRadians(degrees) / 2);
        return sine * sine;
    }

    public SizeBand sizeBand() {
        return SizeBand.of(population2024);
    }
}
