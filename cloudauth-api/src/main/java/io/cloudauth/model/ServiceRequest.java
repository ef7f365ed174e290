package io.cloudauth.model;

import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.Violation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request to the service: options for this one call, whatever it asks for. A request has passed
 * all local validation. It is immutable, safe to share between threads, and may be sent again. It
 * masks its values when it is printed or serialized. Two requests are equal if they are of one
 * class and hold the same values.
 */
public abstract sealed class ServiceRequest permits VerificationRequest {

    private final transient @Nullable Timeouts timeouts;
    private final transient @Nullable CredentialsProvider credentials;
    private final transient @Nullable String account;
    private final transient Map<String, Personal<String>> parameters;
    private final transient List<Violation> warnings;

    /**
     * Takes the content of a builder that has been validated.
     *
     * @param builder the builder
     * @param warnings what its validation warned of
     */
    protected ServiceRequest(RequestBuilder<?> builder, List<Violation> warnings) {
        this.timeouts = builder.timeouts;
        this.credentials = builder.credentials;
        this.account = builder.account;
        Map<String, Personal<String>> masked = new LinkedHashMap<>();
        builder.parameters.forEach((name, value) -> masked.put(name, Personal.of(value)));
        this.parameters = Collections.unmodifiableMap(masked);
        this.warnings = warnings;
    }

    /**
     * Returns the timeouts of this call.
     *
     * @return the timeouts; empty if those of the client apply
     */
    public final Optional<Timeouts> timeouts() {
        return Optional.ofNullable(timeouts);
    }

    /**
     * Returns where the credentials of this call come from.
     *
     * @return the provider; empty if that of the client applies
     */
    public final Optional<CredentialsProvider> credentials() {
        return Optional.ofNullable(credentials);
    }

    /**
     * Returns the label of the account that this call is made for.
     *
     * @return the label; empty if that of the client applies
     */
    public final Optional<String> account() {
        return Optional.ofNullable(account);
    }

    /**
     * Returns the parameters that this library does not know, by the name on the wire.
     *
     * @return an unmodifiable map in the order in which the parameters were added
     */
    @PersonalData
    public final Map<String, Personal<String>> parameters() {
        return parameters;
    }

    /**
     * Returns what is unusual about the request without forbidding it. The client logs it.
     *
     * @return an unmodifiable list in the order of the fields; usually empty
     */
    public final List<Violation> warnings() {
        return warnings;
    }

    /**
     * Adds the fields of this kind of request, by name; absent ones are added as {@code null}.
     * Every value prints masked.
     *
     * @param fields where to add them
     */
    abstract void addFields(Map<String, @Nullable Object> fields);

    private Map<String, @Nullable Object> content() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        addFields(fields);
        fields.put("timeouts", timeouts);
        fields.put("credentials", credentials == null ? null : Personal.of(credentials));
        fields.put("account", account);
        fields.put("parameters", parameters.isEmpty() ? null : parameters);
        fields.values().removeIf(value -> value == null);
        return fields;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof ServiceRequest that
                && getClass() == that.getClass()
                && content().equals(that.content());
    }

    @Override
    public final int hashCode() {
        return content().hashCode();
    }

    /** Returns the class and the fields that are present, with their values masked. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + content();
    }

    static @Nullable Personal<String> masked(@Nullable String text) {
        return text == null ? null : Personal.of(text);
    }

    static @Nullable SensitiveLink link(@Nullable String text) {
        return text == null ? null : SensitiveLink.of(text);
    }
}
