package io.cloudauth.examples.quickstart.flow;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.model.BizId;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.model.VerifyToken;

/**
 * The person verifies in your app, which contains the vendor's mobile SDK.
 *
 * <p>Safe to share between threads.
 *
 * @param client your application's one client
 * @param bizType the scene, as it was saved in the vendor's console
 */
public record AppSdkFlow(CloudAuthClient client, String bizType) {

    /** When the app asks to begin. Hand {@code token.value()} to the app of this person alone. */
    public VerifyToken begin(BizId bizId, String name, String idCardNumber) {
        return client.describeVerifyToken(
                r -> r.bizType(bizType).bizId(bizId).name(name).idCardNumber(idCardNumber));
    }

    /** When the app says that the person is done. That was a hint: only this answer decides. */
    public VerifyResult result(BizId bizId) {
        return client.describeVerifyResult(r -> r.bizType(bizType).bizId(bizId));
    }
}
