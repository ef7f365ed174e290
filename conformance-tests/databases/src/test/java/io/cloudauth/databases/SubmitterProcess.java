package io.cloudauth.databases;

import com.zaxxer.hikari.HikariDataSource;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.core.submission.Submitter;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** An application in a process of its own, which submits the same verifications as all others. */
final class SubmitterProcess {
    private SubmitterProcess() {}

    /**
     * Takes the endpoint, the database, an ID number, the number of orders and the operation. A
     * negative number of orders submits one and never sends it. Prints that it is ready, and begins
     * at a line of input.
     */
    public static void main(String[] arguments) throws IOException {
        int orders = Integer.parseInt(arguments[3]);
        try (HikariDataSource database = Pools.hikari(arguments[1], 2);
                CloudAuthClient client =
                        Submitter.client(
                                arguments[0],
                                orders < 0 ? neverAnswering() : Submitter.accessKey(),
                                SubmissionLogs.jdbc(database))) {
            System.out.println("ready");
            int unused = System.in.read();
            Map<String, Integer> ends =
                    Submitter.submitAll(
                            client,
                            arguments[2],
                            Math.abs(orders),
                            arguments[4].equals(Submitter.CONTRAST)
                                    ? Submitter::contrast
                                    : Submitter::submit);
            ends.forEach((end, count) -> System.out.println(end + "=" + count));
        }
    }

    /** The submission has been recorded when the client asks for credentials. */
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
}
