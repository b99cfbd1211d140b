package no.bofast.reference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.bofast.csv.CsvTable;
import no.bofast.domain.BasicAmounts;

/** Reads the basic amount (grunnbeløp) by year: the table that Bofast comes with, and what an operator adds to it. */
final class BasicAmountsTable {

    private static final List<String> COLUMNS = List.of("year", "basic_amount_nok");

    private BasicAmountsTable() {}

    /** @throws IllegalArgumentException saying what is wrong where */
    static BasicAmounts read(byte[] file) {
        Map<Integer, Integer> byYear = new TreeMap<>();
        for (CsvTable.Line line : CsvTable.of(file, COLUMNS).lines()) {
            int year = line.number("year", "a year of four digits", "[12]\\d{3}");
            int amount = line.number("basic_amount_nok", "whole kroner, more than 0", "0*[1-9]\\d{0,7}");
            if (byYear.put(year, amount) != null) {
                throw line.refusal(year + " has been told of before");
            }
        }
        return new BasicAmounts(byYear);
    }
}
