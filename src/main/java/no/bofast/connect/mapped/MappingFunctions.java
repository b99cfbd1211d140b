package no.bofast.connect.mapped;

import com.dashjoin.jsonata.Jsonata;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import no.bofast.domain.RegisterTime;

/**
 * What expressions may call besides JSONata's own functions: {@code $date}, {@code $instant} and {@code $alpha3}.
 *
 * <p>Each gives nothing for nothing, and fails on what it can't read.
 */
final class MappingFunctions {

    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter NORDIC = DateTimeFormatter.ofPattern("d.M.uuuu");
    private static final DateTimeFormatter BASIC_MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmm");
    /** No date is so long ago that it would be taken for a smaller unit, nor so far ahead for a larger one. */
    private static final double MOST_DAYS = 1_000_000;

    private static final double MOST_SECONDS = 1e11;
    private static final double MOST_MILLIS = 1e14;
    private static final double MOST_MICROS = 1e17;
    private static final Map<String, String> ALPHA3 = byTwoLetters();

    private MappingFunctions() {}

    static void register(Jsonata expression) {
        expression.registerFunction("date", MappingFunctions::date);
        expression.registerFunction("instant", MappingFunctions::instant);
        expression.registerFunction("alpha3", MappingFunctions::alpha3);
    }

    /**
     * A date, as {@code yyyy-MM-dd}: of days since 1970, of seconds to nanoseconds since then, of {@code yyyyMMdd},
     * {@code dd.MM.yyyy}, or of a time (the day in Norway).
     */
    static String date(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Number number) {
            return Math.abs(number.doubleValue()) < MOST_DAYS
                    ? LocalDate.ofEpochDay(number.longValue()).toString()
                    : RegisterTime.dateOf(time(number)).toString();
        }
        String text = value.toString().strip();
        return text.isEmpty() ? null : read(text).toString();
    }

    private static LocalDate read(String text) {
        try {
            if (text.matches("\\d{8}")) {
                return LocalDate.parse(text, BASIC);
            }
            if (text.contains(".") && text.matches("\\d{1,2}\\.\\d{1,2}\\.\\d{4}")) {
                return LocalDate.parse(text, NORDIC);
            }
            return text.length() > 10 ? RegisterTime.dateOf(Instant.parse(instant(text))) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new MappingFailure("$date can't read what it is given");
        }
    }

    /**
     * A time in UTC: of seconds to nanoseconds since 1970 (the size of the number tells), of a text with an offset, or of one
     * without (a time in Norway), also {@code yyyyMMddHHmm}.
     */
    static String instant(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Number number) {
            return time(number).toString();
        }
        String text = value.toString().strip();
        return text.isEmpty() ? null : readTime(text).toString();
    }

    static Instant time(Number number) {
        double size = Math.abs(number.doubleValue());
        long whole = number.longValue();
        if (size < MOST_SECONDS) {
            return Instant.ofEpochSecond(whole);
        }
        if (size < MOST_MILLIS) {
            return Instant.ofEpochMilli(whole);
        }
        long micros = size < MOST_MICROS ? whole : TimeUnit.NANOSECONDS.toMicros(whole);
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), TimeUnit.MICROSECONDS.toNanos(Math.floorMod(micros, 1_000_000L)));
    }

    private static Instant readTime(String text) {
        ZoneId norway = RegisterTime.ZONE;
        try {
            if (text.matches("\\d{12}")) {
                return LocalDateTime.parse(text, BASIC_MINUTE).atZone(norway).toInstant();
            }
            if (text.length() <= 10) {
                return read(text).atStartOfDay(norway).toInstant();
            }
            String normal = text.replace(' ', 'T');
            return normal.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(normal.replaceAll("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                            .toInstant()
                    : LocalDateTime.parse(normal).atZone(norway).toInstant();
        } catch (DateTimeException e) {
            throw new MappingFailure("$instant can't read what it is given");
        }
    }

    /** A country's three letters, from its two or three; nothing for what is no country. */
    static String alpha3(Object value) {
        String code = value == null ? "" : value.toString().strip().toUpperCase(Locale.ROOT);
        return code.length() == 3 ? code : ALPHA3.get(code);
    }

    private static Map<String, String> byTwoLetters() {
        Map<String, String> codes = new TreeMap<>();
        Arrays.stream(Locale.getISOCountries()).forEach(code -> codes.put(code, new Locale("", code).getISO3Country()));
        return codes;
    }
}
