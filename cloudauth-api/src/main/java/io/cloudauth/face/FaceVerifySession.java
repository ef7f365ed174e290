package io.cloudauth.face;

import io.cloudauth.credentials.Secret;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.model.SensitiveLink;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session that was started. Store its {@link #certifyId()} before anything else: it is the only
 * key to the result. {@link #reveal()} and {@link #restore} carry the whole session through a
 * database or an HTTP session.
 *
 * <p>The service accepts one submission for a session. For another attempt start another session.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public final class FaceVerifySession {

    private static final String VERSION = "F1";
    private static final int PARTS = 7;

    private final transient CertifyId certifyId;
    private final transient long sceneId;
    private final transient URI endpoint;
    private final transient Instant expiresAt;
    private final transient @Nullable SensitiveLink certifyUrl;
    private final transient @Nullable Secret state;

    private FaceVerifySession(
            CertifyId certifyId,
            long sceneId,
            URI endpoint,
            Instant expiresAt,
            @Nullable SensitiveLink certifyUrl,
            @Nullable Secret state) {
        this.certifyId = certifyId;
        this.sceneId = sceneId;
        this.endpoint = endpoint;
        this.expiresAt = expiresAt;
        this.certifyUrl = certifyUrl;
        this.state = state;
    }

    /**
     * Creates a session; for clients, and for tests of applications.
     *
     * @param certifyId the service's identifier
     * @param sceneId the scene
     * @param endpoint the endpoint that started the session
     * @param expiresAt when the page expires
     * @param certifyUrl the address of the page; {@code null} if there is none
     * @param state the one-time state of the return address; {@code null} if there is none
     * @return the session
     */
    public static FaceVerifySession of(
            CertifyId certifyId,
            long sceneId,
            URI endpoint,
            Instant expiresAt,
            @Nullable SensitiveLink certifyUrl,
            @Nullable Secret state) {
        return new FaceVerifySession(
                Objects.requireNonNull(certifyId, "certifyId"),
                sceneId,
                Objects.requireNonNull(endpoint, "endpoint"),
                Objects.requireNonNull(expiresAt, "expiresAt"),
                certifyUrl,
                state);
    }

    /**
     * Returns the service's identifier of the session.
     *
     * @return the CertifyId
     */
    public CertifyId certifyId() {
        return certifyId;
    }

    /**
     * Returns the scene of the session.
     *
     * @return the SceneId
     */
    public long sceneId() {
        return sceneId;
    }

    /**
     * Returns the endpoint that started the session. The result is requested there. Whether another
     * region knows the session is not documented by the vendor.
     *
     * @return the endpoint
     */
    public URI endpoint() {
        return endpoint;
    }

    /**
     * Returns when the page expires: 30 minutes after the call began.
     *
     * @return the time
     */
    public Instant expiresAt() {
        return expiresAt;
    }

    /**
     * Returns whether the page has expired.
     *
     * @param now the current time
     * @return whether it has expired
     */
    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /**
     * Returns the address of the page in clear, to send the user's browser there. Anyone with this
     * address can submit for the session, so never log it.
     *
     * @return the address; empty if the MetaInfo is not a browser's
     */
    public Optional<URI> revealCertifyUrl() {
        return Optional.ofNullable(certifyUrl).map(SensitiveLink::revealUri);
    }

    /**
     * Returns the one-time state that the return address contains.
     *
     * @return the state; empty without {@link InitFaceVerifyRequestBuilder#returnState()}
     */
    public Optional<Secret> state() {
        return Optional.ofNullable(state);
    }

    /**
     * Returns whether a state that a browser brought back belongs to this session. The comparison
     * takes constant time. Use a state once.
     *
     * @param broughtBack the query parameter {@code state} of the request; {@code null} if it is
     *     absent
     * @return whether it is the state; false if the session has none
     */
    public boolean isReturnedBy(@Nullable String broughtBack) {
        return broughtBack != null
                && state != null
                && MessageDigest.isEqual(
                        state.reveal().getBytes(StandardCharsets.UTF_8),
                        broughtBack.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the whole session as text in clear, for {@link #restore}. It contains the address of
     * the page, so store it like a password.
     *
     * @return letters, digits, dots, hyphens and underscores
     */
    public String reveal() {
        return String.join(
                ".",
                VERSION,
                certifyId.value(),
                Long.toString(sceneId),
                encoded(endpoint.toString()),
                encoded(expiresAt.toString()),
                encoded(certifyUrl == null ? "" : certifyUrl.reveal()),
                encoded(state == null ? "" : state.reveal()));
    }

    /**
     * Returns the session of a text that {@link #reveal()} returned. The text is not signed:
     * restore only what the user could not change.
     *
     * @param revealed the text
     * @return the session
     * @throws IllegalArgumentException if the text is not that of a session
     */
    public static FaceVerifySession restore(String revealed) {
        String[] parts = revealed.split("\\.", -1);
        if (parts.length != PARTS || !parts[0].equals(VERSION)) {
            throw notASession();
        }
        try {
            String certifyUrl = decoded(parts[5]);
            String state = decoded(parts[6]);
            if (!certifyUrl.isEmpty()) {
                address(certifyUrl);
            }
            return new FaceVerifySession(
                    CertifyId.of(parts[1]),
                    Long.parseLong(parts[2]),
                    address(decoded(parts[3])),
                    Instant.parse(decoded(parts[4])),
                    certifyUrl.isEmpty() ? null : SensitiveLink.of(certifyUrl),
                    state.isEmpty() ? null : Secret.of(state));
        } catch (IllegalArgumentException | DateTimeException | InvalidRequestException e) {
            throw notASession(); // without the cause, which may contain the text
        }
    }

    /** Returns the address, which a browser or this client can be sent to. */
    private static URI address(String text) {
        URI uri = URI.create(text);
        boolean web =
                "https".equalsIgnoreCase(uri.getScheme())
                        || "http".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null) {
            throw notASession();
        }
        return uri;
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
        return other instanceof FaceVerifySession that
                && certifyId.equals(that.certifyId)
                && sceneId == that.sceneId
                && endpoint.equals(that.endpoint)
                && expiresAt.equals(that.expiresAt)
                && Objects.equals(certifyUrl, that.certifyUrl)
                && Objects.equals(state, that.state);
    }

    @Override
    public int hashCode() {
        return Objects.hash(certifyId, sceneId, endpoint, expiresAt, certifyUrl, state);
    }

    /**
     * Returns identifier, scene and expiry, without the address of the page.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return "FaceVerifySession[certifyId="
                + certifyId
                + ", sceneId="
                + sceneId
                + ", expiresAt="
                + expiresAt
                + "]";
    }
}
