package no.bofast.http.server;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.QuotedCSV;

/**
 * What a client takes, as {@code Accept} and {@code Accept-Encoding} say it (RFC 9110, 12.4 and 12.5): the entry that names most of a thing
 * decides about it, and {@code q=0} refuses it. Case says nothing.
 */
final class Accepted {

    private static final Pattern WEIGHT = Pattern.compile(";\\s*q\\s*=\\s*([0-9.]+)");

    private final List<String> entries;

    /** @param fields all lines of the header; none if it was not sent */
    Accepted(Collection<String> fields) {
        entries = new QuotedCSV(false, fields.toArray(String[]::new))
                .getValues().stream()
                        .map(entry -> entry.toLowerCase(Locale.ROOT))
                        .toList();
    }

    /** Whether a media type is taken; who says nothing takes all. */
    boolean takesType(String type) {
        String family = type.substring(0, type.indexOf('/')) + "/*";
        return entries.isEmpty() || takes(type, family, "*/*");
    }

    /** Whether a coding of contents is taken; who says nothing takes them as they are. */
    boolean takesCoding(String coding) {
        return takes(coding, "x-" + coding, "*");
    }

    /** @param names by which an entry may speak of the thing, the most exact one first */
    private boolean takes(String... names) {
        for (String name : names) {
            OptionalDouble weight = weight(name);
            if (weight.isPresent()) {
                return weight.getAsDouble() > 0;
            }
        }
        return false;
    }

    private OptionalDouble weight(String name) {
        return entries.stream()
                .filter(entry -> entry.replaceAll("\\s*;.*", "").equals(name))
                .mapToDouble(Accepted::weightOf)
                .findFirst();
    }

    private static double weightOf(String entry) {
        Matcher weight = WEIGHT.matcher(entry);
        return weight.find() && weight.group(1).matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(weight.group(1)) : 1;
    }
}
