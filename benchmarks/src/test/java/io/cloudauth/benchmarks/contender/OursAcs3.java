package io.cloudauth.benchmarks.contender;

import io.cloudauth.core.config.SignatureVersion;

/** This library with the signature ACS3-HMAC-SHA256. */
public final class OursAcs3 extends Ours {

    public OursAcs3(Place place) {
        super(place, SignatureVersion.ACS3_HMAC_SHA256);
    }
}
