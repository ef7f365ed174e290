package io.cloudauth.examples.quickstart.flow;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyResult;

/**
 * Your server has name, number and a photo of the face, and gets the verdict at once.
 *
 * <p>Safe to share between threads.
 *
 * @param client your application's one client
 * @param bizType the scene, as it was saved in the vendor's console
 */
public record ServerOnlyFlow(CloudAuthClient client, String bizType) {

    /**
     * Submits the material. Each verdict is billed, passed or rejected.
     *
     * @param face {@code Image.file(…)} or {@code Image.bytes(…)} is uploaded for you; {@code
     *     Image.url(…)} is fetched by the service
     * @throws io.cloudauth.error.OutcomeUnknownException if it may have been billed but no readable
     *     answer came: never submit again, do what its remedy says
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
