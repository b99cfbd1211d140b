package no.bofast.subscription.delivery.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** How hosts are written. An address may be written in its one plain way only, since programs differ on all others. */
final class HostNotation {

    private static final String OCTET = "(0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    private static final Pattern PLAIN_IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** Of the last part: programs take such a host for an address (WHATWG URL, "ends in a number"). */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9a-fA-F]*)");

    private static final Pattern NAME = Pattern.compile(
            "([A-Za-z0-9]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    private static final int LONGEST_NAME = 253;

    private HostNotation() {}

    /** The address that a host is, if it is one in plain notation; no name is looked up. */
    static Optional<InetAddress> literal(String host) {
        if (!PLAIN_IPV4.matcher(host).matches() && !IPV6.matcher(host).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Whether a host is meant as a number, in whatever notation. */
    static boolean endsInANumber(String host) {
        return ENDS_IN_A_NUMBER.matcher(host).matches();
    }

    /** Whether a host is the full name of something on the internet. */
    static boolean isFullName(String host) {
        return host.length() <= LONGEST_NAME && NAME.matcher(host).matches();
    }
}
