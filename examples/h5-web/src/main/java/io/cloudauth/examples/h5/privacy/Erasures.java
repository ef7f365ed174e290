package io.cloudauth.examples.h5.privacy;

import io.cloudauth.examples.h5.product.Product;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The deletion of what the service, and your own object storage, keep of a session. It is stored
 * before it is attempted and repeated until it is done, so that an outage loses none. Thread-safe.
 */
@Service
public class Erasures {
    private static final Logger log = LoggerFactory.getLogger(Erasures.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Product product;
    private final Clock clock;

    Erasures(JdbcClient jdbc, Product product, Clock clock) {
        this.jdbc = jdbc;
        this.product = product;
        this.clock = clock;
    }

    /** Stores that the sessions of an owner must be erased; call it before you delete the rows. */
    void request(String owner) {
        jdbc.sql(
                        """
                        insert into erasure (reference, asked_at, due_at)
                        select reference, cast(:now as timestamp with time zone),
                            cast(:now as timestamp with time zone)
                        from verification v
                        where owner = :owner and reference is not null
                            and not exists (
                                select 1 from erasure e where e.reference = v.reference)
                        """)
                .param("owner", owner)
                .param("now", timestamp(clock.instant()))
                .update();
    }

    /** Attempts the erasures that are due: at most 100, the oldest first. */
    @Scheduled(initialDelayString = "${h5.jobs-every}", fixedDelayString = "${h5.jobs-every}")
    public void eraseDue() {
        jdbc.sql(
                        """
                        select reference from erasure where due_at <= :now
                        order by due_at fetch first 100 rows only
                        """)
                .param("now", timestamp(clock.instant()))
                .query(String.class)
                .list()
                .forEach(this::erase);
    }

    private void erase(String reference) {
        if (!takeTurn(reference)) {
            return;
        }
        try {
            if (product.erase(reference)) {
                jdbc.sql("delete from erasure where reference = :reference")
                        .param("reference", reference)
                        .update();
                log.info("Erased a session at the service");
            } else {
                log.warn("The service did not erase a session; the next attempt is in {}", PAUSE);
            }
        } catch (RuntimeException e) {
            // only the class: the message of another client could name an object
            log.warn("Could not erase a session: {}; next attempt in {}", e.getClass(), PAUSE);
        }
    }

    /** Moves the next attempt to later, so that two processes do not attempt the same. */
    private boolean takeTurn(String reference) {
        Instant now = clock.instant();
        return jdbc.sql(
                                """
                                update erasure set due_at = :later
                                where reference = :reference and due_at <= :now
                                """)
                        .param("reference", reference)
                        .param("now", timestamp(now))
                        .param("later", timestamp(now.plus(PAUSE)))
                        .update()
                == 1;
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
