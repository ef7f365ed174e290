package io.cloudauth.emulator.internal.signature;

import org.jspecify.annotations.Nullable;

/** A signature in the Authorization header of a request to the object storage. */
public sealed interface OssSignature permits OssV1Signature, OssV4Signature {

    /** Returns the AccessKey ID. */
    String keyId();

    /** Returns the name of the scheme. */
    String kind();

    /** Returns the signing time as the request states it, or an empty string if it does not. */
    String signedAt(OssRequest request);

    /** Returns whether the signature was made for this request with this secret. */
    boolean matches(OssRequest request, String secret);

    /** Parses the header. Returns null if it is incomplete or has an unknown scheme. */
    static @Nullable OssSignature read(String authorization) {
        return authorization.startsWith(OssV4Signature.SCHEME)
                ? OssV4Signature.read(authorization)
                : OssV1Signature.read(authorization);
    }
}
