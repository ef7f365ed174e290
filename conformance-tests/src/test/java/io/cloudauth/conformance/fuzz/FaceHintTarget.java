package io.cloudauth.conformance.fuzz;

import io.cloudauth.face.CertifyId;
import io.cloudauth.face.FaceCallback;
import io.cloudauth.face.FaceReturn;
import io.cloudauth.face.FaceVerifySession;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * A text that claims to be the way back of a page, a callback or a stored session. It is a hint of
 * a CertifyId that is in the text, or nothing.
 */
final class FaceHintTarget implements Target.Reading {

    private static final String TOKEN = "NMjvQanQgplBSaEI";

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        FaceReturn.parse(text).ifPresent(hint -> check(hint.certifyId(), hint.toString()));
        FaceCallback.parse(text, TOKEN)
                .ifPresent(
                        hint -> {
                            check(hint.certifyId(), hint.toString());
                            Broken.unless(hasToken(text), "a callback has its token");
                            Broken.unless(
                                    FaceCallback.parse(text, TOKEN + '1').isEmpty(),
                                    "a callback has one token");
                        });
        Broken.unless(FaceCallback.parse(text, "").isEmpty(), "no token is the token of no text");
        restore(text);
    }

    private static boolean hasToken(String query) {
        return Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .anyMatch(
                        pair ->
                                pair.length == 2
                                        && !pair[0].isEmpty()
                                        && URLDecoder.decode(pair[1], StandardCharsets.UTF_8)
                                                .equals(TOKEN));
    }

    private static void check(CertifyId certifyId, String printed) {
        Broken.unless(certifyId.value().matches("[A-Za-z0-9_-]{1,128}"), "a CertifyId is plain");
        Broken.unless(printed.endsWith("[certifyId=" + certifyId + "]"), "it prints nothing else");
    }

    private static void restore(String text) {
        try {
            FaceVerifySession session = FaceVerifySession.restore(text);
            Broken.unless(
                    FaceVerifySession.restore(session.reveal()).equals(session),
                    "what was restored is restored again");
            Broken.unless(
                    !session.isReturnedBy(text)
                            || session.state().orElseThrow().reveal().equals(text),
                    "a state is no other text");
            Broken.unless(
                    session.toString()
                            .equals(
                                    "FaceVerifySession[certifyId=%s, sceneId=%d, expiresAt=%s]"
                                            .formatted(
                                                    session.certifyId(),
                                                    session.sceneId(),
                                                    session.expiresAt())),
                    "a link or a state is printed");
            Broken.unless(session.endpoint().isAbsolute(), "an endpoint is an address");
            Broken.unless(
                    session.revealCertifyUrl().stream().allMatch(url -> url.getHost() != null),
                    "a page is an address of the web");
        } catch (IllegalArgumentException refused) {
            Broken.unless(
                    "not the text of a session".equals(refused.getMessage())
                            && refused.getCause() == null,
                    "nothing is quoted");
        }
    }
}
