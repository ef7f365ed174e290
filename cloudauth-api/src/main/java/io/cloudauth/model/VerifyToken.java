package io.cloudauth.model;

import io.cloudauth.credentials.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of describeVerifyToken: the token that starts the app SDK, or the page for a browser.
 * Token and link have masking types, so printing or serialising the record does not show them.
 *
 * <p>Immutable and safe for use by multiple threads.
 *
 * @param token the token, masked; {@link #revealToken()} returns it in clear
 * @param expiresAt the time at which the token expires: 30 minutes after it was issued, by this
 *     machine's clock
 * @param page the link to the page, masked; only in H5 scenes; {@link #revealPageUrl()} returns it
 *     in clear
 * @param ossUploadToken the location and credentials for uploads of pictures, if the service
 *     returns them
 * @param requestId the service's ID of the request; empty if the response has none
 */
public record VerifyToken(
        Secret token,
        Instant expiresAt,
        Optional<SensitiveLink> page,
        Optional<OssUploadToken> ossUploadToken,
        String requestId) {

    /**
     * Creates the record.
     *
     * @throws NullPointerException if an argument is {@code null}
     */
    public VerifyToken {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(ossUploadToken, "ossUploadToken");
        Objects.requireNonNull(requestId, "requestId");
    }

    /**
     * Returns the token in clear. Give it only to the app of the end user for whom it was
     * requested. Do not log it.
     *
     * @return the token
     */
    public String revealToken() {
        return token.reveal();
    }

    /**
     * Returns the link to the page that the browser must open. Do not log it.
     *
     * @return the link; empty except in H5 scenes
     */
    public Optional<URI> revealPageUrl() {
        return page.map(SensitiveLink::revealUri);
    }

    /**
     * Returns the link to the page that the browser must open, with redirects. Afterwards, the page
     * sends the browser to one of them. Do not log the link.
     *
     * <p>The redirects become the parameters {@code successRedirect} and {@code failRedirect} of
     * the link. The vendor documents these parameters for the same purpose as the redirect fields
     * of the request.
     *
     * <p>The page to which the browser returns proves nothing. Call describeVerifyResult to get the
     * verdict.
     *
     * @param successRedirect the redirect after success: an https link, an http link to this
     *     machine, or the absolute path of a mini-program page, such as {@code /pages/index/index};
     *     {@code null} for none
     * @param failRedirect the redirect otherwise; {@code null} for none
     * @return the link; empty except in H5 scenes
     * @throws io.cloudauth.error.InvalidRequestException if a redirect is invalid
     */
    public Optional<URI> revealPageUrl(
            @Nullable String successRedirect, @Nullable String failRedirect) {
        return page.map(link -> PageRedirects.append(link, successRedirect, failRedirect));
    }

    /**
     * Returns an empty builder; for the client, and for tests of applications.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of {@link VerifyToken}. {@code null} means absent. Not thread-safe. */
    public static final class Builder {

        private @Nullable Secret token;
        private @Nullable Instant expiresAt;
        private @Nullable SensitiveLink page;
        private @Nullable OssUploadToken ossUploadToken;
        private String requestId = "";

        private Builder() {}

        /**
         * Sets the token; required.
         *
         * @param value the token in clear
         * @return this builder
         */
        public Builder value(String value) {
            this.token = Secret.of(value);
            return this;
        }

        /**
         * Sets the time at which the token expires; required.
         *
         * @param expiresAt the expiry time
         * @return this builder
         */
        public Builder expiresAt(Instant expiresAt) {
            this.expiresAt = expiresAt;
            return this;
        }

        /**
         * Sets the link to the page of an H5 scene; default absent.
         *
         * @param verifyPageUrl the link, or {@code null} for absent
         * @return this builder
         */
        public Builder verifyPageUrl(@Nullable URI verifyPageUrl) {
            this.page = verifyPageUrl == null ? null : SensitiveLink.of(verifyPageUrl.toString());
            return this;
        }

        /**
         * Sets the location and credentials for uploads of pictures; default absent.
         *
         * @param ossUploadToken the upload token, or {@code null} for absent
         * @return this builder
         */
        public Builder ossUploadToken(@Nullable OssUploadToken ossUploadToken) {
            this.ossUploadToken = ossUploadToken;
            return this;
        }

        /**
         * Sets the service's ID of the request; default empty.
         *
         * @param requestId the ID
         * @return this builder
         */
        public Builder requestId(String requestId) {
            this.requestId = requestId;
            return this;
        }

        /**
         * Returns the record.
         *
         * @return the record
         * @throws NullPointerException if the token or its expiry time is missing
         */
        public VerifyToken build() {
            return new VerifyToken(
                    Objects.requireNonNull(token, "value"),
                    Objects.requireNonNull(expiresAt, "expiresAt"),
                    Optional.ofNullable(page),
                    Optional.ofNullable(ossUploadToken),
                    requestId);
        }
    }
}
