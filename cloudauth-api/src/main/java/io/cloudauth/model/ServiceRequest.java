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
 * A request to the service, with the options of its call. It has passed all local validation. Two
 * requests are equal if they have the same class and the same values. Printing a request shows its
 * values masked, and serialising it shows no value.
 *
 * <p>Immutable and safe for use by multiple threads. It can be used for more than one call.
 */
public abstract sealed class ServiceRequest permits VerificationRequest, FinancialGradeRequest {

    private final transient @Nullable Timeouts timeouts;
    private final transient @Nullable CredentialsProvider credentials;
    private final transient @Nullable String account;
    private final transient Map<String, Personal<String>> parameters;
    private final transient List<Violation> warnings;

    /**
     * Creates a request with the values of a builder that has been validated.
     *
     * @param builder the builder
     * @param warnings the warnings of the validation
     */
    protected ServiceRequest(RequestBuilder<?> builder, List<Violation> warnings) {
        this.timeouts = builder.timeouts;
        this.credentials = builder.credentials;
        this.account = builder.account;
        this.parameters = builder.parameters.isEmpty() ? Map.of() : masked(builder.parameters);
        this.warnings = warnings;
    }

    private static Map<String, Personal<String>> masked(Map<String, String> parameters) {
        Map<String, Personal<String>> masked = new LinkedHashMap<>();
        parameters.forEach((name, value) -> masked.put(name, Personal.of(value)));
        return Collections.unmodifiableMap(masked);
    }

    /**
     * Returns the timeouts of this call.
     *
     * @return the timeouts; empty if the client's apply
     */
    public final Optional<Timeouts> timeouts() {
        return Optional.ofNullable(timeouts);
    }

    /**
     * Returns the provider of the credentials for this call.
     *
     * @return the provider; empty if the client's applies
     */
    public final Optional<CredentialsProvider> credentials() {
        return Optional.ofNullable(credentials);
    }

    /**
     * Returns the label of the account that this call is made for.
     *
     * @return the label; empty if the client's applies
     */
    public final Optional<String> account() {
        return Optional.ofNullable(account);
    }

    /**
     * Returns the extra parameters, which this library does not know. The keys are the names that
     * are sent.
     *
     * @return the parameters, in the order in which they were added; unmodifiable
     */
    @PersonalData
    public final Map<String, Personal<String>> parameters() {
        return parameters;
    }

    /**
     * Returns the warnings of the validation: fields whose values are valid but unusual. The client
     * logs them.
     *
     * @return the warnings, in the order of the fields; unmodifiable, usually empty
     */
    public final List<Violation> warnings() {
        return warnings;
    }

    /**
     * Adds the fields of this class of request, by name. An absent field is added as {@code null}.
     * The {@code toString()} of each value must be masked.
     *
     * @param fields the map to add to
     */
    protected abstract void addFields(Map<String, @Nullable Object> fields);

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

    /**
     * Returns the class and the present fields, with masked values.
     *
     * @return the text
     */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + content();
    }

    /**
     * Returns a masked value.
     *
     * @param text the text; {@code null} for none
     * @return the value; {@code null} for none
     */
    protected static @Nullable Personal<String> masked(@Nullable String text) {
        return text == null ? null : Personal.of(text);
    }

    /**
     * Returns a masked link.
     *
     * @param text the link; {@code null} for none
     * @return the link; {@code null} for none
     */
    protected static @Nullable SensitiveLink link(@Nullable String text) {
        return text == null ? null : SensitiveLink.of(text);
    }
}
