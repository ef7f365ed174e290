package io.cloudauth.error;

/** The phase in which an exchange with the service failed. */
public enum Phase {
    /** The host name of the service could not be resolved. Nothing was sent. */
    DNS("host name not resolved"),
    /** No connection of the client's pool became available in time. Nothing was sent. */
    POOL("no pooled connection available"),
    /**
     * The proxy could not be reached, or it refused to connect. Nothing was sent to the service.
     */
    PROXY("proxy refused or unreachable"),
    /** The connection was refused, or was not established in time. Nothing was sent. */
    CONNECT("connection not established"),
    /**
     * The TLS handshake was interrupted, or the certificate or host name is not trusted. Nothing
     * was sent.
     */
    TLS("TLS handshake failed"),
    /** The connection was lost while the request was being sent. The request may have arrived. */
    SEND("connection lost while sending"),
    /** The request was sent, but no response arrived, or the response was unreadable. */
    RECEIVE("no readable response");

    private final String description;

    Phase(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }
}
