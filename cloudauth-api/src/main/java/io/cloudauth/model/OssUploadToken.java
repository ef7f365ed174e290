package io.cloudauth.model;

import io.cloudauth.credentials.Secret;
import io.cloudauth.internal.PlainText;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an upload of a picture to the service's OSS bucket needs. The three parts of its credentials
 * open only by {@code reveal()}.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param bucket the bucket
 * @param endpoint the bucket's endpoint, an https link
 * @param path the folder in the bucket, with or without a slash at the end
 * @param expiresAt when the token ends
 * @param key the AccessKey ID of the session, closed
 * @param secret the AccessKey secret of the session, closed
 * @param token the security token of the session, closed
 */
public record OssUploadToken(
        String bucket,
        String endpoint,
        String path,
        Instant expiresAt,
        Secret key,
        Secret secret,
        Secret token) {

    /** Refuses {@code null}. */
    public OssUploadToken {
        Objects.requireNonNull(bucket, "bucket");
        Objects.requireNonNull(endpoint, "endpoint");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(token, "token");
    }

    /** Where and until when; no part of the credentials. */
    @Override
    public String toString() {
        return "OssUploadToken[bucket="
                + PlainText.shown(bucket)
                + ", endpoint="
                + PlainText.shown(endpoint)
                + ", path="
                + PlainText.shown(path)
                + ", expiresAt="
                + expiresAt
                + "]";
    }

    /** A builder with nothing set; for the client, and for tests of applications. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds the record; everything is required. Not safe to share between threads. */
    public static final class Builder {

        private @Nullable String bucket;
        private @Nullable String endpoint;
        private @Nullable String path;
        private @Nullable Instant expiresAt;
        private @Nullable Secret key;
        private @Nullable Secret secret;
        private @Nullable Secret token;

        private Builder() {}

        /** The bucket. */
        public Builder bucket(String bucket) {
            this.bucket = bucket;
            return this;
        }

        /** The bucket's endpoint, an https link. */
        public Builder endpoint(String endpoint) {
            this.endpoint = endpoint;
            return this;
        }

        /** The folder in the bucket. */
        public Builder path(String path) {
            this.path = path;
            return this;
        }

        /** When the token ends. */
        public Builder expiresAt(Instant expiresAt) {
            this.expiresAt = expiresAt;
            return this;
        }

        /** The AccessKey ID of the session. */
        public Builder key(String key) {
            this.key = Secret.of(key);
            return this;
        }

        /** The AccessKey secret of the session. */
        public Builder secret(String secret) {
            this.secret = Secret.of(secret);
            return this;
        }

        /** The security token of the session. */
        public Builder token(String token) {
            this.token = Secret.of(token);
            return this;
        }

        /**
         * The record.
         *
         * @throws NullPointerException if anything is missing
         */
        public OssUploadToken build() {
            return new OssUploadToken(
                    Objects.requireNonNull(bucket, "bucket"),
                    Objects.requireNonNull(endpoint, "endpoint"),
                    Objects.requireNonNull(path, "path"),
                    Objects.requireNonNull(expiresAt, "expiresAt"),
                    Objects.requireNonNull(key, "key"),
                    Objects.requireNonNull(secret, "secret"),
                    Objects.requireNonNull(token, "token"));
        }
    }
}
