package no.bofast.subscription.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import no.bofast.subscription.SubscriptionRefused;
import no.bofast.testkit.Receiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No notation of an address leads a webhook into a network that isn't public: not when registered, not when dialled. */
class AddressPolicyTest {

    private static final InetAddress PUBLIC = address("93.184.215.14");
    private static final byte[] BODY = {'{', '}'};

    private final AddressPolicy policy = new AddressPolicy(false, name -> List.of(PUBLIC));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/hook",
                "https://hooks.example.co.uk:8443/a?b=c",
                "https://93.184.215.14/",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/",
                "https://xn--bod-2na.no/"
            })
    void publicAddressesAreTaken(String url) {
        assertThatCode(() -> policy.check(new URI(url))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Other schemes, and what hides the host.
                "http://example.org/",
                "ftp://example.org/",
                "file:///etc/passwd",
                "gopher://example.org/",
                "https:example.org",
                "https:///hook",
                "https://user@example.org/",
                "https://user:password@example.org/",
                "https://example.org@127.0.0.1/",
                "https://example.org/#fragment",
                "//example.org/hook",
                "/hook",
                // This machine, by name.
                "https://localhost/",
                "https://LOCALHOST/",
                "https://localhost./",
                "https://a.localhost/",
                "https://localhost.localdomain/",
                "https://ip6-localhost/",
                "https://intranet/",
                "https://metadata/",
                "https://metadata.google.internal/",
                "https://printer.local/",
                "https://router.lan/",
                "https://nas.home.arpa/",
                "https://kafka.corp/",
                "https://example.org./",
                // This machine, by number, in every notation.
                "https://127.0.0.1/",
                "https://127.1/",
                "https://127.0.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0x7f.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://127.0.0.1./",
                "https://127.0.0.01/",
                "https://0/",
                "https://0.0.0.0/",
                "https://00.0.0.0/",
                "https://127.255.255.254/",
                "https://[::1]/",
                "https://[0:0:0:0:0:0:0:1]/",
                "https://[::]/",
                // IPv4 within IPv6: mapped, compatible, translated, 6to4, Teredo, ISATAP-like link-local.
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[0:0:0:0:0:ffff:10.0.0.1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::127.0.0.1]/",
                "https://[64:ff9b::a9fe:a9fe]/",
                "https://[64:ff9b:1::10.0.0.1]/",
                "https://[2002:7f00:1::]/",
                "https://[2002:a9fe:a9fe::1]/",
                "https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[fe80::5efe:10.0.0.1]/",
                "https://[fec0::1]/",
                "https://[fc00::1]/",
                "https://[fd00:ec2::254]/",
                "https://[ff02::1]/",
                "https://[2001:db8::1]/",
                "https://[3fff::1]/",
                "https://[100::1]/",
                "https://[5f00::1]/",
                // Private, shared, link-local with the clouds' metadata, multicast, documentation, reserved.
                "https://10.0.0.1/",
                "https://10.255.255.255/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://192.168.257/",
                "https://100.64.0.1/",
                "https://100.127.255.255/",
                "https://169.254.169.254/latest/meta-data/",
                "https://169.254.43518/",
                "https://2852039166/",
                "https://0xa9fea9fe/",
                "https://0251.0376.0251.0376/",
                "https://192.0.0.192/",
                "https://192.0.2.1/",
                "https://192.88.99.1/",
                "https://198.18.0.1/",
                "https://198.51.100.1/",
                "https://203.0.113.1/",
                "https://224.0.0.1/",
                "https://240.0.0.1/",
                "https://255.255.255.255/",
                // Numbers that are too great wrap around in some programs.
                "https://256.256.256.256/",
                "https://4294967297/",
                "https://127.0.0.1.1/",
                // Other letters for the same digits and dots.
                "https://\u2460\u2461\u2466.0.0.1/",
                "https://127\u30020.0.1/",
                "https://\uff11\uff12\uff17.0.0.1/",
                "https://ex%61mple.org/",
                "https://127.0.0.1%00.example.org/",
                "https://exa mple.org/"
            })
    void allOthersAreRefusedWhenRegistered(String url) {
        assertThat(isTaken(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "172.20.0.1",
                "192.168.0.1",
                "169.254.169.254",
                "100.100.100.200",
                "0.0.0.0",
                "::1",
                "::",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "64:ff9b::7f00:1",
                "2002:a00:1::1",
                "2001::1",
                "224.0.0.1"
            })
    void aNameThatLeadsInsideIsRefusedWhenRegisteredAndWhenDialled(String inside) throws Exception {
        AddressPolicy leading = new AddressPolicy(false, name -> List.of(PUBLIC, address(inside)));

        assertThatExceptionOfType(SubscriptionRefused.class)
                .isThrownBy(() -> leading.check(URI.create("https://hooks.example.org/")));
        assertThat(post(leading, "http://hooks.example.org/")).isEqualTo("no public address");
    }

    @Test
    void aNameThatLeadsElsewhereAfterItWasRegisteredIsRefusedWhenDialled() {
        Deque<InetAddress> answers = new ArrayDeque<>(List.of(PUBLIC, address("127.0.0.1")));
        AddressPolicy rebinding = new AddressPolicy(false, name -> List.of(answers.pop()));

        rebinding.check(URI.create("https://hooks.example.org/"));

        assertThat(post(rebinding, "https://hooks.example.org/")).isEqualTo("no public address");
        assertThat(answers).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "[::ffff:127.0.0.1]", "0x7f.1", "2130706433", "127.1", "localhost", "localhost."})
    void theAddressItselfIsLookedAtWhenDialledHoweverItWasComeBy(String host) {
        try (Receiver receiver = Receiver.start()) {
            String url = receiver.url().replace("127.0.0.1", host);

            assertThat(post(new AddressPolicy(false, Resolver.SYSTEM), url)).isNotEqualTo("answered");
            assertThat(receiver.received()).isEmpty();
            assertThat(post(new AddressPolicy(true, Resolver.SYSTEM), receiver.url()))
                    .isEqualTo("answered");
        }
    }

    @Test
    void anUnknownNameIsRefused() {
        AddressPolicy nowhere = new AddressPolicy(false, name -> {
            throw new UnknownHostException(name);
        });

        assertThatExceptionOfType(SubscriptionRefused.class)
                .isThrownBy(() -> nowhere.check(URI.create("https://hooks.example.org/")))
                .withMessage("A webhook's address must be one that the public internet knows.");
    }

    @Test
    void theOperatorMayAllowTheOwnNetwork() {
        AddressPolicy open = new AddressPolicy(true, Resolver.SYSTEM);

        assertThatCode(() -> open.check(URI.create("http://127.0.0.1:8080/hook")))
                .doesNotThrowAnyException();
    }

    private boolean isTaken(String url) {
        try {
            policy.check(new URI(url));
            return true;
        } catch (URISyntaxException | SubscriptionRefused refused) {
            return false;
        }
    }

    /** What comes of posting somewhere; {@code answered} if anybody did. */
    private static String post(AddressPolicy policy, String url) {
        try {
            new HttpPost(policy, Duration.ofSeconds(2)).post(url, Map.of(), BODY);
            return "answered";
        } catch (IOException e) {
            return HttpPost.reason(e);
        }
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
