package no.bofast.http.server;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;

/** Reads the parameters of a request; what can't be read is refused in one sentence. */
public final class Query {

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private Query() {}

    /** Refuses a query that can't be decoded, as if a parameter in it weren't there. */
    public static Resource wellFormed() {
        return routes -> routes.before("/api/*", ctx -> {
            String query = ctx.queryString();
            if (query != null && BROKEN_ESCAPE.matcher(query).find()) {
                throw new BadRequestResponse("The query has a broken escape.");
            }
        });
    }

    /** A refusal of what a value's own check found wrong, as a sentence. */
    public static BadRequestResponse refused(IllegalArgumentException wrong) {
        String message = wrong.getMessage();
        return new BadRequestResponse(Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".");
    }

    /** A parameter's value; null if it is absent. Of two values somebody before us may have looked at the other one. */
    private static String once(Context ctx, String name) {
        if (ctx.queryParams(name).size() > 1) {
            throw new BadRequestResponse("'" + name + "' must be given once.");
        }
        return ctx.queryParam(name);
    }

    /** A parameter as it was given; empty if it is absent. */
    public static Optional<String> text(Context ctx, String name) {
        return Optional.ofNullable(once(ctx, name));
    }

    /** An enum value, named in lower case; empty if the parameter is absent. */
    public static <E extends Enum<E>> Optional<E> oneOf(Context ctx, String name, Class<E> type) {
        String value = once(ctx, name);
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(type.getEnumConstants())
                .filter(constant -> label(constant).equals(value))
                .findFirst()
                .orElseThrow(() -> notOneOf(name, value, type)));
    }

    private static <E extends Enum<E>> BadRequestResponse notOneOf(String name, String value, Class<E> type) {
        String known = Arrays.stream(type.getEnumConstants()).map(Query::label).collect(Collectors.joining(", "));
        return new BadRequestResponse("'" + name + "' must be one of " + known + ", got: '" + value + "'.");
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A year; the default if the parameter is absent. */
    public static int year(Context ctx, String name, int byDefault) {
        String value = once(ctx, name);
        if (value == null) {
            return byDefault;
        }
        if (!value.matches("\\d{4}")) {
            throw new BadRequestResponse("'" + name + "' must be a year of four digits, got: '" + value + "'.");
        }
        return Integer.parseInt(value);
    }

    /** A day; empty if the parameter is absent. */
    public static Optional<LocalDate> date(Context ctx, String name) {
        try {
            return text(ctx, name).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new BadRequestResponse("'" + name + "' must be a day like 2023-06-30.");
        }
    }

    /** A month; empty if the parameter is absent. */
    public static Optional<YearMonth> month(Context ctx, String name) {
        try {
            return text(ctx, name).map(YearMonth::parse);
        } catch (DateTimeParseException e) {
            throw new BadRequestResponse("'" + name + "' must be a month like 2023-06.");
        }
    }

    /** A number of things; the default if the parameter is absent. */
    public static int count(Context ctx, String name, int byDefault) {
        String value = once(ctx, name);
        if (value == null) {
            return byDefault;
        }
        if (!value.matches("\\d{1,6}")) {
            throw new BadRequestResponse(
                    "'" + name + "' must be a number of at most six digits, got: '" + value + "'.");
        }
        return Integer.parseInt(value);
    }

    /** The municipality named in the query; empty if the parameter is absent. */
    public static Optional<Municipality> municipality(
            Context ctx, String name, SortedMap<MunicipalityCode, Municipality> known) {
        return text(ctx, name).map(code -> known(code, known));
    }

    /** The code of the county named in the query; empty if the parameter is absent. */
    public static Optional<String> county(Context ctx, String name, SortedMap<MunicipalityCode, Municipality> known) {
        return text(ctx, name).map(code -> knownCounty(code, known));
    }

    /** A code, if it is that of a county. */
    public static String knownCounty(String code, SortedMap<MunicipalityCode, Municipality> known) {
        if (known.values().stream().noneMatch(place -> place.countyCode().equals(code))) {
            throw new BadRequestResponse("A county code must be two digits of a county of today, such as 18.");
        }
        return code;
    }

    /** The municipality of a code. */
    public static Municipality known(String code, SortedMap<MunicipalityCode, Municipality> known) {
        if (!code.matches("\\d{4}")) {
            throw new BadRequestResponse("A municipality code must be four digits, got: '" + code + "'.");
        }
        return Optional.ofNullable(known.get(MunicipalityCode.of(code)))
                .orElseThrow(() -> new NotFoundResponse("No municipality of today has the code " + code + "."));
    }
}
