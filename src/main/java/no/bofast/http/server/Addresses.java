package no.bofast.http.server;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * Tells from which address a request comes, for limits.
 *
 * @param behindProxy whether the last entry of {@code X-Forwarded-For} is to be believed, since a proxy of our own wrote it; those
 *     before it are whatever the client wrote
 */
public record Addresses(boolean behindProxy) {

    /** An end user has at least so much of the address space of IPv6 (RFC 6177), so it counts as one address. */
    private static final int NETWORK_BYTES = 8;

    public String of(Context ctx) {
        String forwarded = behindProxy ? ctx.header("X-Forwarded-For") : null;
        return network(forwarded == null ? ctx.ip() : last(forwarded));
    }

    private static String last(String forwarded) {
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).trim();
    }

    public static String network(String address) {
        String literal = address.replaceAll("[\\[\\]]", "");
        return literal.contains(":") ? ofIpv6(literal) : literal;
    }

    private static String ofIpv6(String literal) {
        try {
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
        } catch (UnknownHostException e) {
            return "unreadable";
        }
    }
}
