package no.bofast.report.figures;

import java.math.BigDecimal;
import java.util.Set;
import no.bofast.words.Language;
import no.bofast.words.Notation;

/** How the page writes the numbers of tables. */
record PageNumbers(Notation notation) {

    private static final Set<String> RATES =
            Set.of("per_100", "per_1000", "mean_km", "median_km", "co_nationals_origin", "co_nationals_destination");

    PageNumbers(Language language) {
        this(Notation.of(language));
    }

    /** A share with one decimal, as in 23.4%. */
    String percent(double share) {
        return notation.percent(share);
    }

    /** A share without decimals. */
    String wholePercent(double share) {
        return notation.wholePercent(share);
    }

    /** A count with its thousands apart. */
    String count(long count) {
        return notation.count(count);
    }

    /** The value of a column with numbers, of which those with decimals are shares or rates; a dash if it isn't shown. */
    String value(String column, String value) {
        if (value.isEmpty()) {
            return "–";
        }
        if (value.indexOf('.') < 0) {
            return count(Long.parseLong(value));
        }
        double number = new BigDecimal(value).doubleValue();
        return RATES.contains(column) ? notation.longDecimal(number) : percent(number);
    }
}
