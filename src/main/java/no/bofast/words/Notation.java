package no.bofast.words;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** How a language writes numbers, months and days: as its texts say, since what Java knows of languages varies with its version. */
public record Notation(Texts texts) {

    public static Notation of(Language language) {
        return new Notation(Texts.in(language));
    }

    /** A number with one decimal. */
    public String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace('.', sign("decimal"));
    }

    /** A number with one decimal and its thousands apart. */
    public String longDecimal(double value) {
        String[] parts = String.format(Locale.ROOT, "%,.1f", value).split("\\.");
        return parts[0].replace(',', sign("thousands")) + sign("decimal") + parts[1];
    }

    /** A count with its thousands apart. */
    public String count(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', sign("thousands"));
    }

    /** A share with one decimal, as in 23.4%. */
    public String percent(double share) {
        return texts.of("number.percent", longDecimal(100 * share));
    }

    /** A share without decimals. */
    public String wholePercent(double share) {
        return texts.of("number.percent", String.format(Locale.ROOT, "%.0f", 100 * share));
    }

    /** A month of a year, as in March 2024. */
    public String month(YearMonth month) {
        return texts.of("date.month", texts.of("month." + month.getMonthValue()), month.getYear());
    }

    /** A day of a year. */
    public String day(LocalDate day) {
        return texts.of("date.day", day.getDayOfMonth(), month(YearMonth.from(day)));
    }

    private char sign(String of) {
        return texts.of("number." + of).charAt(0);
    }
}
