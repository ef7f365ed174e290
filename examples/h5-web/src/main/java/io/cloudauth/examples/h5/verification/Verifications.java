package io.cloudauth.examples.h5.verification;

import io.cloudauth.model.BizId;
import io.cloudauth.model.VerifyStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The repository of verifications. It stores neither name nor ID number. Thread-safe. */
@Repository
public class Verifications {
    private final JdbcClient jdbc;

    Verifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Inserts a new verification in the stage STARTING.
     *
     * @return false if the owner already has an open verification; then nothing was inserted
     */
    boolean begin(
            BizId bizId, Owner owner, String consentVersion, Instant now, Instant linkExpiresAt) {
        try {
            jdbc.sql(
                            """
                            insert into verification (biz_id, owner, open_owner, stage,
                                consent_version, consented_at, started_at, link_expires_at)
                            values (:bizId, :owner, :owner, 'STARTING', :consent, :now, :now, :ends)
                            """)
                    .param("bizId", bizId.value())
                    .param("owner", owner.id())
                    .param("consent", consentVersion)
                    .param("now", timestamp(now))
                    .param("ends", timestamp(linkExpiresAt))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Changes the stage to WAITING: there is a link now. */
    void waiting(BizId bizId, Instant linkExpiresAt) {
        jdbc.sql(
                        """
                        update verification set stage = 'WAITING', link_expires_at = :ends
                        where biz_id = :bizId and stage = 'STARTING'
                        """)
                .param("bizId", bizId.value())
                .param("ends", timestamp(linkExpiresAt))
                .update();
    }

    /** Changes the stage to FAILED: the end user got no link. */
    void failed(BizId bizId, Instant now) {
        jdbc.sql(
                        """
                        update verification
                        set stage = 'FAILED', open_owner = null, settled_at = :now
                        where biz_id = :bizId and stage in ('STARTING', 'WAITING')
                        """)
                .param("bizId", bizId.value())
                .param("now", timestamp(now))
                .update();
    }

    /**
     * Withdraws an open verification, so that its owner may start another. The row stays, because
     * the link still works and may lead to a verdict.
     *
     * @return false if the verification is not open any more, or has another owner
     */
    public boolean withdraw(BizId bizId, Owner owner) {
        return jdbc.sql(
                                """
                                update verification set stage = 'WITHDRAWN', open_owner = null
                                where biz_id = :bizId and open_owner = :owner
                                """)
                        .param("bizId", bizId.value())
                        .param("owner", owner.id())
                        .update()
                == 1;
    }

    /** Returns the verification with this BizId; empty if it has another owner. */
    public Optional<Verification> find(BizId bizId, Owner owner) {
        return jdbc.sql("select * from verification where biz_id = :bizId and owner = :owner")
                .param("bizId", bizId.value())
                .param("owner", owner.id())
                .query(Verifications::row)
                .optional();
    }

    /** Returns the open verification of an owner. */
    public Optional<Verification> findOpen(Owner owner) {
        return jdbc.sql("select * from verification where open_owner = :owner")
                .param("owner", owner.id())
                .query(Verifications::row)
                .optional();
    }

    Optional<Verification> find(BizId bizId) {
        return jdbc.sql("select * from verification where biz_id = :bizId")
                .param("bizId", bizId.value())
                .query(Verifications::row)
                .optional();
    }

    /**
     * Returns the unsettled verifications whose link has expired, if they are still open or their
     * grace period is over: at most 100, the oldest first.
     */
    List<Verification> findExpiredLinks(Instant now, Duration grace) {
        return jdbc.sql(
                        """
                        select * from verification
                        where settled_at is null
                            and (link_expires_at <= :final
                                or (link_expires_at <= :now and stage in ('STARTING', 'WAITING')))
                        order by link_expires_at fetch first 100 rows only
                        """)
                .param("now", timestamp(now))
                .param("final", timestamp(now.minus(grace)))
                .query(Verifications::row)
                .list();
    }

    /**
     * Reserves the next call of describeVerifyResult for a verification.
     *
     * @return false if another caller has reserved one within the gap
     */
    boolean takeTurn(BizId bizId, Instant now, Duration gap) {
        return jdbc.sql(
                                """
                                update verification set queried_at = :now
                                where biz_id = :bizId and (queried_at is null or queried_at <= :before)
                                """)
                        .param("bizId", bizId.value())
                        .param("now", timestamp(now))
                        .param("before", timestamp(now.minus(gap)))
                        .update()
                == 1;
    }

    /**
     * Updates a row, unless it has changed since it was read. A pass overwrites every other stage,
     * and nothing overwrites a pass.
     *
     * @param read the verification as it was read
     * @param after the new state
     * @return false if nothing was updated; then read the row again
     */
    boolean update(Verification read, Verification after) {
        Instant settledAt = after.settledAt();
        return jdbc.sql(
                                """
                                update verification
                                set stage = :stage, verify_status = :status, settled_at = :settledAt,
                                    open_owner = :open
                                where biz_id = :bizId and stage <> 'PASSED'
                                    and (:stage = 'PASSED' or (stage = :stageRead
                                        and verify_status is not distinct from :statusRead))
                                """)
                        .param("bizId", read.bizId().value())
                        .param("stageRead", read.stage().name())
                        .param("statusRead", number(read.status()), Types.INTEGER)
                        .param("stage", after.stage().name())
                        .param("status", number(after.status()), Types.INTEGER)
                        .param("settledAt", settledAt == null ? null : timestamp(settledAt))
                        .param("open", after.stage().isOpen() ? after.owner().id() : null)
                        .update()
                == 1;
    }

    private static Verification row(ResultSet row, int index) throws SQLException {
        Integer status = row.getObject("verify_status", Integer.class);
        return new Verification(
                BizId.of(row.getString("biz_id")),
                new Owner(row.getString("owner")),
                Stage.valueOf(row.getString("stage")),
                status == null ? null : VerifyStatus.of(status),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("link_expires_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("settled_at", OffsetDateTime.class)));
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Integer number(@Nullable VerifyStatus status) {
        return status == null ? null : status.value();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime column) {
        return column == null ? null : column.toInstant();
    }
}
