package io.cloudauth.benchmarks.soak;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.benchmarks.contender.Person;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that makes about 100 calls a second for a long time. Every 30 seconds it prints what it
 * uses; at the end it writes a report. It ends with an error if a figure grew.
 */
public final class Soak {
    static final int THREADS = 16;
    private static final int CALLS_PER_SECOND = 100;
    private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(30);

    private Soak() {}

    /**
     * Runs it.
     *
     * @param args the endpoint; the number of minutes; a small and a large photo; the report's file
     */
    public static void main(String[] args) throws Exception {
        Duration length = Duration.ofMinutes(Long.parseLong(args[1]));
        CallCounts counts = new CallCounts();
        List<Sample> samples = new ArrayList<>();
        try (CloudAuthClient client = client(args[0])) {
            List<Thread> threads = start(client, counts, Path.of(args[2]), Path.of(args[3]));
            long start = System.nanoTime();
            for (long i = 1; i <= length.dividedBy(BETWEEN_SAMPLES); i++) {
                long due = start + i * BETWEEN_SAMPLES.toNanos();
                Thread.sleep(Math.max(0, due - System.nanoTime()) / 1_000_000);
                Sample sample = Sample.take();
                samples.add(sample);
                System.out.printf(
                        "%s %s, calls %d, failures %s%n",
                        LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS),
                        sample,
                        counts.calls(),
                        counts.failures());
            }
            threads.forEach(Thread::interrupt);
        }
        SoakReport report = new SoakReport(samples);
        String text = report.text(length, counts);
        Files.writeString(Path.of(args[4]), text);
        System.out.println(text);
        System.exit(report.isFlat() ? 0 : 1);
    }

    private static CloudAuthClient client(String endpoint) {
        return CloudAuth.builder()
                .endpoint(endpoint)
                .bizType(Person.BIZ_TYPE)
                .sceneId(Person.SCENE)
                .credentials(
                        CredentialsProviders.accessKey(
                                Person.ACCESS_KEY_ID, Person.ACCESS_KEY_SECRET))
                .build();
    }

    private static List<Thread> start(
            CloudAuthClient client, CallCounts counts, Path smallPhoto, Path largePhoto) {
        List<Thread> threads = new ArrayList<>();
        long interval = Duration.ofSeconds(THREADS).toNanos() / CALLS_PER_SECOND;
        for (int i = 0; i < THREADS; i++) {
            Thread thread =
                    new Thread(
                            new MixedCalls(client, counts, smallPhoto, largePhoto, interval),
                            "soak-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        return threads;
    }
}
