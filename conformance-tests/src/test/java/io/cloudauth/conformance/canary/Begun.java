package io.cloudauth.conformance.canary;

import io.cloudauth.face.FaceVerifySession;
import io.cloudauth.model.BizId;
import java.util.Optional;

/**
 * What an application knows before a call.
 *
 * @param bizId the number of a verification, which may be a new one
 * @param session a financial-grade session, if one was started
 */
public record Begun(BizId bizId, Optional<FaceVerifySession> session) {

    /** A verification with this number. */
    static Begun of(BizId bizId) {
        return new Begun(bizId, Optional.empty());
    }

    /** A session. */
    static Begun of(FaceVerifySession session) {
        return new Begun(BizId.random(), Optional.of(session));
    }

    /** Nothing yet. */
    public static Begun nothing() {
        return of(BizId.random());
    }
}
