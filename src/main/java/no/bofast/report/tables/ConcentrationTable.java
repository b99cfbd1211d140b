package no.bofast.report.tables;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.domain.CountryGroup;
import no.bofast.report.measures.CoNationals;
import no.bofast.report.measures.Concentration;
import no.bofast.report.measures.CountryStock;
import no.bofast.report.measures.Places;

/**
 * {@code concentration.csv}: how unevenly the people of each country live now, and how many of their own country live where those who
 * departed in the last twelve months left, and where they went.
 */
final class ConcentrationTable {

    private static final int LARGEST = 5;
    private static final List<String> COLUMNS = List.of(
            "country",
            "people",
            "dissimilarity_others",
            "dissimilarity_inhabitants",
            "share_in_5_largest",
            "departed_12_months",
            "co_nationals_origin",
            "co_nationals_destination");

    private ConcentrationTable() {}

    static Table of(CountryStock stock, CoNationals met, Places places) {
        Stream<Row> rows = Arrays.stream(CountryGroup.values())
                .filter(country -> stock.people(country) > 0)
                .map(country -> row(new Concentration(stock, country, places), met));
        return Table.sorted("concentration", COLUMNS, rows);
    }

    private static Row row(Concentration of, CoNationals met) {
        CountryGroup country = of.country();
        return Row.of(
                country,
                of.stock().people(country),
                Decimals.of(of.dissimilarityFromOthers()),
                Decimals.of(of.dissimilarityFromInhabitants()),
                Decimals.of(of.shareInLargest(LARGEST)),
                met.movers(CoNationals.End.ORIGIN, country),
                Decimals.of(met.people(CoNationals.End.ORIGIN, country)),
                Decimals.of(met.people(CoNationals.End.DESTINATION, country)));
    }
}
