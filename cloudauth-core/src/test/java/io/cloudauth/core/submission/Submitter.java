package io.cloudauth.core.submission;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.submission.SubmissionLog;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.postgresql.ds.PGSimpleDataSource;

/** An application that submits the same verifications as all the others. */
final class Submitter {
    static final int ORDERS = 100;
    static final String MATERIAL = "VerifyMaterial";
    static final String CONTRAST = "ContrastFaceVerify";

    private static final Image FACE = Image.url("https://cdn.example/face.jpg");

    private Submitter() {}

    /**
     * One in a process of its own: endpoint, database, ID number, how many orders, and by which
     * operation; a negative number of orders submits one and never sends it. It says that it is
     * ready and begins at a line of input.
     */
    public static void main(String[] arguments) throws IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[1]);
        int orders = Integer.parseInt(arguments[3]);
        SubmissionLog log = SubmissionLogs.jdbc(Databases.onOneConnection(database));
        try (CloudAuthClient client =
                client(arguments[0], orders < 0 ? neverAnswering() : accessKey(), log)) {
            System.out.println("ready");
            int unused = System.in.read();
            Map<String, Integer> ends =
                    submitAll(
                            client,
                            arguments[2],
                            Math.abs(orders),
                            arguments[4].equals(CONTRAST)
                                    ? Submitter::contrast
                                    : Submitter::submit);
            ends.forEach((end, count) -> System.out.println(end + "=" + count));
        }
    }

    static CredentialsProvider accessKey() {
        return CredentialsProviders.accessKey("testAccessKeyId", "testAccessKeySecret");
    }

    /** What is written down by then has not been sent. */
    private static CredentialsProvider neverAnswering() {
        return () -> {
            System.out.println("written");
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Credentials.of("nobody", "nothing");
        };
    }

    static CloudAuthClient client(
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
    static Map<String, Integer> submitAll(
            CloudAuthClient client, String number, int orders, Submit submit) {
        Map<String, Integer> ends = new TreeMap<>();
        for (int i = 0; i < orders; i++) {
            ends.merge(submit.end(client, number, "order" + i), 1, Integer::sum);
        }
        return ends;
    }

    static String submit(CloudAuthClient client, String number, String bizId) {
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

    static String contrast(CloudAuthClient client, String number, String outerOrderNo) {
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
    interface Submit {
        String end(CloudAuthClient client, String number, String id);
    }
}
