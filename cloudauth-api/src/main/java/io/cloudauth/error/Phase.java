package io.cloudauth.error;

/** How far an exchange with the service came when it broke. */
public enum Phase {
    /** The service's host name could not be resolved; nothing was sent. */
    DNS("host name not resolved"),
    /** No connection of the client's pool came free in time; nothing was sent. */
    POOL("no pooled connection free"),
    /** The proxy was not reached, or it refused to connect; nothing was sent to the service. */
    PROXY("proxy refused or unreachable"),
    /** The connection was refused or not made in time; nothing was sent. */
    CONNECT("connection not made"),
    /**
     * The TLS handshake was cut, or the certificate or host name was not trusted; nothing was sent.
     */
    TLS("TLS handshake failed"),
    /** The connection was lost while the request was being sent; it may have arrived. */
    SEND("lost while sending"),
    /** The request was sent; no answer came, or one that could not be read. */
    RECEIVE("no readable answer");

    private final String text;

    Phase(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
