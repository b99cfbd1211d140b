package no.bofast.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What kind of rise is planted: in a municipality of some size, how many times the departures, for how long.
 *
 * @param factor how many times as readily people leave
 */
record Kind(Size size, double factor, Lasting lasting) {

    /** A lasting doubling where 100 are at risk, by which early warning is judged first. */
    static final Kind JUDGED = new Kind(Size.MIDDLE, 2, Lasting.LASTING);

    /** As the tables and figures name it. */
    String label() {
        return String.format(Locale.ROOT, "%s x%.1f %s", size.label(), factor, lasting.label());
    }

    /** How many people are at risk in the municipality when the rise begins, about. */
    enum Size {
        SMALL(30),
        MIDDLE(100),
        LARGE(1000);

        /** How far the number may be off, as a factor. */
        private static final double TOLERANCE = 1.4;

        private final int atRisk;

        Size(int atRisk) {
            this.atRisk = atRisk;
        }

        boolean holds(int people) {
            return people * TOLERANCE >= atRisk && people <= atRisk * TOLERANCE;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** For how long it lasts. */
    enum Lasting {
        MONTH(1),
        HALF_YEAR(6),
        /** Through the end of the register. */
        LASTING(600);

        /** Those that end within the register. */
        static final List<Lasting> ENDING = List.of(MONTH, HALF_YEAR);

        private final int months;

        Lasting(int months) {
            this.months = months;
        }

        LocalDate lastDay(LocalDate from, LocalDate end) {
            LocalDate last = from.plusMonths(months).minusDays(1);
            return last.isAfter(end) ? end : last;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
