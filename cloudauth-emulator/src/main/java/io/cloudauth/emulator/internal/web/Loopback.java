package io.cloudauth.emulator.internal.web;

import java.util.Locale;
import java.util.regex.Pattern;

/** The names that mean the own machine whatever a resolver says. */
public final class Loopback {

    private static final Pattern IPV4 =
            Pattern.compile("127(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}");

    private Loopback() {}

    /** Whether a host is a loopback literal or {@code localhost}; an IPv6 address in brackets. */
    public static boolean isLiteral(String host) {
        return host.toLowerCase(Locale.ROOT).equals("localhost")
                || host.equals("[::1]")
                || IPV4.matcher(host).matches();
    }
}
