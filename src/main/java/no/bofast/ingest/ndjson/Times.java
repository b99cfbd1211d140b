package no.bofast.ingest.ndjson;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Dates and instants as NDJSON lines write them, in ISO 8601.
 *
 * <p>Years have four digits: what lies beyond them is a slip, and would not fit the schema's numbers.
 */
final class Times {

    private static final int DATE_LENGTH = "2015-03-01".length();

    private Times() {}

    static LocalDate date(String text, String field) {
        try {
            if (text.length() == DATE_LENGTH) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException notADate) {
            // Refused below.
        }
        throw new Refusal(field + " must be a date such as 2015-03-01");
    }

    static Instant instant(String text, String field) {
        try {
            if (hasYearOfFourDigits(text)) {
                return Instant.parse(text);
            }
        } catch (DateTimeException notAnInstant) {
            // Refused below.
        }
        throw new Refusal(field + " must be an instant such as 2015-03-05T10:00:00.000Z");
    }

    private static boolean hasYearOfFourDigits(String text) {
        return text.length() > DATE_LENGTH && Character.isDigit(text.charAt(0)) && text.charAt(4) == '-';
    }
}
