package io.cloudauth.conformance.fuzz;

import io.cloudauth.core.internal.call.Reading;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.response.ApiResponse;
import io.cloudauth.core.internal.response.ApiResponseReader;
import io.cloudauth.core.internal.response.ResponseFamily;
import io.cloudauth.face.FaceVerifyResult;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Any text as MaterialInfo and as UserInfo of a verdict: the verdict is never lost, and what is
 * printed of the text is numbers and single letters alone.
 */
final class MaterialInfoTarget implements Target.Reading {

    private static final Pattern PRINTED =
            Pattern.compile(
                    "FaceVerifyResult\\[outcome=Passed\\[], subCode=Optional\\[200],"
                            + " material=Optional(\\.empty|\\[FaceMaterial\\[verifyScore="
                            + "OptionalDouble(\\.empty|\\[[-0-9.E]+]),"
                            + " faceAttack=Optional(\\.empty|\\[(true|false)]),"
                            + " picture=(none|\\*{3}), card=(none|\\*{3})]]),"
                            + " isMaterialUnreadable=(true|false), deviceRisks=\\[],"
                            + " deviceToken=Optional\\.empty, identityInfo=Optional\\.empty,"
                            + " userInfo=Optional(\\.empty|\\[FaceUserInfo\\["
                            + "number=Optional(\\.empty|\\[\\*{3}]),"
                            + " name=Optional(\\.empty|\\[\\*{3}]),"
                            + " verifyName=Optional(\\.empty|\\[\\*{3}])]]),"
                            + " success=Optional\\.empty, requestId=R]");

    private final ApiResponseReader reader = new ApiResponseReader();
    private final Reading<FaceVerifyResult> reading = FaceReadings.result();

    @Override
    public void feed(byte[] input) throws AttemptFailure {
        String text = escaped(new String(input, StandardCharsets.UTF_8));
        String body =
                "{\"RequestId\":\"R\",\"Code\":\"200\",\"ResultObject\":{\"Passed\":\"T\","
                        + "\"SubCode\":\"200\",\"MaterialInfo\":\""
                        + text
                        + "\",\"UserInfo\":\""
                        + text
                        + "\"}}";
        ApiResponse answer =
                reader.read(
                        ResponseFamily.FACE_RESULT,
                        200,
                        Map.of(),
                        body.getBytes(StandardCharsets.UTF_8));
        FaceVerifyResult result = reading.read(answer);
        if (result == null) {
            throw new Broken("a detail never loses the verdict");
        }
        Broken.unless(result.isPassed(), "a detail never changes the verdict");
        Broken.unless(
                result.material().isPresent() || result.isMaterialUnreadable() || text.isEmpty(),
                "the result says that a detail is unreadable");
        Broken.unless(PRINTED.matcher(result.toString()).matches(), "a text is printed: " + result);
        FaceReadings.check(result, answer.fields());
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                escaped.append("\\u%04x".formatted((int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
