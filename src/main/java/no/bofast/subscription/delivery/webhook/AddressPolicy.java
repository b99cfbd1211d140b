package no.bofast.subscription.delivery.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.bofast.subscription.SubscriptionRefused;
import no.bofast.subscription.SubscriptionRefused.Why;
import okhttp3.HttpUrl;

/**
 * Where webhooks may be posted to: public addresses by https, unless the operator allows this network too.
 *
 * @param allowsInternal whether any address will do, by http too
 */
public record AddressPolicy(boolean allowsInternal, Resolver resolver) {

    private static final int LONGEST_URL = 2_000;

    /** Endings that never are of the public internet (RFC 6761, 6762, 8375, 9476 and habit). */
    private static final List<String> INTERNAL_ENDINGS = List.of(
            ".localhost",
            ".local",
            ".internal",
            ".home.arpa",
            ".arpa",
            ".lan",
            ".home",
            ".corp",
            ".intranet",
            ".private",
            ".test",
            ".invalid",
            ".example",
            ".onion",
            ".alt",
            ".localdomain");

    /** Refuses an address that nothing may be posted to; throws {@link SubscriptionRefused}. */
    public void check(URI url) {
        Optional<String> fault = faultOf(url);
        fault.ifPresent(sentence -> {
            throw new SubscriptionRefused(Why.INVALID, sentence);
        });
    }

    private Optional<String> faultOf(URI url) {
        if (url.toString().length() > LONGEST_URL || url.getHost() == null || !isReadAlike(url)) {
            return Optional.of("A webhook's address must be a plain URL such as https://hooks.example.org/bofast.");
        } else if (!isAllowedScheme(url.getScheme())) {
            return Optional.of("A webhook's address must begin with https://.");
        } else if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return Optional.of("A webhook's address must have neither user, password nor fragment.");
        }
        return allowsInternal ? Optional.empty() : faultOf(url.getHost());
    }

    /** What dials must read the same host as what checks. */
    private static boolean isReadAlike(URI url) {
        HttpUrl dialled = HttpUrl.get(url);
        if (dialled == null) {
            return false;
        }
        String checked = withoutBrackets(url.getHost());
        return dialled.host().equalsIgnoreCase(checked) || isSameLiteral(dialled.host(), checked);
    }

    private static boolean isSameLiteral(String one, String other) {
        Optional<InetAddress> literal = HostNotation.literal(one);
        return literal.isPresent() && literal.equals(HostNotation.literal(other));
    }

    private boolean isAllowedScheme(String scheme) {
        return "https".equalsIgnoreCase(scheme) || allowsInternal && "http".equalsIgnoreCase(scheme);
    }

    private Optional<String> faultOf(String host) {
        Optional<InetAddress> literal = HostNotation.literal(withoutBrackets(host));
        if (literal.isPresent()) {
            return literal.filter(address -> !PublicAddress.isPublic(address)).map(address -> notPublic());
        } else if (HostNotation.endsInANumber(host) || !HostNotation.isFullName(host) || isInternalName(host)) {
            return Optional.of(notPublic());
        }
        return faultOfName(host);
    }

    private Optional<String> faultOfName(String host) {
        try {
            return resolver.addresses(host).stream().allMatch(PublicAddress::isPublic)
                    ? Optional.empty()
                    : Optional.of(notPublic());
        } catch (UnknownHostException e) {
            return Optional.of(notPublic());
        }
    }

    private static boolean isInternalName(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return INTERNAL_ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /** One sentence for all, names that nobody knows among them, so that nobody learns from refusals which names this network has. */
    private static String notPublic() {
        return "A webhook's address must be one that the public internet knows.";
    }

    /** The addresses that may be dialled for a name, looked up now. */
    List<InetAddress> dialled(String name) throws UnknownHostException {
        List<InetAddress> addresses = resolver.addresses(name);
        for (InetAddress address : addresses) {
            if (!mayDial(address)) {
                throw new ForbiddenAddress();
            }
        }
        return addresses;
    }

    boolean mayDial(InetAddress address) {
        return allowsInternal || PublicAddress.isPublic(address);
    }
}
