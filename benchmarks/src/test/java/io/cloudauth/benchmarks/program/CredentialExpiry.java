package io.cloudauth.benchmarks.program;

import io.cloudauth.benchmarks.contender.Contender;
import io.cloudauth.benchmarks.contender.Place;
import java.time.Duration;

/**
 * Threads that call while sessions begin and end: how many sessions are fetched for the first calls
 * of all, and how many later on.
 */
public final class CredentialExpiry {
    private static final int THREADS = 64;

    private CredentialExpiry() {}

    /**
     * Runs it.
     *
     * @param args the contender, and for how many seconds it goes on after the first calls
     */
    public static void main(String[] args) throws Exception {
        Place place = Place.of("plain", THREADS);
        long sessions = Counts.of(place).sessions();
        try (Contender contender = Contender.open(args[0], place)) {
            Crowd.call(THREADS, 1, contender::result);
            long first = Counts.of(place).sessions() - sessions;
            System.out.println("sessionsForFirstCalls " + first);
            long end = System.nanoTime() + Duration.ofSeconds(Long.parseLong(args[1])).toNanos();
            LongestCall longest = new LongestCall();
            Crowd.until(
                    THREADS,
                    done -> System.nanoTime() > end,
                    () -> longest.measure(contender::result));
            System.out.println("sessionsLater " + (Counts.of(place).sessions() - sessions - first));
            System.out.println("longestCall " + longest.nanos());
        }
        System.exit(0);
    }
}
