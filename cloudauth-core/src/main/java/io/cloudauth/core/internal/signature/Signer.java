package io.cloudauth.core.internal.signature;

import io.cloudauth.credentials.Credentials;

/** A signer of requests. Implementations are safe to share between threads. */
public interface Signer {

    /** Signs a request. Returns it with the common parameters and a signature of its own. */
    SignedRequest sign(ApiRequest request, Credentials credentials, NonceAndTime nonceAndTime);

    /** Returns a signer for RPC signature version 1.0: all parameters in the form, HMAC-SHA1. */
    static Signer rpc() {
        return new RpcSigner();
    }

    /** Returns a signer for ACS3-HMAC-SHA256: common parameters and the signature in headers. */
    static Signer acs3() {
        return Acs3Signer.INSTANCE;
    }
}
