package io.cloudauth.error;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * No usable credentials: says which providers were asked, and why each had none. Nothing was sent
 * to the service. A {@link io.cloudauth.credentials.CredentialsProvider} throws it by {@link
 * #of(String, String)}.
 */
public final class CredentialsException extends CloudAuthException {

    private static final long serialVersionUID = 1L;

    private final List<Tried> tried;

    private CredentialsException(Builder builder) {
        super(sentence(builder.tried), builder.cause, builder.attempts, builder.retryable);
        this.tried = List.copyOf(builder.tried);
    }

    private static String sentence(List<Tried> tried) {
        if (tried.isEmpty()) {
            return "No credentials: no provider was asked";
        }
        return tried.stream()
                .map(Tried::toString)
                .collect(Collectors.joining("; ", "No credentials: ", ""));
    }

    /**
     * One provider had none.
     *
     * @param provider its name, such as {@code environment}
     * @param reason why, without any secret: it is printed
     */
    public static CredentialsException of(String provider, String reason) {
        return builder().tried(provider, reason).build();
    }

    /** A builder for several providers, or with a cause. */
    public static Builder builder() {
        return new Builder();
    }

    /** Who was asked, in order, and why each had none. Unmodifiable. */
    public List<Tried> tried() {
        return tried;
    }

    /**
     * One provider that was asked.
     *
     * @param provider its name
     * @param reason why it had no credentials, without any secret
     */
    public record Tried(String provider, String reason) implements Serializable {

        /** Refuses {@code null}. */
        public Tried {
            Objects.requireNonNull(provider, "provider");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public String toString() {
            return provider + ": " + reason;
        }
    }

    /** Collects who was asked. Not safe to share between threads. */
    public static final class Builder {

        private final List<Tried> tried = new ArrayList<>();
        private int attempts;
        private boolean retryable;
        private transient @Nullable Throwable cause;

        private Builder() {}

        /** Adds a provider and why it had none, without any secret. */
        public Builder tried(String provider, String reason) {
            tried.add(new Tried(provider, reason));
            return this;
        }

        /** Adds all that another exception tells, such as one that a provider of a chain threw. */
        public Builder tried(List<Tried> others) {
            tried.addAll(others);
            return this;
        }

        /** See {@link CloudAuthException#attempts()}; default 0. */
        public Builder attempts(int attempts) {
            this.attempts = attempts;
            return this;
        }

        /** Whether asking again later may help, as when the source was down; default false. */
        public Builder retryable(boolean retryable) {
            this.retryable = retryable;
            return this;
        }

        /** What broke; it and its own causes hold no secret. Default none. */
        public Builder cause(@Nullable Throwable cause) {
            this.cause = cause;
            return this;
        }

        /** The exception, whose stack begins here. */
        public CredentialsException build() {
            return new CredentialsException(this);
        }
    }
}
