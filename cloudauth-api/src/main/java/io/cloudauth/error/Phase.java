package io.cloudauth.error;

/** The phase in which an exchange with the service failed. */
public enum Phase {
    /** The client's rate limiter granted no turn before the call's deadline. Nothing was sent. */
    RATE_LIMIT,
    /** The host name of the service could not be resolved. Nothing was sent. */
    DNS,
    /** No connection of the client's pool became available in time. Nothing was sent. */
    POOL,
    /**
     * The proxy could not be reached, or it refused to connect. Nothing was sent to the service.
     */
    PROXY,
    /** The connection was refused, or was not established in time. Nothing was sent. */
    CONNECT,
    /**
     * The TLS handshake was interrupted, or the certificate or host name is not trusted. Nothing
     * was sent.
     */
    TLS,
    /** The connection was lost while the request was being sent. The request may have arrived. */
    SEND,
    /** The request was sent, but no response arrived, or the response was unreadable. */
    RECEIVE
}
