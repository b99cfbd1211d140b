package no.bofast.domain;

import java.time.LocalDate;
import java.time.YearMonth;

/** Months as whole numbers in a row: 12 · year + month of the year from 0. */
public final class MonthNumber {

    private MonthNumber() {}

    public static int of(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    public static int of(LocalDate date) {
        return date.getYear() * 12 + date.getMonthValue() - 1;
    }

    public static int january(int year) {
        return year * 12;
    }

    public static int year(int month) {
        return Math.floorDiv(month, 12);
    }

    public static YearMonth month(int month) {
        return YearMonth.of(year(month), Math.floorMod(month, 12) + 1);
    }

    /** Epoch day of the first day of a month. */
    public static long firstDay(int month) {
        return month(month).atDay(1).toEpochDay();
    }

    /** Epoch day of the last day of a month. */
    public static long lastDay(int month) {
        return month(month).atEndOfMonth().toEpochDay();
    }
}
