package io.cloudauth.examples.quickstart.flow.face;

import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.face.FaceVerifyRecord;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.OuterOrderNo;
import io.cloudauth.meta.MetaVerifyClient;
import io.cloudauth.meta.MetaVerifyResult;
import io.cloudauth.model.Image;
import java.util.List;

/**
 * The server-only flow: your server checks name and ID number, then compares a photo with the
 * authority's photo. A photo does not prove that the person is there.
 *
 * <p>Thread-safe.
 *
 * @param face the client for the photo; one instance serves the whole application
 * @param meta the client for the check; one instance serves the whole application
 */
public record ServerOnlyFlow(FaceVerifyClient face, MetaVerifyClient meta) {

    /**
     * Checks whether name and ID number belong together. The check is charged, and cheaper than a
     * verdict. It proves that the pair exists, never that your user is this person.
     *
     * @param name the name on the ID card
     * @param idCardNumber the number on the ID card
     * @throws io.cloudauth.error.OutcomeUnknownException if no readable response came and the check
     *     may have been charged; nothing finds its result
     * @throws io.cloudauth.error.CloudAuthException if the request is invalid or the call fails
     */
    public MetaVerifyResult check(String name, String idCardNumber) {
        return meta.id2MetaVerify(name, idCardNumber);
    }

    /**
     * Submits the photo. The vendor charges each verdict, passed or rejected.
     *
     * @param orderNo your number of this verification; store it before the call
     * @param name the name on the ID card
     * @param idCardNumber the number on the ID card
     * @param photo a photo of the face, such as {@code Image.file(…)} or {@code Image.url(…)}
     * @throws io.cloudauth.error.OutcomeUnknownException if no readable response came and the
     *     submission may have been charged; never submit it again, {@link #find} the verdict
     * @throws io.cloudauth.error.CloudAuthException if the request is invalid or the call fails
     */
    public FaceVerifyResult verify(
            OuterOrderNo orderNo, String name, String idCardNumber, Image photo) {
        return face.contrastFaceVerify(
                r ->
                        r.outerOrderNo(orderNo)
                                .name(name)
                                .idCardNumber(idCardNumber)
                                .faceImage(photo));
    }

    /**
     * Searches for the verdict of a submission whose response was lost. A verdict may appear late,
     * so an empty list proves nothing.
     *
     * @param orderNo the number of the submission
     * @throws io.cloudauth.error.CloudAuthException if the call fails
     */
    public List<FaceVerifyRecord> find(OuterOrderNo orderNo) {
        return face.findByOuterOrderNo(orderNo);
    }
}
