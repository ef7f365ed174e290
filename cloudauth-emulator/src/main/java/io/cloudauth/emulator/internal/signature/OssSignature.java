package io.cloudauth.emulator.internal.signature;

import org.jspecify.annotations.Nullable;

/** A signature in the header of a request for an object. */
public sealed interface OssSignature permits OssV1Signature, OssV4Signature {

    /** The AccessKey ID. */
    String keyId();

    /** The scheme in words. */
    String kind();

    /** When the request says that it was signed, as it says it; empty where it does not. */
    String signedAt(OssRequest request);

    /** Whether it is the signature of this request with this secret. */
    boolean matches(OssRequest request, String secret);

    /** Reads the header; null where it is of no scheme or not whole. */
    static @Nullable OssSignature read(String authorization) {
        return authorization.startsWith(OssV4Signature.SCHEME)
                ? OssV4Signature.read(authorization)
                : OssV1Signature.read(authorization);
    }
}
