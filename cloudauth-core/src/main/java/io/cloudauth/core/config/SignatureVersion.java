package io.cloudauth.core.config;

/** The signature algorithm of requests. The endpoint accepts both versions. */
public enum SignatureVersion {
    /**
     * RPC signature 1.0 with HMAC-SHA1. This is the default, and the version that the vendor's Java
     * SDK of this service uses.
     */
    RPC_1_0,
    /** ACS3-HMAC-SHA256, the version that the vendor's newer SDKs use. */
    ACS3_HMAC_SHA256
}
