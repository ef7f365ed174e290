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

/**
 * The deletion of stored verifications, on request and by age. A row says that an owner was
 * verified, when, and with which verdict; the application never stores name and ID number. Data
 * that the service stores is not deleted: see the vendor's terms. Thread-safe.
 */
@Service
public class Deletion {
    private static final Logger log = LoggerFactory.getLogger(Deletion.class);

    private final JdbcClient jdbc;
    private final H5Properties properties;
    private final Clock clock;

    Deletion(JdbcClient jdbc, H5Properties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Deletes all verifications of an owner.
     *
     * @return the number of deleted verifications
     */
    public int deleteAll(Owner owner) {
        int rows =
                jdbc.sql("delete from verification where owner = :owner")
                        .param("owner", owner.id())
                        .update();
        log.info("Deleted {} verifications on request of their owner", rows);
        return rows;
    }

    /** Deletes verifications that are older than the properties allow. */
    @Scheduled(initialDelayString = "${h5.jobs-every}", fixedDelayString = "${h5.jobs-every}")
    public void deleteOld() {
        int rows =
                jdbc.sql(
                                """
                                delete from verification
                                where started_at <= :verdicts
                                   or (started_at <= :unfinished
                                       and stage not in ('PASSED', 'NOT_PASSED'))
                                """)
                        .param("verdicts", before(properties.keepVerdicts()))
                        .param("unfinished", before(properties.keepUnfinished()))
                        .update();
        if (rows > 0) {
            log.info("Deleted {} verifications because of their age", rows);
        }
    }

    private OffsetDateTime before(Duration age) {
        return clock.instant().minus(age).atOffset(ZoneOffset.UTC);
    }
}
