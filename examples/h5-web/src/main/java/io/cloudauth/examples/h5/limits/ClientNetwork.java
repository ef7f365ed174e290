package io.cloudauth.examples.h5.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The network of a client for the address limit: an IPv4 address, or an IPv6 /64 network. One
 * customer can use any address within a /64 network, so it counts as one address.
 */
final class ClientNetwork {
    private static final int BYTES = 8;

    private ClientNetwork() {}

    /** Returns the network of an address. Makes no DNS request. */
    static String of(String address) {
        String bare = address.strip().replaceAll("^\\[|](:\\d+)?$|%[^]]*$", "");
        if (bare.indexOf(':') < 0 || !bare.matches("[0-9a-fA-F:.]{2,45}")) {
            return bare;
        }
        try {
            // a text of hex digits, colons and dots is never a host name: no DNS request happens
            InetAddress parsed = InetAddress.getByName(bare);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return bare.replaceAll("^([0-9.]+):\\d+$", "$1"); // an IPv4 address with a port
        }
    }
}
