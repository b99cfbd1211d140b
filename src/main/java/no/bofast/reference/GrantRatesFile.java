package no.bofast.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.bofast.csv.CsvTable;
import no.bofast.domain.GrantKind;
import no.bofast.domain.GrantRates;

/**
 * Reads what the integration grant is worth: CSV with year, grant_year (1 is the year of settlement) and amount_nok, for a year of the grant; and with kind,
 * where amounts differ by kind of person.
 */
public final class GrantRatesFile {

    private static final String YEAR = "year";
    private static final String GRANT_YEAR = "grant_year";
    private static final String KIND = "kind";
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
        Map<GrantRates.Key, Integer> amounts = new HashMap<>();
        for (CsvTable.Line line : CsvTable.of(file, COLUMNS).lines()) {
            GrantRates.Key key = new GrantRates.Key(
                    line.number(YEAR, "a year such as 2024", "[12]\\d{3}"),
                    line.number(GRANT_YEAR, "1 to 9", "[1-9]"),
                    line.read(KIND, kinds() + " or empty, for everyone", GrantRatesFile::kind));
            if (amounts.put(key, line.number(AMOUNT, "whole kroner", "\\d{1,7}")) != null) {
                throw line.refusal("year " + key.yearOfGrant() + " of the grant has been told of in "
                        + key.calendarYear() + " before");
            }
        }
        return new GrantRates(amounts);
    }

    private static String kinds() {
        return GrantKind.OF_PEOPLE.stream().map(GrantKind::label).collect(Collectors.joining(", "));
    }

    private static GrantKind kind(String text) {
        return text.isEmpty() ? GrantKind.ANYONE : GrantKind.named(text).orElseThrow();
    }
}
