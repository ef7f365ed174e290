package io.cloudauth.core;

import io.cloudauth.submission.SubmissionKey;

/** Keys of submissions, as the client makes them. */
public final class Keys {
    private Keys() {}

    public static SubmissionKey material(String bizType, String bizId) {
        return new SubmissionKey("legacy/VerifyMaterial/" + bizType, bizId);
    }
}
