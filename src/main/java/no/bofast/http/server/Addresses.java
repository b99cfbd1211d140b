package no.bofast.http.server;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells from which address a request comes, for limits.
 *
 * <p>Of what a proxy of our own says, the last entry of the last line is read: it wrote that one, and all before it is whatever the client
 * wrote. What the client wrote can't reach into it, whatever quotes it leaves open.
 */
public record Addresses(ProxyHeader proxy) {

    /** An end user has at least so much of the address space of IPv6 (RFC 6177), so it counts as one address. */
    private static final int NETWORK_BYTES = 8;

    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*\"?([^\";]*)");
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]*)\\].*");

    public String of(Context ctx) {
        return network(asked(ctx).filter(address -> !address.isEmpty()).orElseGet(ctx::ip));
    }

    private Optional<String> asked(Context ctx) {
        return switch (proxy) {
            case NONE -> Optional.empty();
            case X_FORWARDED_FOR -> last(ctx, "X-Forwarded-For").map(Addresses::withoutPort);
            case FORWARDED ->
                last(ctx, "Forwarded")
                        .map(FOR::matcher)
                        .filter(Matcher::find)
                        .map(found -> withoutPort(found.group(1).strip()));
        };
    }

    private static Optional<String> last(Context ctx, String header) {
        return Collections.list(ctx.req().getHeaders(header)).stream()
                .reduce((earlier, later) -> later)
                .map(line -> line.substring(line.lastIndexOf(',') + 1).strip());
    }

    /** An address of IPv6 has brackets if a port is behind it. */
    static String withoutPort(String address) {
        Matcher bracketed = BRACKETED.matcher(address);
        if (bracketed.matches()) {
            return bracketed.group(1);
        }
        int colon = address.indexOf(':');
        return colon >= 0 && colon == address.lastIndexOf(':') ? address.substring(0, colon) : address;
    }

    public static String network(String address) {
        String literal = address.replaceAll("[\\[\\]]", "");
        return literal.contains(":") ? ofIpv6(literal) : literal;
    }

    private static String ofIpv6(String literal) {
        try {
            InetAddress address = InetAddress.getByName(literal);
            byte[] bytes = address.getAddress();
            return bytes.length > NETWORK_BYTES
                    ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES)
                    : address.getHostAddress();
        } catch (UnknownHostException e) {
            return "unreadable";
        }
    }
}
