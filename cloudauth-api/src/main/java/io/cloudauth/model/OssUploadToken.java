package io.cloudauth.model;

import io.cloudauth.credentials.Secret;
import io.cloudauth.internal.PlainText;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The location and the temporary credentials for an upload of pictures to the service's OSS bucket.
 * Only {@code reveal()} returns a part of the credentials in clear.
 *
 * <p>Immutable and safe for use by multiple threads.
 *
 * @param bucket the name of the bucket
 * @param endpoint the endpoint of the bucket, an https link
 * @param path the folder in the bucket, with or without a trailing slash
 * @param expiresAt the time at which the credentials expire
 * @param key the AccessKey ID of the session, masked
 * @param secret the AccessKey secret of the session, masked
 * @param token the security token of the session, masked
 */
public record OssUploadToken(
        String bucket,
        String endpoint,
        String path,
        Instant expiresAt,
        Secret key,
        Secret secret,
        Secret token) {

    /**
     * Creates the record.
     *
     * @throws NullPointerException if an argument is {@code null}
     */
    public OssUploadToken {
        Objects.requireNonNull(bucket, "bucket");
        Objects.requireNonNull(endpoint, "endpoint");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(token, "token");
    }

    /**
     * Returns the location and the expiry time, without the credentials.
     *
     * @return the text
     */
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

    /**
     * Returns an empty builder; for the client, and for tests of applications.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of {@link OssUploadToken}. All fields are required. Not thread-safe. */
    public static final class Builder {

        private @Nullable String bucket;
        private @Nullable String endpoint;
        private @Nullable String path;
        private @Nullable Instant expiresAt;
        private @Nullable Secret key;
        private @Nullable Secret secret;
        private @Nullable Secret token;

        private Builder() {}

        /**
         * Sets the name of the bucket.
         *
         * @param bucket the name
         * @return this builder
         */
        public Builder bucket(String bucket) {
            this.bucket = bucket;
            return this;
        }

        /**
         * Sets the endpoint of the bucket.
         *
         * @param endpoint an https link
         * @return this builder
         */
        public Builder endpoint(String endpoint) {
            this.endpoint = endpoint;
            return this;
        }

        /**
         * Sets the folder in the bucket.
         *
         * @param path the folder, with or without a trailing slash
         * @return this builder
         */
        public Builder path(String path) {
            this.path = path;
            return this;
        }

        /**
         * Sets the time at which the credentials expire.
         *
         * @param expiresAt the expiry time
         * @return this builder
         */
        public Builder expiresAt(Instant expiresAt) {
            this.expiresAt = expiresAt;
            return this;
        }

        /**
         * Sets the AccessKey ID of the session.
         *
         * @param key the AccessKey ID in clear
         * @return this builder
         */
        public Builder key(String key) {
            this.key = Secret.of(key);
            return this;
        }

        /**
         * Sets the AccessKey secret of the session.
         *
         * @param secret the secret in clear
         * @return this builder
         */
        public Builder secret(String secret) {
            this.secret = Secret.of(secret);
            return this;
        }

        /**
         * Sets the security token of the session.
         *
         * @param token the token in clear
         * @return this builder
         */
        public Builder token(String token) {
            this.token = Secret.of(token);
            return this;
        }

        /**
         * Returns the record.
         *
         * @return the record
         * @throws NullPointerException if a field is missing
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
