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

    public SizeBand sizeBand() {
        return SizeBand.of(population2024);
    }
}
