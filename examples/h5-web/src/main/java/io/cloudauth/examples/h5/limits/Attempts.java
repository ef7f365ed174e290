package io.cloudauth.examples.h5.limits;

import io.cloudauth.examples.h5.H5Properties;
import io.cloudauth.examples.h5.verification.Owner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The limiter of attempts to start a verification. It counts them in the database, so that all
 * processes share the counts and a restart does not lose them. Thread-safe.
 */
@Service
public class Attempts {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** Concurrent first attempts conflict at most once per counter: 10 transactions are enough. */
    private static final int MAX_TRANSACTIONS = 10;

    private record Limit(int attempts, Duration window) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final H5Properties.Limits limits;
    private final AddressHasher hasher;
    private final Clock clock;

    Attempts(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            H5Properties properties,
            AddressHasher hasher,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.limits = properties.limits();
        this.hasher = hasher;
        this.clock = clock;
    }

    /**
     * Counts an attempt if it is within all limits. If not, it counts nothing, so that the limits
     * also bound the size of the table.
     *
     * @param session a random key of the browser session; it must stay the same when the session ID
     *     changes
     * @param owner the owner of the session
     * @param address the client address of the request
     * @return whether the attempt is allowed; if not, refuse the request without reading its form
     */
    public boolean take(String session, Owner owner, String address) {
        // a fixed order of row locks, so that concurrent transactions cannot deadlock
        Map<String, Limit> limitsBySubject = new LinkedHashMap<>();
        limitsBySubject.put(
                "a:" + hasher.hash(ClientNetwork.of(address)), new Limit(limits.address(), HOUR));
        limitsBySubject.put("s:" + session, new Limit(limits.session(), HOUR));
        limitsBySubject.put("u:" + owner.id(), new Limit(limits.user(), DAY));
        limitsBySubject.put("d", new Limit(limits.day(), DAY));
        for (int i = 0; i < MAX_TRANSACTIONS; i++) {
            try {
                return Boolean.TRUE.equals(
                        transaction.execute(
                                status -> {
                                    boolean allowed = countAll(limitsBySubject);
                                    if (!allowed) {
                                        status.setRollbackOnly();
                                    }
                                    return allowed;
                                }));
            } catch (DuplicateKeyException | ConcurrencyFailureException e) {
                // another transaction inserted the same counter: start again
            }
        }
        return false;
    }

    private boolean countAll(Map<String, Limit> limitsBySubject) {
        Instant now = clock.instant();
        return limitsBySubject.entrySet().stream()
                .allMatch(entry -> count(entry.getKey(), entry.getValue(), now));
    }

    private boolean count(String subject, Limit limit, Instant now) {
        int counted =
                jdbc.sql(
                                """
                                update attempts
                                set attempt_count = case when expires_at <= :now then 1 else attempt_count + 1 end,
                                    expires_at = case when expires_at <= :now then :end else expires_at end
                                where subject = :subject and (expires_at <= :now or attempt_count < :most)
                                """)
                        .param("subject", subject)
                        .param("most", limit.attempts())
                        .param("now", timestamp(now))
                        .param("end", timestamp(now.plus(limit.window())))
                        .update();
        return counted == 1 || countFirst(subject, limit, now);
    }

    private boolean countFirst(String subject, Limit limit, Instant now) {
        return jdbc.sql(
                                """
                                insert into attempts (subject, attempt_count, expires_at)
                                select :subject, 1, cast(:end as timestamp with time zone)
                                where not exists (
                                    select 1 from attempts where subject = :subject)
                                """)
                        .param("subject", subject)
                        .param("end", timestamp(now.plus(limit.window())))
                        .update()
                == 1;
    }

    /** Deletes expired counters. */
    @Scheduled(initialDelayString = "${h5.jobs-every}", fixedDelayString = "${h5.jobs-every}")
    public void deleteOld() {
        jdbc.sql("delete from attempts where expires_at <= :now")
                .param("now", timestamp(clock.instant()))
                .update();
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
