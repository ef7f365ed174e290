package io.cloudauth.examples.h5.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What counts as one address: an IPv4 address, and all of an IPv6 network of 64 bits, since one
 * customer has as many addresses there as they like.
 */
final class Network {
    private static final int BYTES = 8;

    private Network() {}

    /** The network of a client's address; nothing is looked up. */
    static String of(String address) {
        String bare = address.strip().replaceAll("^\\[|](:\\d+)?$|%[^]]*$", "");
        if (bare.indexOf(':') < 0 || !bare.matches("[0-9a-fA-F:.]{2,45}")) {
            return bare;
        }
        try {
            // with a colon and nothing but digits, Java reads a literal or refuses it
            InetAddress parsed = InetAddress.getByName(bare);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return bare.replaceAll("^([0-9.]+):\\d+$", "$1"); // an IPv4 address with a port
        }
    }
}
