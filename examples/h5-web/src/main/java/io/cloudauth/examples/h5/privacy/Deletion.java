package io.cloudauth.examples.h5.privacy;

import io.cloudauth.examples.h5.H5Properties;
import io.cloudauth.examples.h5.verification.Owner;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The deletion of stored verifications, on request and by age. A row says that an owner was
 * verified, when, and with which verdict. On request, {@link Erasures} deletes what the service and
 * your own object storage keep as well. Thread-safe.
 */
@Service
public class Deletion {
    private static final Logger log = LoggerFactory.getLogger(Deletion.class);

    /** A callback that arrived just before its expiry may still be in progress. */
    private static final Duration CALLBACK_GRACE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Erasures erasures;
    private final H5Properties properties;
    private final Clock clock;

    Deletion(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Erasures erasures,
            H5Properties properties,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.erasures = erasures;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Deletes all verifications of an owner, and their expected callbacks. Then asks the service to
     * erase its data; if that fails, it is repeated later.
     *
     * @return the number of deleted verifications
     */
    public int deleteAll(Owner owner) {
        Integer rows = transaction.execute(status -> deleteRows(owner));
        log.info("Deleted {} verifications on request of their owner", rows);
        erasures.eraseDue();
        return rows == null ? 0 : rows;
    }

    private int deleteRows(Owner owner) {
        erasures.request(owner.id());
        jdbc.sql(
                        """
                        delete from cloudauth_callback where biz_id in
                            (select number from verification where owner = :owner)
                        """)
                .param("owner", owner.id())
                .update();
        return jdbc.sql("delete from verification where owner = :owner")
                .param("owner", owner.id())
                .update();
    }

    /** Deletes verifications that are older than the properties allow, and expired callbacks. */
    @Scheduled(initialDelayString = "${h5.jobs-every}", fixedDelayString = "${h5.jobs-every}")
    public void deleteOld() {
        int rows =
                jdbc.sql(
                                """
                                delete from verification
                                where started_at <= :verdicts
                                   or (started_at <= :unfinished
                                       and stage not in ('PASSED', 'NOT_PASSED', 'REVIEW'))
                                """)
                        .param("verdicts", before(properties.keepVerdicts()))
                        .param("unfinished", before(properties.keepUnfinished()))
                        .update();
        if (rows > 0) {
            log.info("Deleted {} verifications because of their age", rows);
        }
        // the library deletes some of them itself, but only while verifications start
        jdbc.sql("delete from cloudauth_callback where expires_millis <= :expired")
                .param("expired", clock.instant().minus(CALLBACK_GRACE).toEpochMilli())
                .update();
    }

    private OffsetDateTime before(Duration age) {
        return clock.instant().minus(age).atOffset(ZoneOffset.UTC);
    }
}
