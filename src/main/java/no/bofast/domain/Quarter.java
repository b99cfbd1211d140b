package no.bofast.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A quarter of a calendar year.
 *
 * @param number from 1
 */
public record Quarter(int year, int number) {

    /** How many a year has. */
    public static final int OF_YEAR = 4;

    private static final int MONTHS = 12 / OF_YEAR;

    /** That of a month. */
    public static Quarter of(YearMonth month) {
        return new Quarter(month.getYear(), (month.getMonthValue() - 1) / MONTHS + 1);
    }

    /** Those of a year, the first first. */
    public static Stream<Quarter> of(int year) {
        return IntStream.rangeClosed(1, OF_YEAR).mapToObj(number -> new Quarter(year, number));
    }

    /** The first that begins on a day or after it. */
    public static Quarter from(LocalDate day) {
        Quarter around = of(YearMonth.from(day));
        return around.firstDay().equals(day) ? around : of(around.firstMonth().plusMonths(MONTHS));
    }

    public YearMonth firstMonth() {
        return YearMonth.of(year, (number - 1) * MONTHS + 1);
    }

    public LocalDate firstDay() {
        return firstMonth().atDay(1);
    }

    /** Such as {@code 2017-Q3}. */
    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
