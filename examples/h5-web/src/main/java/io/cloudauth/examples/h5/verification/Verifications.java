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

/** The verifications in the database, where neither name nor ID number is. Thread-safe. */
@Repository
public class Verifications {
    private final JdbcClient jdbc;

    Verifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps one that is about to begin.
     *
     * @return false: its owner has an open one already, and nothing was kept
     */
    boolean begin(BizId bizId, Owner owner, String consentVersion, Instant now, Instant linkEnds) {
        try {
            jdbc.sql(
                            """
                            insert into verification (biz_id, owner, open_owner, stage,
                                consent_version, consented_at, started_at, link_ends_at)
                            values (:bizId, :owner, :owner, 'STARTING', :consent, :now, :now, :ends)
                            """)
                    .param("bizId", bizId.value())
                    .param("owner", owner.id())
                    .param("consent", consentVersion)
                    .param("now", column(now))
                    .param("ends", column(linkEnds))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** There is a link now, which ends then. */
    void waiting(BizId bizId, Instant linkEndsAt) {
        jdbc.sql(
                        """
                        update verification set stage = 'WAITING', link_ends_at = :ends
                        where biz_id = :bizId and stage = 'STARTING'
                        """)
                .param("bizId", bizId.value())
                .param("ends", column(linkEndsAt))
                .update();
    }

    /** There is no link that anybody got. */
    void failed(BizId bizId, Instant now) {
        jdbc.sql(
                        """
                        update verification
                        set stage = 'FAILED', open_owner = null, ended_at = :now
                        where biz_id = :bizId and stage in ('STARTING', 'WAITING')
                        """)
                .param("bizId", bizId.value())
                .param("now", column(now))
                .update();
    }

    /**
     * Its owner gives it up and may begin another. The row stays: the link works on, and what comes
     * of it is kept.
     *
     * @return false: there is no open one of this number any more
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

    /** The one of this number, if it is this owner's. */
    public Optional<Verification> find(BizId bizId, Owner owner) {
        return jdbc.sql("select * from verification where biz_id = :bizId and owner = :owner")
                .param("bizId", bizId.value())
                .param("owner", owner.id())
                .query(Verifications::row)
                .optional();
    }

    /** The one that this owner can go on with. */
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
     * Those to ask for: whose link has just ended, and whose grace after it is over while their end
     * is not known; 100 at most, oldest first.
     */
    List<Verification> findEndedLinks(Instant now, Duration grace) {
        return jdbc.sql(
                        """
                        select * from verification
                        where ended_at is null
                            and (link_ends_at <= :final
                                or (link_ends_at <= :now and stage in ('STARTING', 'WAITING')))
                        order by link_ends_at fetch first 100 rows only
                        """)
                .param("now", column(now))
                .param("final", column(now.minus(grace)))
                .query(Verifications::row)
                .list();
    }

    /** Whether the service may be asked for it now: one of all that come within the gap. */
    boolean takeTurn(BizId bizId, Instant now, Duration gap) {
        return jdbc.sql(
                                """
                                update verification set asked_at = :now
                                where biz_id = :bizId and (asked_at is null or asked_at <= :before)
                                """)
                        .param("bizId", bizId.value())
                        .param("now", column(now))
                        .param("before", column(now.minus(gap)))
                        .update()
                == 1;
    }

    /**
     * Keeps what became of it, unless it became something else since it was read. A pass alone is
     * kept over whatever is there, and nothing over a pass.
     *
     * @return false: nothing was kept; read it anew
     */
    boolean update(Verification read, Verification after) {
        Instant end = after.endedAt();
        return jdbc.sql(
                                """
                                update verification
                                set stage = :stage, verify_status = :status, ended_at = :end,
                                    open_owner = :open
                                where biz_id = :bizId and stage <> 'PASSED'
                                    and (:stage = 'PASSED' or (stage = :stageRead
                                        and verify_status is not distinct from :statusRead))
                                """)
                        .param("bizId", read.bizId().value())
                        .param("stageRead", read.stage().name())
                        .param("statusRead", column(read.status()), Types.INTEGER)
                        .param("stage", after.stage().name())
                        .param("status", column(after.status()), Types.INTEGER)
                        .param("end", end == null ? null : column(end))
                        .param("open", after.stage().isOpen() ? after.owner().id() : null)
                        .update()
                == 1;
    }

    private static Verification row(ResultSet row, int number) throws SQLException {
        Integer status = row.getObject("verify_status", Integer.class);
        return new Verification(
                BizId.of(row.getString("biz_id")),
                new Owner(row.getString("owner")),
                Stage.valueOf(row.getString("stage")),
                status == null ? null : VerifyStatus.of(status),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("link_ends_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Integer column(@Nullable VerifyStatus status) {
        return status == null ? null : status.value();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime column) {
        return column == null ? null : column.toInstant();
    }
}
