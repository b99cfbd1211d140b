package no.bofast.report.figures;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import no.bofast.words.Language;

/** How the page writes numbers in a language: Norwegian with spaces and decimal commas, English with commas and points. */
record PageNumbers(Language language) {

    private static final Set<String> RATES =
            Set.of("per_100", "per_1000", "mean_km", "median_km", "co_nationals_origin", "co_nationals_destination");
    private static final char NO_BREAK_SPACE = '\u00a0';

    /** A share with one decimal, as in 23.4%. */
    String percent(double share) {
        return language == Language.NB ? decimal(100 * share) + NO_BREAK_SPACE + '%' : decimal(100 * share) + '%';
    }

    /** A share without decimals. */
    String wholePercent(double share) {
        String number = String.format(Locale.ROOT, "%.0f", 100 * share);
        return language == Language.NB ? number + NO_BREAK_SPACE + '%' : number + '%';
    }

    /** A count with its thousands apart. */
    String count(long count) {
        String text = String.format(Locale.ROOT, "%,d", count);
        return language == Language.NB ? text.replace(',', NO_BREAK_SPACE) : text;
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
        return RATES.contains(column) ? decimal(number) : percent(number);
    }

    private String decimal(double value) {
        String text = String.format(Locale.ROOT, "%,.1f", value);
        return language == Language.NB ? text.replace(',', NO_BREAK_SPACE).replace('.', ',') : text;
    }
}
