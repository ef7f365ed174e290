package io.cloudauth.core.internal.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The addresses of the public internet: those in no range that IANA keeps for other purposes. */
final class PublicAddresses {
    private static final int IPV4_LENGTH = 4;

    private PublicAddresses() {}

    /** Whether the address is one of them; an IPv4 address within an IPv6 one is looked at too. */
    static boolean contains(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        if (address instanceof Inet6Address) {
            boolean uniqueLocal = (bytes[0] & 0xFE) == 0xFC;
            return !uniqueLocal && !embedsPrivate(bytes);
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean shared = first == 100 && (second & 0xC0) == 64; // the metadata service is there
        boolean benchmark = first == 198 && (second & 0xFE) == 18;
        boolean protocols = first == 192 && second == 0 && bytes[2] == 0;
        return first != 0 && first < 240 && !shared && !benchmark && !protocols;
    }

    /** NAT64 (64:ff9b::/96), IPv4-compatible (::/96) and 6to4 (2002::/16). */
    private static boolean embedsPrivate(byte[] bytes) {
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean nat64 = bytes[0] == 0 && bytes[1] == 0x64 && bytes[2] == (byte) 0xFF;
        boolean compatible = true;
        for (int i = 0; i < 12; i++) {
            compatible &= bytes[i] == 0;
        }
        int from = sixToFour ? 2 : 12;
        return (sixToFour || nat64 || compatible)
                && !contains(ipv4(Arrays.copyOfRange(bytes, from, from + IPV4_LENGTH)));
    }

    private static InetAddress ipv4(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
