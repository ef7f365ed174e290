package io.cloudauth.examples.quickstart.flow.legacy;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.model.BizId;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.model.VerifyToken;

/**
 * The H5 flow: the end user verifies in a browser on the vendor's page, which then redirects to
 * your site.
 *
 * <p>Thread-safe.
 *
 * @param client the client; one instance serves the whole application
 * @param bizType the name of the scene, as saved in the vendor's console
 * @param site your own site without a slash at the end, such as {@code https://shop.example}
 */
public record H5Flow(CloudAuthClient client, String bizType, String site) {

    /**
     * Requests a token, when the end user starts a verification. Store the BizId in the session,
     * then redirect the browser to {@code token.revealPageUrl()}.
     *
     * @param bizId your ID of this verification; store it before the call
     * @param name the name on the ID card
     * @param idCardNumber the number on the ID card
     * @throws io.cloudauth.error.CloudAuthException if the request is invalid or the call fails
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
     * Requests the result, when the browser opens one of your two return pages. Anyone can open
     * these pages, so take the BizId from the session and decide by this result only.
     *
     * @throws io.cloudauth.error.CloudAuthException if the call fails
     */
    public VerifyResult result(BizId bizId) {
        return client.describeVerifyResult(r -> r.bizType(bizType).bizId(bizId));
    }
}
