package io.cloudauth.core.config;

/** How requests are signed. Both are served by the same endpoint. */
public enum SignatureVersion {
    /**
     * RPC signature 1.0, HMAC-SHA1: the default, and what the vendor's Java SDK of this service
     * sends.
     */
    RPC_1_0,
    /** ACS3-HMAC-SHA256: what the vendor's newer SDKs send. */
    ACS3_HMAC_SHA256
}
