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
 * The state of a verification that an end user has started and will return from. The application
 * keeps it in the user's HTTP session, or in a store of its own.
 *
 * <pre>{@code
 * VerificationSession session =
 *         VerificationSession.start(bizId, client.describeVerifyToken(request));
 * store(session.reveal());
 * redirect(session.page("https://shop.example/kyc/passed", "https://shop.example/kyc/failed"));
 *
 * // the browser returns
 * VerificationSession session = VerificationSession.restore(stored());
 * if (session.isReturnedBy(parameter("state"))) {
 *     VerifyResult result = client.describeVerifyResult(session.bizId());   // only this decides
 * }
 * }</pre>
 *
 * <p>The page to which the browser returns proves nothing, because anyone can open it. The state
 * proves only that this session sent the browser, and not the link of another session.
 *
 * <p>Immutable and safe for use by multiple threads. Token, link and state are neither printed nor
 * serialised. To store a session, use {@link #reveal()}.
 */
public final class VerificationSession {

    /** The name of the parameter that {@link #page} adds to both redirects. */
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

    /**
     * Returns a session for a new token of the client's own scene, with a new state of 128 random
     * bits.
     *
     * @param bizId the caller's identifier of the verification
     * @param token the response of describeVerifyToken
     * @return the session
     */
    public static VerificationSession start(BizId bizId, VerifyToken token) {
        return start(bizId, null, token);
    }

    /**
     * Returns a session for a new token, with a new state of 128 random bits.
     *
     * @param bizId the caller's identifier of the verification
     * @param bizType the scene of the token; {@code null} for the client's own
     * @param token the response of describeVerifyToken
     * @return the session
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

    /**
     * Returns the caller's identifier of the verification.
     *
     * @return the BizId
     */
    public BizId bizId() {
        return bizId;
    }

    /**
     * Returns the scene of the verification.
     *
     * @return the scene; empty for the client's own
     */
    public Optional<BizType> bizType() {
        return Optional.ofNullable(bizType);
    }

    /**
     * Returns the time at which the token and the page expire.
     *
     * @return the expiry time
     */
    public Instant expiresAt() {
        return expiresAt;
    }

    /**
     * Returns whether the token has expired. The result can still be queried after that.
     *
     * @param now the current time
     * @return whether it has expired
     */
    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /**
     * Returns the verify token, masked; for the app SDK.
     *
     * @return the token
     */
    public Secret token() {
        return token;
    }

    /**
     * Returns the state that the browser brings back, masked.
     *
     * @return the state
     */
    public Secret state() {
        return state;
    }

    /**
     * Returns the link to the page that the browser must open. Afterwards, the page sends the
     * browser to one of the redirects, with the state in the parameter {@value #STATE}. Do not log
     * the link.
     *
     * @param successRedirect the redirect after success; see {@link
     *     VerifyToken#revealPageUrl(String, String)}
     * @param failRedirect the redirect otherwise; see {@link VerifyToken#revealPageUrl(String,
     *     String)}
     * @return the link; empty in scenes without a page
     * @throws io.cloudauth.error.InvalidRequestException if a redirect is invalid
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
     * Returns whether this session sent the browser that brought the given state. The comparison
     * takes constant time. The result says nothing about the verdict.
     *
     * @param broughtBack the value of the parameter {@value #STATE}; {@code null} if it is missing
     * @return whether the state is that of this session
     */
    public boolean isReturnedBy(@Nullable String broughtBack) {
        return broughtBack != null
                && MessageDigest.isEqual(
                        state.reveal().getBytes(StandardCharsets.UTF_8),
                        broughtBack.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the whole session as one line of ASCII, for a store. {@link #restore} reads it. It
     * contains token, link and state in clear, so store it like a password.
     *
     * @return the text
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
     * Returns the session that {@link #reveal()} has written.
     *
     * @param revealed the text
     * @return the session
     * @throws IllegalArgumentException if the text is not that of a session; the message does not
     *     contain it
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
            throw notASession(); // without the cause, which may contain the text
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

    /**
     * Returns the BizId and the expiry time only.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return "VerificationSession[bizId=" + bizId + ", expiresAt=" + expiresAt + "]";
    }
}
