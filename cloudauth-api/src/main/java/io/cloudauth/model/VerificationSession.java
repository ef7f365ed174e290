package io.cloudauth.model;

import io.cloudauth.credentials.Secret;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.internal.QueryParameters;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A verification that a person has begun and will come back from: what an application keeps
 * meanwhile, in the person's own HTTP session or in a store of its own.
 *
 * <pre>{@code
 * VerificationSession session = VerificationSession.start(bizId, client.describeVerifyToken(request));
 * store(session.reveal());
 * redirect(session.page("https://shop.example/kyc/passed", "https://shop.example/kyc/failed"));
 *
 * // the browser comes back
 * VerificationSession session = VerificationSession.restore(stored());
 * if (session.isReturnedBy(parameter("state"))) {
 *     VerifyResult result = client.describeVerifyResult(session.bizId());   // this alone decides
 * }
 * }</pre>
 *
 * <p>Which page the browser comes back to proves nothing: anybody can open it. The state tells only
 * that the browser was sent by this session and not by another one's link.
 *
 * <p>Immutable and safe to share between threads. Neither token, link nor state is printed or
 * serialised; {@link #reveal()} is the way into a store.
 */
public final class VerificationSession {

    /** The parameter that {@link #page} adds to both redirects. */
    public static final String STATE = "state";

    private static final String VERSION = "1";
    private static final int STATE_BYTES = 16;
    private static final int PARTS = 7;

    private final transient BizId bizId;
    private final transient @Nullable BizType bizType;
    private final transient Instant expiresAt;
    private final transient Secret token;
    private final transient @Nullable SensitiveLink page;
    private final transient Secret state;

    private VerificationSession(
            BizId bizId,
            @Nullable BizType bizType,
            Instant expiresAt,
            Secret token,
            @Nullable SensitiveLink page,
            Secret state) {
        this.bizId = bizId;
        this.bizType = bizType;
        this.expiresAt = expiresAt;
        this.token = token;
        this.page = page;
        this.state = state;
    }

    /** The session of a token that was just given, in the client's own scene. */
    public static VerificationSession start(BizId bizId, VerifyToken token) {
        return start(bizId, null, token);
    }

    /**
     * The session of a token that was just given, with a new state of 128 random bits.
     *
     * @param bizType the scene that the token was asked for; {@code null}: the client's own
     */
    public static VerificationSession start(
            BizId bizId, @Nullable BizType bizType, VerifyToken token) {
        byte[] state = new byte[STATE_BYTES];
        new SecureRandom().nextBytes(state);
        return new VerificationSession(
                Objects.requireNonNull(bizId, "bizId"),
                bizType,
                token.expiresAt(),
                token.token(),
                token.page().orElse(null),
                Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(state)));
    }

    /** The caller's number of the verification. */
    public BizId bizId() {
        return bizId;
    }

    /** The scene; absent: the client's own. */
    public Optional<BizType> bizType() {
        return Optional.ofNullable(bizType);
    }

    /** When the token ends, and the page with it. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** Whether the token has ended by then. The verdict may still be asked for. */
    public boolean hasEnded(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** The token, closed; for the app SDK. */
    public Secret token() {
        return token;
    }

    /** What the browser brings back, closed. */
    public Secret state() {
        return state;
    }

    /**
     * The page to send the browser to, which sends it back to one of these, with the state in the
     * parameter {@value #STATE}.
     *
     * @param successRedirect as {@link VerifyToken#verifyPageUrl(String, String)} takes it
     * @param failRedirect as {@link VerifyToken#verifyPageUrl(String, String)} takes it
     * @return absent in scenes without a page. Do not log it.
     * @throws io.cloudauth.error.InvalidRequestException as {@link
     *     VerifyToken#verifyPageUrl(String, String)} says
     */
    public Optional<URI> page(@Nullable String successRedirect, @Nullable String failRedirect) {
        return Optional.ofNullable(page)
                .map(
                        link ->
                                PageRedirects.append(
                                        link, withState(successRedirect), withState(failRedirect)));
    }

    private @Nullable String withState(@Nullable String redirect) {
        return redirect == null ? null : QueryParameters.append(redirect, STATE, state.reveal());
    }

    /**
     * Whether a browser that brought this was sent by this session. Compared in constant time. It
     * says nothing about the verdict.
     *
     * @param broughtBack the parameter {@value #STATE}; {@code null} where there is none
     */
    public boolean isReturnedBy(@Nullable String broughtBack) {
        return broughtBack != null
                && MessageDigest.isEqual(
                        state.reveal().getBytes(StandardCharsets.UTF_8),
                        broughtBack.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The whole session as one line of ASCII, for a store; {@link #restore} reads it. It holds
     * token, link and state: keep it as you keep a password.
     */
    public String reveal() {
        return String.join(
                ".",
                VERSION,
                encoded(bizId.value()),
                encoded(bizType == null ? "" : bizType.value()),
                encoded(expiresAt.toString()),
                encoded(token.reveal()),
                encoded(page == null ? "" : page.reveal()),
                encoded(state.reveal()));
    }

    /**
     * The session that was stored as this text.
     *
     * @throws IllegalArgumentException if it is none; the message does not quote it
     */
    public static VerificationSession restore(String revealed) {
        String[] parts = revealed.split("\\.", -1);
        if (parts.length != PARTS || !parts[0].equals(VERSION)) {
            throw notASession();
        }
        try {
            String bizType = decoded(parts[2]);
            String page = decoded(parts[5]);
            return new VerificationSession(
                    BizId.of(decoded(parts[1])),
                    bizType.isEmpty() ? null : BizType.of(bizType),
                    Instant.parse(decoded(parts[3])),
                    Secret.of(decoded(parts[4])),
                    page.isEmpty() ? null : SensitiveLink.of(page),
                    Secret.of(decoded(parts[6])));
        } catch (IllegalArgumentException | DateTimeException | InvalidRequestException e) {
            throw notASession(); // without the cause, which may quote it
        }
    }

    private static IllegalArgumentException notASession() {
        return new IllegalArgumentException("not the text of a session");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerificationSession that
                && bizId.equals(that.bizId)
                && Objects.equals(bizType, that.bizType)
                && expiresAt.equals(that.expiresAt)
                && token.equals(that.token)
                && Objects.equals(page, that.page)
                && state.equals(that.state);
    }

    @Override
    public int hashCode() {
        return Objects.hash(bizId, bizType, expiresAt, token, page, state);
    }

    /** BizId and end alone. */
    @Override
    public String toString() {
        return "VerificationSession[bizId=" + bizId + ", expiresAt=" + expiresAt + "]";
    }
}
