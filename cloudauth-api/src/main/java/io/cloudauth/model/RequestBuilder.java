package io.cloudauth.model;

import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.Rule;
import io.cloudauth.internal.validation.ParameterChecks;
import io.cloudauth.internal.validation.Violations;
import io.cloudauth.submission.SubmissionKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A builder of a request. It keeps its values as they were given until {@code build()}, which
 * validates them and reports every violation at once. {@code null} removes a value. Not safe to
 * share between threads.
 *
 * @param <B> the type of the builder itself
 */
public abstract sealed class RequestBuilder<B extends RequestBuilder<B>>
        permits VerificationRequestBuilder, FinancialGradeRequestBuilder {

    // Fields of builders are transient: serializers by reflection (Gson, Jackson with field
    // visibility) leave them out.
    transient @Nullable Timeouts timeouts;
    transient @Nullable CredentialsProvider credentials;
    transient @Nullable String account;
    final transient Map<String, String> parameters = new LinkedHashMap<>();

    /** Creates a builder without values. */
    protected RequestBuilder() {}

    /**
     * Creates a builder with the options of a request.
     *
     * @param request the request
     */
    protected RequestBuilder(ServiceRequest request) {
        this.timeouts = request.timeouts().orElse(null);
        this.credentials = request.credentials().orElse(null);
        this.account = request.account().orElse(null);
        request.parameters().forEach((name, value) -> parameters.put(name, value.reveal()));
    }

    /**
     * Returns this builder by its own type.
     *
     * @return this builder
     */
    protected abstract B self();

    /**
     * Sets the timeouts of this call. A timeout that is not set is the client's.
     *
     * @param timeouts the timeouts
     * @return this builder
     */
    public B timeouts(@Nullable Timeouts timeouts) {
        this.timeouts = timeouts;
        return self();
    }

    /**
     * Sets the timeouts of this call. A timeout that is not set is the client's.
     *
     * @param timeouts sets them on a builder
     * @return this builder
     */
    public B timeouts(Consumer<Timeouts.Builder> timeouts) {
        Timeouts.Builder builder = Timeouts.builder();
        timeouts.accept(builder);
        return timeouts(builder.build());
    }

    /**
     * Sets where the credentials of this call come from. Default: the client's provider. If they
     * belong to another account, name it by {@link #account}.
     *
     * @param credentials the provider
     * @return this builder
     */
    public B credentials(@Nullable CredentialsProvider credentials) {
        this.credentials = credentials;
        return self();
    }

    /**
     * Sets the label of the account that this call is made for. It keeps the submissions of several
     * accounts apart in one {@link io.cloudauth.submission.SubmissionLog}. It is not sent. Default:
     * the client's.
     *
     * @param label 1 to 64 letters, digits, dots, underscores and hyphens
     * @return this builder
     */
    public B account(@Nullable String label) {
        this.account = label;
        return self();
    }

    /**
     * Adds a parameter that this library does not know. It is sent as it is. A second one of the
     * same name replaces the first.
     *
     * @param name the name on the wire; not that of a field of the request, nor one that the client
     *     sets in each request (Action, Signature and so on), in upper or lower case
     * @param value the value; {@code null} removes the parameter
     * @return this builder
     */
    @PersonalData
    public B parameter(String name, @Nullable String value) {
        if (value == null) {
            parameters.remove(name);
        } else {
            parameters.put(name, value);
        }
        return self();
    }

    /**
     * Validates what every request has.
     *
     * @param violations takes what is wrong or unusual
     * @param namesOfFields the names on the wire that the request sets itself
     */
    final void checkCommon(Violations violations, Set<String> namesOfFields) {
        if (account != null && !SubmissionKey.isAccountLabel(account)) {
            violations.violation("account", Rule.ACCOUNT_LABEL);
        }
        parameters.forEach((name, value) -> ParameterChecks.extra(violations, name, namesOfFields));
    }

    /**
     * Warns if a billed request has credentials of its own and no account label: its entry in the
     * submission log then counts for the client's account.
     */
    final void checkAccountIsNamed(Violations violations) {
        if (credentials != null && account == null) {
            violations.warning("account", Rule.ACCOUNT_NOT_NAMED);
        }
    }
}
