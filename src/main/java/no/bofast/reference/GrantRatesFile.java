package no.bofast.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.bofast.csv.CsvTable;
import no.bofast.domain.GrantRates;

/** Reads what the integration grant is worth: CSV with year, grant_year (1 is the year of settlement) and amount_nok, for a year of the grant. */
public final class GrantRatesFile {

    private static final String YEAR = "year";
    private static final String GRANT_YEAR = "grant_year";
    private static final String AMOUNT = "amount_nok";
    private static final List<String> COLUMNS = List.of(YEAR, GRANT_YEAR, AMOUNT);

    private GrantRatesFile() {}

    /**
     * What a file tells.
     *
     * @throws IOException if it can't be read
     * @throws IllegalArgumentException saying the line and what is wrong with it
     */
    public static GrantRates read(Path file) throws IOException {
        return read(Files.readAllBytes(file));
    }

    static GrantRates read(byte[] file) {
        Map<Integer, Map<Integer, Integer>> byYear = new HashMap<>();
        for (CsvTable.Line line : CsvTable.of(file, COLUMNS).lines()) {
            int year = line.number(YEAR, "a year such as 2024", "[12]\\d{3}");
            int grantYear = line.number(GRANT_YEAR, "1 to 9", "[1-9]");
            int amount = line.number(AMOUNT, "whole kroner", "\\d{1,7}");
            if (byYear.computeIfAbsent(year, none -> new TreeMap<>()).put(grantYear, amount) != null) {
                throw line.refusal("year " + grantYear + " of the grant has been told of in " + year + " before");
            }
        }
        return new GrantRates(byYear);
    }
}
