package no.bofast.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.bofast.warning.Rule;

/**
 * What kind of rise is planted: in a municipality of some size, how many times the departures or arrivals, for how long.
 *
 * @param factor how many times as readily people leave, or how many times as many come
 */
record Kind(Matter matter, Size size, double factor, Lasting lasting) {

    /** How far the number of people may be off, as a factor. */
    private static final double TOLERANCE = 1.4;

    /** What rises. */
    enum Matter {
        /** By people at risk when the rise begins. */
        DEPARTURES(Map.of(Size.SMALL, 30, Size.MIDDLE, 100, Size.LARGE, 1000), Set.of(Rule.SURGE, Rule.SHIFT)),
        /** By first arrivals in the two years before. */
        ARRIVALS(Map.of(Size.SMALL, 10, Size.MIDDLE, 30, Size.LARGE, 100), Set.of(Rule.INFLUX));

        private final Map<Size, Integer> people;
        private final Set<Rule> rules;

        Matter(Map<Size, Integer> people, Set<Rule> rules) {
            this.people = people;
            this.rules = rules;
        }

        /** A lasting doubling in a municipality of middle size, by which early warning is judged first. */
        Kind judged() {
            return new Kind(this, Size.MIDDLE, 2, Lasting.LASTING);
        }

        /** What tells of it. */
        Set<Rule> rules() {
            return rules;
        }
    }

    /** Whether so many people, as the matter counts them, are of the kind's size. */
    boolean holds(int people) {
        int usual = matter.people.get(size);
        return people * TOLERANCE >= usual && people <= usual * TOLERANCE;
    }

    /** As the tables and figures name it. */
    String label() {
        return String.format(Locale.ROOT, "%s x%.1f %s", size.label(), factor, lasting.label());
    }

    /** How large the municipality is, about. */
    enum Size {
        SMALL,
        MIDDLE,
        LARGE;

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
