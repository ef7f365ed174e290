package io.cloudauth.examples.quickstart.flow.legacy;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyResult;

/**
 * The server-only flow: your server submits name, ID number and a photo of the face, and gets the
 * verdict in the response.
 *
 * <p>Thread-safe.
 *
 * @param client the client; one instance serves the whole application
 * @param bizType the name of the scene, as saved in the vendor's console
 */
public record ServerOnlyFlow(CloudAuthClient client, String bizType) {

    /**
     * Submits the material. The vendor charges each verdict, passed or rejected.
     *
     * @param bizId your ID of this verification; store it before the call
     * @param name the name on the ID card
     * @param idCardNumber the number on the ID card
     * @param face the photo; the client uploads {@code Image.file(…)} and {@code Image.bytes(…)},
     *     the service downloads {@code Image.url(…)}
     * @throws io.cloudauth.error.OutcomeUnknownException if no readable response came and the
     *     submission may have been charged; never submit it again, follow the exception's remedy
     * @throws io.cloudauth.error.CloudAuthException if the request is invalid or the call fails
     */
    public VerifyResult verify(BizId bizId, String name, String idCardNumber, Image face) {
        return client.verifyMaterial(
                r ->
                        r.bizType(bizType)
                                .bizId(bizId)
                                .name(name)
                                .idCardNumber(idCardNumber)
                                .faceImage(face));
    }
}
