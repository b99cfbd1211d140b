package no.bofast.reference;

import java.util.List;
import no.bofast.csv.CsvTable;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Region;

/** Reads facts of municipalities: the table that Bofast comes with, and what an operator adds to it. */
final class MunicipalitiesTable {

    private static final String POPULATION = "population_2024";
    private static final String POPULATION_BEFORE = "population_2023";
    private static final List<String> COLUMNS = List.of(
            "code", "name", "county_code", "county", "region", "centrality", POPULATION, "latitude", "longitude");
    private static final int MOST_CENTRAL = 1;
    private static final int LEAST_CENTRAL = 6;

    private MunicipalitiesTable() {}

    /** @throws IllegalArgumentException saying what is wrong where */
    static List<Municipality> read(byte[] file) {
        return CsvTable.of(file, COLUMNS).lines().stream()
                .map(MunicipalitiesTable::municipality)
                .toList();
    }

    private static Municipality municipality(CsvTable.Line line) {
        int population = number(line, POPULATION);
        boolean isNew = line.text(POPULATION_BEFORE).isEmpty();
        return new Municipality(
                line.read("code", "four digits", MunicipalityCode::of),
                line.text("name"),
                line.text("county_code"),
                line.text("county"),
                line.read("region", "a part of the country such as Vestlandet", Region::of),
                line.read("centrality", "1 to 6", MunicipalitiesTable::centrality),
                isNew ? population : number(line, POPULATION_BEFORE),
                population,
                line.read("latitude", "degrees north", Double::parseDouble),
                line.read("longitude", "degrees east", Double::parseDouble));
    }

    private static int number(CsvTable.Line line, String column) {
        return line.read(column, "a whole number", Integer::parseInt);
    }

    private static int centrality(String text) {
        int centrality = Integer.parseInt(text);
        if (centrality < MOST_CENTRAL || centrality > LEAST_CENTRAL) {
            throw new IllegalArgumentException();
        }
        return centrality;
    }
}
