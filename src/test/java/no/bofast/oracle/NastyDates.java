package no.bofast.oracle;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** Dates and instants, at the edges of the definitions more often than not. */
final class NastyDates {
    /** The register clock after the last line: the midnight in Oslo that 2024-12-31 begins with. */
    static final Instant CLOCK = Instant.parse("2024-12-30T23:00:00.000Z");

    /** A year after the last register date: the latest day on which a good fact may occur. */
    static final LocalDate LAST_FACT = LocalDate.of(2025, 12, 30);

    private static final LocalDate CLOCK_DATE = LocalDate.of(2024, 12, 31);
    private static final LocalDate LAST_REGISTER_DATE = LocalDate.of(2024, 12, 30);
    private static final LocalDate FIRST_REGISTER_DATE = LocalDate.of(2010, 1, 1);
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final Dice dice;

    NastyDates(Dice dice) {
        this.dice = dice;
    }

    LocalDate settlementDay() {
        int kind = dice.below(1000);
        if (kind < 80) {
            return LocalDate.of(dice.oneOf(2012, 2016, 2020), 2, 29);
        }
        if (kind < 160) {
            return LocalDate.of(dice.between(2010, 2022), 1, 1).minusDays(dice.below(2));
        }
        if (kind < 163) {
            return LocalDate.of(1900, 1, 1);
        }
        return kind < 330
                ? dice.between(LocalDate.of(2023, 1, 1), LocalDate.of(2024, dice.oneOf(1, 12), 1))
                : dice.between(LocalDate.of(2009, 6, 1), LocalDate.of(2022, 12, 31));
    }

    /** The day itself, or the one before or after. */
    LocalDate near(LocalDate day) {
        return day.plusDays(dice.between(-1, 1));
    }

    LocalDate within(LocalDate from, int days) {
        return from.plusDays(dice.between(0, days));
    }

    /** A day in the year after settlement or around its end; for the newest settled often one whose year ends with the clock. */
    LocalDate earlyMoveDay(LocalDate settledOn) {
        LocalDate yearBeforeClock = near(CLOCK_DATE.minusYears(1));
        if (inFirstYear(yearBeforeClock, settledOn) && dice.chance(0.7)) {
            return yearBeforeClock;
        }
        LocalDate leapDay = LocalDate.of(dice.oneOf(2012, 2016, 2020, 2024), 2, 29);
        if (inFirstYear(leapDay, settledOn) && dice.chance(0.7)) {
            return leapDay;
        }
        return switch (dice.below(8)) {
            case 0 -> settledOn;
            case 1, 2 -> near(settledOn.plusYears(1));
            default -> within(settledOn, 364);
        };
    }

    /** Soon after a date, around one of its anniversaries, or at any time in the years after. */
    LocalDate after(LocalDate date) {
        return switch (dice.below(4)) {
            case 0 -> near(date.plusYears(dice.oneOf(1, 1, 1, 3, 5, 7)));
            case 1 -> within(date, 365);
            default -> within(date, 365 * 9);
        };
    }

    /** When the register got to know a fact: most often within weeks, sometimes years late, sometimes up to a year ahead. */
    Instant registered(LocalDate occurredOn) {
        LocalDate date = switch (dice.below(20)) {
            case 0, 1, 2 -> within(occurredOn, 700);
            case 3 -> within(occurredOn, 3000);
            case 4 -> occurredOn.minusDays(dice.between(1, 364));
            case 5 -> dice.chance(0.5) ? occurredOn.minusYears(1) : specialDay(occurredOn);
            default -> within(occurredOn, 40);
        };
        return at(inBounds(date, occurredOn));
    }

    /** When a change to an event registered at one time was registered: usually later, now and then before it. */
    Instant changed(Instant registeredAt) {
        LocalDate date = RegisterEvent.registerDate(registeredAt);
        return at(inBounds(dice.chance(0.12) ? date.minusDays(dice.between(1, 300)) : within(date, 500), date));
    }

    Instant anyTime() {
        return at(dice.between(FIRST_REGISTER_DATE, LAST_REGISTER_DATE));
    }

    /** Some instant of a day, often the first or last of it in Oslo, or within the hours of a clock change. */
    Instant at(LocalDate day) {
        return switch (dice.below(8)) {
            case 0 -> day.atStartOfDay(OSLO).toInstant();
            case 1 -> day.plusDays(1).atStartOfDay(OSLO).toInstant().minusMillis(1);
            case 2 -> day.atTime(0, 30).toInstant(ZoneOffset.UTC).plusSeconds(3600L * dice.below(2));
            case 3 -> day.atTime(21, 59, 59).toInstant(ZoneOffset.UTC).plusSeconds(dice.oneOf(-3600, 0, 1));
            case 4 -> day.atTime(10, 0).toInstant(ZoneOffset.UTC);
            default ->
                day.atTime(LocalTime.ofSecondOfDay(dice.below(86_400)))
                        .atZone(OSLO)
                        .toInstant()
                        .plusMillis(dice.below(1000));
        };
    }

    private static boolean inFirstYear(LocalDate day, LocalDate settledOn) {
        return !day.isBefore(settledOn) && day.isBefore(settledOn.plusYears(1));
    }

    /** The day of a clock change, or the last or first day of a month. */
    private LocalDate specialDay(LocalDate near) {
        LocalDate changeOver = LocalDate.of(near.getYear(), dice.oneOf(Month.MARCH, Month.OCTOBER), 1)
                .with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
        LocalDate monthEnd = near.with(TemporalAdjusters.lastDayOfMonth());
        return dice.oneOf(changeOver, changeOver.plusDays(1), monthEnd, monthEnd.plusDays(1));
    }

    private LocalDate inBounds(LocalDate date, LocalDate occurredOn) {
        LocalDate earliest = latest(FIRST_REGISTER_DATE, occurredOn.minusYears(1));
        if (earliest.isAfter(LAST_REGISTER_DATE)) {
            return LAST_REGISTER_DATE;
        }
        return date.isBefore(earliest) || date.isAfter(LAST_REGISTER_DATE)
                ? dice.between(earliest, LAST_REGISTER_DATE)
                : date;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
