package io.cloudauth.examples.quickstart.flow.face;

import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.FaceVerifySession;
import io.cloudauth.face.OuterOrderNo;
import java.util.Map;

/**
 * The app flow: the end user verifies in your app, which contains the vendor's mobile SDK.
 *
 * <p>Thread-safe if the map is.
 *
 * @param face the client; one instance serves the whole application
 * @param sessions the text of the last session of each user; in production a table of your database
 */
public record AppFlow(FaceVerifyClient face, Map<String, String> sessions) {

    /**
     * Starts a session, when the app has sent the MetaInfo of its SDK to your server.
     *
     * @param userId the user, from your login and never from a parameter
     * @param name the name on the ID card
     * @param idCardNumber the number on the ID card
     * @param metaInfo the text that the app SDK made, unchanged
     * @return the CertifyId, for the app of this user only: the app SDK starts with it
     * @throws io.cloudauth.error.CloudAuthException if the request is invalid or the call fails
     */
    public String begin(String userId, String name, String idCardNumber, String metaInfo) {
        FaceVerifySession session =
                face.initFaceVerify(
                        r ->
                                r.outerOrderNo(OuterOrderNo.random())
                                        .idPro(name, idCardNumber)
                                        .metaInfo(metaInfo));
        sessions.put(userId, session.reveal()); // before the app gets the CertifyId
        return session.certifyId().value();
    }

    /**
     * Requests the result, when the app reports that the end user has finished. The app's report
     * can be forged, so take the session from your own record and decide by this result only.
     *
     * @param userId the user, from your login
     * @throws IllegalStateException if the user has no session
     * @throws io.cloudauth.error.CloudAuthException if the call fails
     */
    public FaceVerifyResult result(String userId) {
        String session = sessions.get(userId);
        if (session == null) {
            throw new IllegalStateException("this user has started no session");
        }
        return face.describeFaceVerify(FaceVerifySession.restore(session));
    }
}
