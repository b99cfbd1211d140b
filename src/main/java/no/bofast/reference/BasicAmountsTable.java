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
            int year = line.read("year", "a year of four digits", BasicAmountsTable::year);
            int amount = line.read("basic_amount_nok", "whole kroner, more than 0", BasicAmountsTable::amount);
            if (byYear.put(year, amount) != null) {
                throw new IllegalArgumentException("line " + line.number() + ": " + year + " has been told of before");
            }
        }
        return new BasicAmounts(byYear);
    }

    private static int year(String text) {
        if (!text.strip().matches("[12]\\d{3}")) {
            throw new IllegalArgumentException();
        }
        return Integer.parseInt(text.strip());
    }

    private static int amount(String text) {
        int amount = Integer.parseInt(text.strip());
        if (amount <= 0) {
            throw new IllegalArgumentException();
        }
        return amount;
    }
}
