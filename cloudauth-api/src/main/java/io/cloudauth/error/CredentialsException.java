package io.cloudauth.error;

import io.cloudauth.internal.Bilingual;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if no usable credentials are available. The exception lists the providers that were tried,
 * and why each of them had none. Nothing was sent to the service.
 *
 * <p>A {@link io.cloudauth.credentials.CredentialsProvider} creates it with {@link #of(String,
 * String)}.
 */
public final class CredentialsException extends CloudAuthException {

    private static final long serialVersionUID = 1L;

    private static final Bilingual REMEDY =
            new Bilingual(
                    "Set the environment variables ALIBABA_CLOUD_ACCESS_KEY_ID and"
                            + " ALIBABA_CLOUD_ACCESS_KEY_SECRET, or give the client a provider by"
                            + " credentials(…). The message names the setting that each source lacks.",
                    "请设置环境变量 ALIBABA_CLOUD_ACCESS_KEY_ID 和 ALIBABA_CLOUD_ACCESS_KEY_SECRET，"
                            + "或用 credentials(…) 为客户端指定凭据提供者。异常信息列出了每个来源缺少的配置。");

    private final List<Tried> tried;

    private CredentialsException(Builder builder) {
        super(createMessage(builder.tried), builder.cause, builder.attempts, builder.retryable);
        this.tried = List.copyOf(builder.tried);
    }

    private static String createMessage(List<Tried> tried) {
        if (tried.isEmpty()) {
            return "No credentials: no provider was tried";
        }
        return tried.stream()
                .map(Tried::toString)
                .collect(Collectors.joining("; ", "No credentials: ", ""));
    }

    /**
     * Returns an exception for one provider that has no credentials.
     *
     * @param provider the provider's name, such as {@code environment}
     * @param reason why it has none; it is printed, so it must not contain a secret
     * @return the exception
     */
    public static CredentialsException of(String provider, String reason) {
        return builder().tried(provider, reason).build();
    }

    /**
     * Returns a builder for an exception with several providers, or with a cause.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns what to do, as complete sentences.
     *
     * @param locale selects the language: Chinese for {@code zh}, otherwise English
     * @return the advice
     */
    public String remedy(Locale locale) {
        return REMEDY.in(locale);
    }

    /**
     * Returns the providers that were tried, in order, and why each of them had no credentials.
     *
     * @return the providers; unmodifiable
     */
    public List<Tried> tried() {
        return tried;
    }

    /**
     * A provider that was tried and had no credentials.
     *
     * @param provider the provider's name
     * @param reason why it had none, without a secret
     */
    public record Tried(String provider, String reason) implements Serializable {

        /**
         * Creates the record.
         *
         * @throws NullPointerException if an argument is {@code null}
         */
        public Tried {
            Objects.requireNonNull(provider, "provider");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public String toString() {
            return provider + ": " + reason;
        }
    }

    /** A builder of {@link CredentialsException}. Not thread-safe. */
    public static final class Builder {

        private final List<Tried> tried = new ArrayList<>();
        private int attempts;
        private boolean retryable;
        private transient @Nullable Throwable cause;

        private Builder() {}

        /**
         * Adds a provider that had no credentials.
         *
         * @param provider the provider's name, such as {@code environment}
         * @param reason why it had none; it is printed, so it must not contain a secret
         * @return this builder
         */
        public Builder tried(String provider, String reason) {
            tried.add(new Tried(provider, reason));
            return this;
        }

        /**
         * Adds the providers of another exception, such as one that a provider of a chain threw.
         *
         * @param others the providers, as {@link CredentialsException#tried()} returns them
         * @return this builder
         */
        public Builder tried(List<Tried> others) {
            tried.addAll(others);
            return this;
        }

        /**
         * Sets the number of attempts; default 0.
         *
         * @param attempts the number, 0 or more; see {@link CloudAuthException#attempts()}
         * @return this builder
         */
        public Builder attempts(int attempts) {
            this.attempts = attempts;
            return this;
        }

        /**
         * Sets whether a later call may succeed, for example because a source was unavailable;
         * default false.
         *
         * @param retryable see {@link CloudAuthException#isRetryable()}
         * @return this builder
         */
        public Builder retryable(boolean retryable) {
            this.retryable = retryable;
            return this;
        }

        /**
         * Sets the cause; default none.
         *
         * @param cause the cause, or {@code null} for none; neither it nor its own causes may
         *     contain a secret
         * @return this builder
         */
        public Builder cause(@Nullable Throwable cause) {
            this.cause = cause;
            return this;
        }

        /**
         * Returns a new exception. Its stack trace begins here.
         *
         * @return the exception
         * @throws IllegalArgumentException if the number of attempts is negative
         */
        public CredentialsException build() {
            return new CredentialsException(this);
        }
    }
}
