package io.cloudauth.core.submission;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.submission.SubmissionLog;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** An application that submits the same verifications as all the others. */
public final class Submitter {
    public static final int ORDERS = 100;
    public static final String MATERIAL = "VerifyMaterial";
    public static final String CONTRAST = "ContrastFaceVerify";

    private static final Image FACE = Image.url("https://cdn.example/face.jpg");

    private Submitter() {}

    public static CredentialsProvider accessKey() {
        return CredentialsProviders.accessKey("testAccessKeyId", "testAccessKeySecret");
    }

    public static CloudAuthClient client(
            String endpoint, CredentialsProvider credentials, SubmissionLog log) {
        return CloudAuth.builder()
                .endpoint(endpoint)
                .credentials(credentials)
                .bizType("scene")
                .sceneId(1)
                .timeouts(t -> t.total(Duration.ofMinutes(5)))
                .submissionLog(log)
                .build();
    }

    /** How many of the orders ended how. */
    public static Map<String, Integer> submitAll(
            CloudAuthClient client, String number, int orders, Submit submit) {
        Map<String, Integer> ends = new TreeMap<>();
        for (int i = 0; i < orders; i++) {
            ends.merge(submit.end(client, number, "order" + i), 1, Integer::sum);
        }
        return ends;
    }

    public static String submit(CloudAuthClient client, String number, String bizId) {
        return end(
                () ->
                        client.verifyMaterial(
                                        r ->
                                                r.bizId(BizId.of(bizId))
                                                        .name("测试")
                                                        .idCardNumber(number)
                                                        .faceImage(FACE))
                                .isPassed());
    }

    public static String contrast(CloudAuthClient client, String number, String outerOrderNo) {
        return end(
                () ->
                        client.faceVerify()
                                .contrastFaceVerify(
                                        r ->
                                                r.outerOrderNo(outerOrderNo)
                                                        .name("测试")
                                                        .idCardNumber(number)
                                                        .faceImage(FACE))
                                .isPassed());
    }

    private static String end(BooleanSupplier isPassed) {
        try {
            return isPassed.getAsBoolean() ? "passed" : "rejected";
        } catch (SubmissionRefusedException e) {
            return "refused " + e.submission().state();
        } catch (CloudAuthException e) {
            return e.getClass().getSimpleName();
        }
    }

    /** Submits one order, and says how it ended. */
    @FunctionalInterface
    public interface Submit {
        String end(CloudAuthClient client, String number, String id);
    }
}
