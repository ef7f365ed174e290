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
 * Counts attempts to begin a verification, in the database, so that all processes count together
 * and a restart forgets none. Thread-safe.
 */
@Service
public class Attempts {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** Two that count somebody for the first time get in each other's way once for each subject. */
    private static final int TRIES = 10;

    private record Limit(int attempts, Duration within) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final H5Properties.Limits limits;
    private final AddressKey key;
    private final Clock clock;

    Attempts(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            H5Properties properties,
            AddressKey key,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.limits = properties.limits();
        this.key = key;
        this.clock = clock;
    }

    /**
     * Counts an attempt, if it is within every limit; else nothing is counted, so that the table
     * grows by no more than what is allowed in a day.
     *
     * @param session a random name of the browser's session, which stays when its ID changes
     * @param address from where the request came
     * @return false: refuse it, without a look at what it holds
     */
    public boolean take(String session, Owner owner, String address) {
        Map<String, Limit> all =
                new LinkedHashMap<>(); // in one order, so that nobody waits in a circle
        all.put("a:" + key.hash(Network.of(address)), new Limit(limits.address(), HOUR));
        all.put("s:" + session, new Limit(limits.session(), HOUR));
        all.put("u:" + owner.id(), new Limit(limits.user(), DAY));
        all.put("d", new Limit(limits.day(), DAY));
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                return Boolean.TRUE.equals(
                        transaction.execute(
                                status -> {
                                    boolean within = countAll(all);
                                    if (!within) {
                                        status.setRollbackOnly();
                                    }
                                    return within;
                                }));
            } catch (DuplicateKeyException | ConcurrencyFailureException e) {
                // somebody else was counted for the first time at the same moment
            }
        }
        return false;
    }

    private boolean countAll(Map<String, Limit> all) {
        Instant now = clock.instant();
        return all.entrySet().stream().allMatch(one -> count(one.getKey(), one.getValue(), now));
    }

    private boolean count(String subject, Limit limit, Instant now) {
        int counted =
                jdbc.sql(
                                """
                                update attempts
                                set made = case when ends_at <= :now then 1 else made + 1 end,
                                    ends_at = case when ends_at <= :now then :end else ends_at end
                                where subject = :subject and (ends_at <= :now or made < :most)
                                """)
                        .param("subject", subject)
                        .param("most", limit.attempts())
                        .param("now", column(now))
                        .param("end", column(now.plus(limit.within())))
                        .update();
        return counted == 1 || countFirst(subject, limit, now);
    }

    private boolean countFirst(String subject, Limit limit, Instant now) {
        return jdbc.sql(
                                """
                                insert into attempts (subject, made, ends_at)
                                select :subject, 1, cast(:end as timestamp with time zone)
                                where not exists (
                                    select 1 from attempts where subject = :subject)
                                """)
                        .param("subject", subject)
                        .param("end", column(now.plus(limit.within())))
                        .update()
                == 1;
    }

    /** Deletes what does not count any more. */
    @Scheduled(initialDelayString = "${h5.jobs-every}", fixedDelayString = "${h5.jobs-every}")
    public void deleteOld() {
        jdbc.sql("delete from attempts where ends_at <= :now")
                .param("now", column(clock.instant()))
                .update();
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
