package no.bofast.ingest.ndjson;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Dates and instants as NDJSON lines write them, in ISO 8601.
 *
 * <p>Years have four digits: what lies beyond them is a slip, and would not fit the schema's numbers. Dates, and
 * instants in milliseconds of UTC, are read digit by digit, which is several times as fast as the JDK's parser.
 */
final class Times {

    private static final int DATE_LENGTH = "2015-03-01".length();
    private static final int MILLISECOND_LENGTH = "2015-03-05T10:00:00.000Z".length();
    private static final int NANOS_A_MILLISECOND = 1_000_000;
    private static final int SECONDS_A_DAY = 86_400;

    private static final Instant IMPOSSIBLE = Instant.parse("2200-01-01T00:00:00Z");

    private Times() {}

    static LocalDate date(String text, String field) {
        try {
            if (text.length() == DATE_LENGTH) {
                return dateAtStart(text);
            }
        } catch (DateTimeException notADate) {
            // Refused below.
        }
        throw new LineRefusal(field + " must be a date such as 2015-03-01");
    }

    static Instant instant(String text, String field) {
        try {
            Instant instant = isInMilliseconds(text) ? inMilliseconds(text) : otherInstant(text);
            return possible(instant, field);
        } catch (DateTimeException notAnInstant) {
            throw new LineRefusal(field + " must be an instant such as 2015-03-05T10:00:00.000Z");
        }
    }

    /** A register clock goes through every day until then, also where registers may live ahead of the wall clock. */
    private static Instant possible(Instant instant, String field) {
        if (!instant.isBefore(IMPOSSIBLE)) {
            throw new LineRefusal(field + " is in an impossible year, after 2199");
        }
        return instant;
    }

    /** The hour 24 and the second 60, which ISO 8601 also has, are left to the JDK. */
    private static boolean isInMilliseconds(String text) {
        return text.length() == MILLISECOND_LENGTH
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && text.charAt(19) == '.'
                && text.charAt(23) == 'Z'
                && !text.startsWith("24", 11)
                && !text.startsWith("60", 17);
    }

    private static Instant inMilliseconds(String text) {
        int hour = number(text, 11, 13, 23);
        int minute = number(text, 14, 16, 59);
        int second = number(text, 17, 19, 59);
        int millisecond = number(text, 20, 23, 999);
        long day = dateAtStart(text).toEpochDay();
        return Instant.ofEpochSecond(
                day * SECONDS_A_DAY + hour * 3600 + minute * 60 + second, (long) millisecond * NANOS_A_MILLISECOND);
    }

    private static LocalDate dateAtStart(String text) {
        if (text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw new DateTimeException("not a date");
        }
        return LocalDate.of(number(text, 0, 4, 9999), number(text, 5, 7, 12), number(text, 8, 10, 31));
    }

    /** The digits from one place to another as a number that must not be greater than the most. */
    private static int number(String text, int from, int to, int most) {
        int number = 0;
        boolean allDigits = true;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            allDigits &= digit >= 0 && digit <= 9;
            number = number * 10 + digit;
        }
        if (!allDigits || number > most) {
            throw new DateTimeException("not a number in its place");
        }
        return number;
    }

    private static Instant otherInstant(String text) {
        if (text.length() <= DATE_LENGTH || !Character.isDigit(text.charAt(0)) || text.charAt(4) != '-') {
            throw new DateTimeException("not a year of four digits");
        }
        return Instant.parse(text);
    }
}
