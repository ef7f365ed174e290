package io.cloudauth.model;

import io.cloudauth.credentials.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What describeVerifyToken gives: the token that the app SDK starts with, or the page for a
 * browser. Token and link are in masking types, so that printing and serialising the record does
 * not show them.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param token the token, closed; {@link #value()} is its text
 * @param expiresAt when the token ends: 30 minutes after it was given, by this machine's clock
 * @param page the link to the page, closed, in H5 scenes only; {@link #verifyPageUrl()} is its URI
 * @param ossUploadToken what uploads of pictures for this verification need, where the service gave
 *     it
 * @param requestId the service's ID of the request; empty if the response names none
 */
public record VerifyToken(
        Secret token,
        Instant expiresAt,
        Optional<SensitiveLink> page,
        Optional<OssUploadToken> ossUploadToken,
        String requestId) {

    /** Refuses {@code null}. */
    public VerifyToken {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(ossUploadToken, "ossUploadToken");
        Objects.requireNonNull(requestId, "requestId");
    }

    /** The token's text, for the app SDK of the one user that it was asked for. Do not log it. */
    public String value() {
        return token.reveal();
    }

    /** The page to send the browser to; only in H5 scenes. Do not log it. */
    public Optional<URI> verifyPageUrl() {
        return page.map(SensitiveLink::revealUri);
    }

    /**
     * The page to send the browser to, which sends it on to one of these afterwards; only in H5
     * scenes. They are appended as the parameters {@code successRedirect} and {@code failRedirect},
     * which the vendor's documents name beside the request's own fields for the same purpose. Do
     * not log it.
     *
     * <p>Which of them the browser comes to proves nothing: ask describeVerifyResult.
     *
     * @param successRedirect after passing: an https link, http to this machine, or the absolute
     *     path of a mini-program's page such as {@code /pages/index/index}; {@code null} for none
     * @param failRedirect otherwise; {@code null} for none
     * @throws io.cloudauth.error.InvalidRequestException if one is anything else
     */
    public Optional<URI> verifyPageUrl(
            @Nullable String successRedirect, @Nullable String failRedirect) {
        return page.map(link -> PageRedirects.append(link, successRedirect, failRedirect));
    }

    /** A builder with nothing set; for the client, and for tests of applications. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds the record. {@code null} means absent. Not safe to share between threads. */
    public static final class Builder {

        private @Nullable Secret token;
        private @Nullable Instant expiresAt;
        private @Nullable SensitiveLink page;
        private @Nullable OssUploadToken ossUploadToken;
        private String requestId = "";

        private Builder() {}

        /** The token's text; required. */
        public Builder value(String value) {
            this.token = Secret.of(value);
            return this;
        }

        /** When the token ends; required. */
        public Builder expiresAt(Instant expiresAt) {
            this.expiresAt = expiresAt;
            return this;
        }

        /** The page of an H5 scene; default absent. */
        public Builder verifyPageUrl(@Nullable URI verifyPageUrl) {
            this.page = verifyPageUrl == null ? null : SensitiveLink.of(verifyPageUrl.toString());
            return this;
        }

        /** What uploads need; default absent. */
        public Builder ossUploadToken(@Nullable OssUploadToken ossUploadToken) {
            this.ossUploadToken = ossUploadToken;
            return this;
        }

        /** The service's ID of the request; default empty. */
        public Builder requestId(String requestId) {
            this.requestId = requestId;
            return this;
        }

        /**
         * The record.
         *
         * @throws NullPointerException if the token or its end is missing
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
