package io.cloudauth.examples.quickstart.flow;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.model.BizId;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.model.VerifyToken;

/**
 * The person verifies on the vendor's page, in a browser, and comes back to yours.
 *
 * <p>Safe to share between threads.
 *
 * @param client your application's one client
 * @param bizType the scene, as it was saved in the vendor's console
 * @param site your own site, such as {@code https://shop.example}
 */
public record H5Flow(CloudAuthClient client, String bizType, String site) {

    /**
     * When the person asks to begin. Keep the BizId in the session, and redirect the browser to
     * {@code token.verifyPageUrl()}.
     */
    public VerifyToken begin(BizId bizId, String name, String idCardNumber) {
        return client.describeVerifyToken(
                r ->
                        r.bizType(bizType)
                                .bizId(bizId)
                                .name(name)
                                .idCardNumber(idCardNumber)
                                .passedRedirectUrl(site + "/kyc/passed")
                                .failedRedirectUrl(site + "/kyc/failed"));
    }

    /**
     * When the browser comes to one of the two pages. Anybody can open either: take the BizId from
     * the session, and let this answer decide.
     */
    public VerifyResult result(BizId bizId) {
        return client.describeVerifyResult(r -> r.bizType(bizType).bizId(bizId));
    }
}
