package io.cloudauth.core.internal.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.IntStream;

/**
 * The addresses of the public internet. An IPv6 address that contains an IPv4 address is public
 * only if the IPv4 address is public.
 */
final class PublicAddresses {
    private PublicAddresses() {}

    /** Returns whether the address is public. */
    static boolean contains(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean shared = first == 100 && (second & 0xC0) == 64; // includes the metadata service
        boolean benchmark = first == 198 && (second & 0xFE) == 18;
        boolean protocols = first == 192 && second == 0 && bytes[2] == 0;
        return first != 0 && first < 240 && !shared && !benchmark && !protocols;
    }

    private static boolean isPublic6(byte[] bytes) {
        if (startsWith(bytes, 0x00, 0x64, 0xFF, 0x9B)) {
            return isPublicBehindNat64(bytes);
        }
        if (isZero(bytes, 0, 8)) {
            // compatible (::/96), mapped (::ffff:0:0/96) and translated (::ffff:0:0:0/96)
            return embedsPublic(bytes, 12, 13, 14, 15);
        }
        if (startsWith(bytes, 0x20, 0x02)) { // 6to4
            return embedsPublic(bytes, 2, 3, 4, 5);
        }
        if (startsWith(bytes, 0x20, 0x01, 0x00, 0x00)) { // Teredo: server, inverted client
            return embedsPublic(bytes, 4, 5, 6, 7) && embedsPublic(inverted(bytes), 12, 13, 14, 15);
        }
        boolean isatap =
                (bytes[8] & 0xFD) == 0
                        && bytes[9] == 0
                        && bytes[10] == 0x5E
                        && bytes[11] == (byte) 0xFE;
        return (bytes[0] & 0xE0) == 0x20 && (!isatap || embedsPublic(bytes, 12, 13, 14, 15));
    }

    /**
     * Returns whether a NAT64 address contains a public IPv4 address. The well-known prefix has 96
     * bits. The prefix for local use (64:ff9b:1::/48) leaves its length to the network, so the IPv4
     * address may be at each position of RFC 6052. A position that begins with zero contains no
     * address.
     */
    private static boolean isPublicBehindNat64(byte[] bytes) {
        if (isZero(bytes, 4, 12)) {
            return embedsPublic(bytes, 12, 13, 14, 15);
        }
        int[][] places = {{6, 7, 9, 10}, {7, 9, 10, 11}, {9, 10, 11, 12}, {12, 13, 14, 15}};
        boolean any = false;
        for (int[] place : places) {
            if (bytes[place[0]] != 0) {
                if (!embedsPublic(bytes, place)) {
                    return false;
                }
                any = true;
            }
        }
        return any && startsWith(bytes, 0x00, 0x64, 0xFF, 0x9B, 0x00, 0x01);
    }

    private static boolean embedsPublic(byte[] bytes, int... place) {
        byte[] embedded = new byte[4];
        for (int i = 0; i < embedded.length; i++) {
            embedded[i] = bytes[place[i]];
        }
        try {
            return contains(InetAddress.getByAddress(embedded));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static byte[] inverted(byte[] bytes) {
        byte[] inverted = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            inverted[i] = (byte) ~bytes[i];
        }
        return inverted;
    }

    private static boolean startsWith(byte[] bytes, int... beginning) {
        return IntStream.range(0, beginning.length)
                .allMatch(i -> (bytes[i] & 0xFF) == beginning[i]);
    }

    private static boolean isZero(byte[] bytes, int from, int to) {
        return IntStream.range(from, to).allMatch(i -> bytes[i] == 0);
    }
}
