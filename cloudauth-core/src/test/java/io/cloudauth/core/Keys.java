package io.cloudauth.core;

import io.cloudauth.submission.SubmissionKey;

/** Keys of submissions, as the client makes them. */
public final class Keys {
    private Keys() {}

    public static SubmissionKey material(String bizType, String bizId) {
        return new SubmissionKey("legacy/VerifyMaterial/" + bizType, bizId);
    }

    /** That of a billed operation with a face. */
    public static SubmissionKey face(String operation, long sceneId, String outerOrderNo) {
        return new SubmissionKey("face/" + operation + "/" + sceneId, outerOrderNo);
    }
}
