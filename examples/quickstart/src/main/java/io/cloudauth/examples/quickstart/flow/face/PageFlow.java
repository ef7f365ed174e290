package io.cloudauth.examples.quickstart.flow.face;

import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.FaceVerifySession;
import io.cloudauth.face.OuterOrderNo;
import java.net.URI;
import java.util.Map;

/**
 * The page flow: the end user verifies in a browser, on the vendor's page.
 *
 * <p>Thread-safe if the map is.
 *
 * @param face the client; one instance serves the whole application
 * @param sessions the text of the last session of each user; in production a table of your database
 * @param site your own site without a slash at the end, such as {@code https://shop.example}
 */
public record PageFlow(FaceVerifyClient face, Map<String, String> sessions, String site) {

    /**
     * Starts a session, when your page has sent the MetaInfo of the browser to your server.
     *
     * @param userId the user, from your login and never from a parameter
     * @param name the name on the ID card
     * @param idCardNumber the number on the ID card
     * @param metaInfo the text of {@code JSON.stringify(getMetaInfo())} in the browser, unchanged
     * @return the vendor's page, to redirect the browser to; never log it
     * @throws io.cloudauth.error.CloudAuthException if the request is invalid or the call fails
     */
    public URI begin(String userId, String name, String idCardNumber, String metaInfo) {
        FaceVerifySession session =
                face.initFaceVerify(
                        r ->
                                r.outerOrderNo(OuterOrderNo.random())
                                        .idPro(name, idCardNumber)
                                        .metaInfo(metaInfo)
                                        .returnUrl(site + "/kyc/back"));
        sessions.put(userId, session.reveal()); // before the redirect: it has the CertifyId
        return session.revealCertifyUrl().orElseThrow();
    }

    /**
     * Requests the result, when the browser opens your return page. Anyone can open that page, so
     * take the session from your own record and decide by this result only.
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
