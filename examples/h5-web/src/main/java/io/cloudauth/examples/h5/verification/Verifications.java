package io.cloudauth.examples.h5.verification;

import io.cloudauth.examples.h5.Secrets;
import io.cloudauth.examples.h5.product.VendorSession;
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

/**
 * The repository of verifications. Name and ID number are there only encrypted, and only until the
 * verification begins. Thread-safe.
 */
@Repository
public class Verifications {
    private final JdbcClient jdbc;

    Verifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A verification that this thread may begin.
     *
     * @param number its number
     * @param sealed the encrypted details
     */
    record Taken(String number, String sealed) {}

    /**
     * Inserts a new verification in the stage READY.
     *
     * @return false if the owner already has an open verification; then nothing was inserted
     */
    boolean insert(
            String number,
            Owner owner,
            String consentVersion,
            Instant now,
            Instant linkExpiresAt,
            String codeDigest,
            String sealed) {
        try {
            jdbc.sql(
                            """
                            insert into verification (number, owner, open_owner, stage, code_digest,
                                sealed_details, consent_version, consented_at, started_at,
                                link_expires_at)
                            values (:number, :owner, :owner, 'READY', :code, :sealed, :consent,
                                :now, :now, :ends)
                            """)
                    .param("number", number)
                    .param("owner", owner.id())
                    .param("code", codeDigest)
                    .param("sealed", sealed)
                    .param("consent", consentVersion)
                    .param("now", timestamp(now))
                    .param("ends", timestamp(linkExpiresAt))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Returns whether a one-time link can begin a verification. */
    boolean isReady(String codeDigest, Instant now) {
        return readyNumber(codeDigest, now).isPresent();
    }

    private Optional<Taken> readyNumber(String codeDigest, Instant now) {
        return jdbc.sql(
                        """
                        select number, sealed_details from verification
                        where code_digest = :code and stage = 'READY' and link_expires_at > :now
                        """)
                .param("code", codeDigest)
                .param("now", timestamp(now))
                .query((row, index) -> new Taken(row.getString(1), row.getString(2)))
                .optional();
    }

    /**
     * Changes the stage from READY to STARTING. Of several browsers with the same link one
     * succeeds.
     *
     * @return empty if the link is unknown, used or expired
     */
    Optional<Taken> take(String codeDigest, Instant now) {
        return readyNumber(codeDigest, now)
                .filter(taken -> changeStage(taken.number(), Stage.READY, Stage.STARTING));
    }

    /** Changes the stage back from STARTING to READY: the one-time link is valid again. */
    void readyAgain(String number) {
        changeStage(number, Stage.STARTING, Stage.READY);
    }

    private boolean changeStage(String number, Stage from, Stage to) {
        return jdbc.sql(
                                "update verification set stage = :to where number = :number and"
                                        + " stage = :from")
                        .param("to", to.name())
                        .param("number", number)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /**
     * Changes the stage from STARTING to WAITING: there is a session now. Deletes the details. If
     * the end user withdrew it in the meantime, it stays withdrawn, and a verdict can arrive.
     */
    void waiting(String number, VendorSession session) {
        String callbackToken = session.callbackToken();
        jdbc.sql(
                        """
                        update verification
                        set stage = case when stage = 'STARTING' then 'WAITING' else stage end,
                            settled_at = null, code_digest = null, sealed_details = null,
                            reference = :reference, vendor_id = :vendorId,
                            state_digest = :state, callback_digest = :callback,
                            link_expires_at = :ends
                        where number = :number
                        """)
                .param("number", number)
                .param("reference", session.reference())
                .param("vendorId", session.vendorId())
                .param("state", Secrets.digest(session.state()))
                .param(
                        "callback",
                        callbackToken == null ? null : Secrets.digest(callbackToken),
                        Types.VARCHAR)
                .param("ends", timestamp(session.expiresAt()))
                .update();
    }

    /** Closes a verification for which the service started no session. Deletes the details. */
    void close(String number, Stage stage, Instant now) {
        jdbc.sql(
                        """
                        update verification set stage = :stage, open_owner = null,
                            settled_at = :now, code_digest = null, sealed_details = null
                        where number = :number and stage = 'STARTING'
                        """)
                .param("number", number)
                .param("stage", stage.name())
                .param("now", timestamp(now))
                .update();
    }

    /**
     * Withdraws an open verification, so that its owner may start another. The row stays, because
     * the link of a session still works and may lead to a verdict.
     *
     * @return false if the verification is not open any more, or has another owner
     */
    public boolean withdraw(String number, Owner owner, Instant now) {
        return jdbc.sql(
                                """
                                update verification set stage = 'WITHDRAWN', open_owner = null,
                                    code_digest = null, sealed_details = null,
                                    settled_at = case when stage = 'READY'
                                        then cast(:now as timestamp with time zone) end
                                where number = :number and open_owner = :owner
                                """)
                        .param("number", number)
                        .param("owner", owner.id())
                        .param("now", timestamp(now))
                        .update()
                == 1;
    }

    /** Records that the end user asked for a manual review. */
    public void requestReview(String number, Owner owner, Instant now) {
        jdbc.sql(
                        """
                        update verification set review_requested_at = :now
                        where number = :number and owner = :owner and review_requested_at is null
                        """)
                .param("number", number)
                .param("owner", owner.id())
                .param("now", timestamp(now))
                .update();
    }

    /**
     * Returns the verification to which a browser returned.
     *
     * @param state the state in the return link
     */
    public Optional<Verification> findByReturn(String state) {
        return jdbc.sql("select * from verification where state_digest = :state")
                .param("state", Secrets.digest(state))
                .query(Verifications::row)
                .optional();
    }

    /** Makes the return link of a verification unknown. */
    public void forgetReturn(String number) {
        jdbc.sql("update verification set state_digest = null where number = :number")
                .param("number", number)
                .update();
    }

    /** Returns the verification that expects this callback. */
    public Optional<Verification> findByCallback(String number, String token) {
        return jdbc.sql(
                        """
                        select * from verification
                        where number = :number and callback_digest = :token
                        """)
                .param("number", number)
                .param("token", Secrets.digest(token))
                .query(Verifications::row)
                .optional();
    }

    /** Returns the verification with this number. */
    public Optional<Verification> find(String number) {
        return jdbc.sql("select * from verification where number = :number")
                .param("number", number)
                .query(Verifications::row)
                .optional();
    }

    /** Returns the open verification of an owner; if there is none, the last one that passed. */
    public Optional<Verification> findCurrent(Owner owner) {
        return jdbc.sql(
                        """
                        select * from verification
                        where open_owner = :owner or (owner = :owner and stage = 'PASSED')
                        order by case when open_owner is null then 1 else 0 end, started_at desc
                        fetch first 1 rows only
                        """)
                .param("owner", owner.id())
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
                                or (link_expires_at <= :now
                                    and stage in ('READY', 'STARTING', 'WAITING')))
                        order by link_expires_at fetch first 100 rows only
                        """)
                .param("now", timestamp(now))
                .param("final", timestamp(now.minus(grace)))
                .query(Verifications::row)
                .list();
    }

    /**
     * Reserves the next request for the result of a verification.
     *
     * @return false if another caller has reserved one within the gap
     */
    boolean takeTurn(String number, Instant now, Duration gap) {
        return jdbc.sql(
                                """
                                update verification set queried_at = :now
                                where number = :number and (queried_at is null or queried_at <= :before)
                                """)
                        .param("number", number)
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
                                set stage = :stage, verdict_code = :code, settled_at = :settledAt,
                                    open_owner = :open, code_digest = null, sealed_details = null
                                where number = :number and stage <> 'PASSED'
                                    and (:stage = 'PASSED' or (stage = :stageRead
                                        and verdict_code = :codeRead))
                                """)
                        .param("number", read.number())
                        .param("stageRead", read.stage().name())
                        .param("codeRead", read.code())
                        .param("stage", after.stage().name())
                        .param("code", after.code())
                        .param("settledAt", settledAt == null ? null : timestamp(settledAt))
                        .param("open", after.stage().isOpen() ? after.owner().id() : null)
                        .update()
                == 1;
    }

    private static Verification row(ResultSet row, int index) throws SQLException {
        return new Verification(
                row.getString("number"),
                new Owner(row.getString("owner")),
                Stage.valueOf(row.getString("stage")),
                row.getString("reference"),
                row.getString("verdict_code"),
                row.getObject("link_expires_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("settled_at", OffsetDateTime.class)),
                instant(row.getObject("review_requested_at", OffsetDateTime.class)));
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime column) {
        return column == null ? null : column.toInstant();
    }
}
