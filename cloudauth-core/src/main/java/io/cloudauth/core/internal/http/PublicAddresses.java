package io.cloudauth.core.internal.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.IntStream;

/**
 * The addresses of the public internet. An IPv6 address that holds an IPv4 address is public only
 * if that one is.
 */
final class PublicAddresses {
    private PublicAddresses() {}

    /** Whether the address is one of them. */
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
        boolean shared = first == 100 && (second & 0xC0) == 64; // the metadata service is there
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
            return holdsPublic(bytes, 12, 13, 14, 15);
        }
        if (startsWith(bytes, 0x20, 0x02)) { // 6to4
            return holdsPublic(bytes, 2, 3, 4, 5);
        }
        if (startsWith(bytes, 0x20, 0x01, 0x00, 0x00)) { // Teredo: its server, its client inverted
            return holdsPublic(bytes, 4, 5, 6, 7) && holdsPublic(inverted(bytes), 12, 13, 14, 15);
        }
        boolean isatap =
                (bytes[8] & 0xFD) == 0
                        && bytes[9] == 0
                        && bytes[10] == 0x5E
                        && bytes[11] == (byte) 0xFE;
        return (bytes[0] & 0xE0) == 0x20 && (!isatap || holdsPublic(bytes, 12, 13, 14, 15));
    }

    /**
     * NAT64: the well-known prefix is 96 bits long. The one for local use (64:ff9b:1::/48) leaves
     * the length to its network, so that each place of RFC 6052 may hold the address; a place that
     * begins with zero holds none.
     */
    private static boolean isPublicBehindNat64(byte[] bytes) {
        if (isZero(bytes, 4, 12)) {
            return holdsPublic(bytes, 12, 13, 14, 15);
        }
        int[][] places = {{6, 7, 9, 10}, {7, 9, 10, 11}, {9, 10, 11, 12}, {12, 13, 14, 15}};
        boolean any = false;
        for (int[] place : places) {
            if (bytes[place[0]] != 0) {
                if (!holdsPublic(bytes, place)) {
                    return false;
                }
                any = true;
            }
        }
        return any && startsWith(bytes, 0x00, 0x64, 0xFF, 0x9B, 0x00, 0x01);
    }

    private static boolean holdsPublic(byte[] bytes, int... place) {
        byte[] held = new byte[4];
        for (int i = 0; i < held.length; i++) {
            held[i] = bytes[place[i]];
        }
        try {
            return contains(InetAddress.getByAddress(held));
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
