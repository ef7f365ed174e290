package io.cloudauth.examples.quickstart.flow.legacy;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.model.BizId;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.model.VerifyToken;

/**
 * The app SDK flow: the end user verifies in your app, which contains the vendor's mobile SDK.
 *
 * <p>Thread-safe.
 *
 * @param client the client; one instance serves the whole application
 * @param bizType the name of the scene, as saved in the vendor's console
 */
public record AppSdkFlow(CloudAuthClient client, String bizType) {

    /**
     * Requests a token, when the app asks your server to start a verification. Send {@code
     * token.revealToken()} to the app of this end user only: it starts the mobile SDK.
     *
     * @param bizId your ID of this verification; store it before the call
     * @param name the name on the ID card
     * @param idCardNumber the number on the ID card
     * @throws io.cloudauth.error.CloudAuthException if the request is invalid or the call fails
     */
    public VerifyToken begin(BizId bizId, String name, String idCardNumber) {
        return client.describeVerifyToken(
                r -> r.bizType(bizType).bizId(bizId).name(name).idCardNumber(idCardNumber));
    }

    /**
     * Requests the result, when the app reports that the end user has finished. The app's report
     * can be forged, so decide by this result only.
     *
     * @throws io.cloudauth.error.CloudAuthException if the call fails
     */
    public VerifyResult result(BizId bizId) {
        return client.describeVerifyResult(r -> r.bizType(bizType).bizId(bizId));
    }
}
