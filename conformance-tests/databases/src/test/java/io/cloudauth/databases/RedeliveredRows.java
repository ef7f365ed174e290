package io.cloudauth.databases;

import com.zaxxer.hikari.HikariDataSource;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.submission.JdbcSubmissionLog;
import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.core.submission.Submitter;
import io.cloudauth.emulator.TestIdCards;
import java.util.concurrent.CountDownLatch;

/** A worker that submits persons by their numbers, and waits to be killed. */
final class RedeliveredRows {
    private RedeliveredRows() {}

    /** Takes endpoint, database, whether the log is once(), the first person, and the end. */
    public static void main(String[] arguments) throws InterruptedException {
        try (HikariDataSource database = Pools.hikari(arguments[1], 2)) {
            JdbcSubmissionLog log = SubmissionLogs.jdbc(database);
            try (CloudAuthClient client =
                    Submitter.client(
                            arguments[0],
                            Submitter.accessKey(),
                            Boolean.parseBoolean(arguments[2]) ? log.once() : log)) {
                for (int person = Integer.parseInt(arguments[3]);
                        person < Integer.parseInt(arguments[4]);
                        person++) {
                    String unused =
                            Submitter.submit(
                                    client, TestIdCards.rejectedWith(6), "person" + person);
                }
                System.out.println("submitted");
                new CountDownLatch(1).await();
            }
        }
    }
}
