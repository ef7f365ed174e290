package io.cloudauth.emulator.internal.web;

import java.util.Locale;
import java.util.regex.Pattern;

/** Test for host names that always mean this machine, without a name lookup. */
public final class Loopback {

    private static final Pattern IPV4 =
            Pattern.compile("127(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}");

    private Loopback() {}

    /**
     * Returns whether a host is a loopback address literal or {@code localhost}. An IPv6 address
     * must be in brackets.
     */
    public static boolean isLiteral(String host) {
        return host.toLowerCase(Locale.ROOT).equals("localhost")
                || host.equals("[::1]")
                || IPV4.matcher(host).matches();
    }
}
