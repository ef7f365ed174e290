package io.cloudauth.internal.validation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A classification of hosts by their text alone. Host names are never resolved. */
public final class Hosts {

    private static final Pattern IPV4 =
            Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:][0-9A-Fa-f:.]*");
    private static final Pattern PRIVATE_NAME =
            Pattern.compile("[^.]*|.*\\.(localhost|local|internal|intranet|lan|home\\.arpa)");

    /**
     * A name of object storage that only the networks of Alibaba Cloud resolve to the storage, with
     * or without a bucket before it, such as {@code oss-cn-hangzhou-internal.aliyuncs.com}, {@code
     * vpc100-oss-cn-beijing.aliyuncs.com}, or a name of the accelerator or of PrivateLink.
     */
    private static final Pattern STORAGE_IN_CLOUD =
            Pattern.compile(
                    "(.*\\.)?(oss-([^.]*-)?internal|vpc[0-9]*-oss-[^.]*"
                            + "|[^.]*-internal\\.oss-data-acc|privatelink)\\.(.*\\.)?aliyuncs\\.com");

    private Hosts() {}

    /** Returns the address of an IPv4 or IPv6 literal; null if the text is not a literal. */
    static @Nullable InetAddress literal(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return null;
        }
        try {
            // no lookup happens: getByName only parses a literal, and it rejects any other text
            // with a colon
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    /** Returns whether the host is localhost, ::1 or an address in 127.0.0.0/8. */
    static boolean isLoopback(String host) {
        String text = withoutBrackets(host);
        InetAddress address = literal(text);
        return address == null ? text.equals("localhost") : address.isLoopbackAddress();
    }

    /**
     * Returns whether the host is an address of a private, shared, link-local or loopback range, or
     * a name that is not public.
     */
    static boolean isPrivate(String host) {
        String text = withoutBrackets(host).replaceFirst("\\.$", "");
        InetAddress address = literal(text);
        if (address == null) {
            return PRIVATE_NAME.matcher(text).matches() || STORAGE_IN_CLOUD.matcher(text).matches();
        }
        byte[] bytes = address.getAddress();
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || (bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 0x40)
                || (bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC);
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]")
                ? host.substring(1, host.length() - 1)
                : host;
    }
}
