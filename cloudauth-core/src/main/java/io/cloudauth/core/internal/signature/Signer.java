package io.cloudauth.core.internal.signature;

import io.cloudauth.credentials.Credentials;

/** Signs a request. Implementations are safe to share between threads. */
public interface Signer {

    /** The request as it goes out, with the common parameters and a signature of its own. */
    SignedRequest sign(ApiRequest request, Credentials credentials, Stamp stamp);

    /** RPC signature version 1.0: everything in the form, HMAC-SHA1. */
    static Signer rpc() {
        return new RpcSigner();
    }

    /** ACS3-HMAC-SHA256: common parameters and the signature in headers. */
    static Signer acs3() {
        return Acs3Signer.INSTANCE;
    }
}
