package no.bofast.subscription.delivery.webhook;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells the addresses of the public internet from all others: this machine, private and shared networks, link-local ones (where
 * clouds keep their metadata), multicast, documentation, and those that carry an IPv4 address within.
 *
 * <p>Source: IANA's registries of special-purpose addresses for IPv4 and IPv6. Of IPv6 only what is global unicast passes; an
 * IPv4-mapped address is IPv4 to Java already.
 */
final class PublicAddress {

    private static final List<Block> SPECIAL_IPV4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.31.196.0", 24),
            Block.of("192.52.193.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("192.175.48.0", 24),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 4),
            Block.of("240.0.0.0", 4));

    private static final Block GLOBAL_UNICAST = Block.of("2000::", 3);

    /** IETF protocols with Teredo among them, documentation, 6to4. */
    private static final List<Block> SPECIAL_IPV6 = List.of(
            Block.of("2001::", 23),
            Block.of("2001:db8::", 32),
            Block.of("2002::", 16),
            Block.of("2620:4f:8000::", 48),
            Block.of("3fff::", 20));

    private PublicAddress() {}

    /** Whether an address is one of the public internet. */
    static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? SPECIAL_IPV4.stream().noneMatch(block -> block.contains(address))
                : GLOBAL_UNICAST.contains(address) && SPECIAL_IPV6.stream().noneMatch(block -> block.contains(address));
    }

    /** The addresses that begin with the same bits. */
    private record Block(BigInteger prefix, int hostBits, int bytes) {

        static Block of(String address, int prefixBits) {
            byte[] bytes = HostNotation.literal(address).orElseThrow().getAddress();
            int hostBits = bytes.length * Byte.SIZE - prefixBits;
            return new Block(new BigInteger(1, bytes).shiftRight(hostBits), hostBits, bytes.length);
        }

        boolean contains(InetAddress address) {
            byte[] other = address.getAddress();
            return other.length == bytes
                    && new BigInteger(1, other).shiftRight(hostBits).equals(prefix);
        }
    }
}
