package io.cloudauth.core.internal.http;

import org.apache.hc.core5.net.InetAddressUtils;

/**
 * A check that the httpcore5 on the class path is new enough. An application decides its version:
 * Spring Boot 3.2 and 3.3 replace that of this library with 5.2.
 */
public final class HttpCoreVersion {

    private HttpCoreVersion() {}

    /**
     * Checks the version.
     *
     * @throws IllegalStateException if it is older than 5.3; the message says what to set
     */
    public static void require() {
        try {
            boolean unused = InetAddressUtils.isIPv4("127.0.0.1");
        } catch (NoSuchMethodError e) {
            throw new IllegalStateException(
                    "the httpcore5 on the class path is older than 5.3; on Spring Boot 3.2 and 3.3"
                            + " set the Maven property httpcore5.version to 5.4.4",
                    e);
        }
    }
}
