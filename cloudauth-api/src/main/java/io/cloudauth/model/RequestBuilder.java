package io.cloudauth.model;

import io.cloudauth.PersonalData;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.internal.Findings;
import io.cloudauth.internal.ParameterChecks;
import io.cloudauth.internal.TextChecks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What every request's builder takes. It keeps what it is given as it is until {@code build()},
 * which tells everything that is wrong at once; {@code null} is as if nothing had been given. Not
 * safe to share between threads.
 *
 * @param <B> the builder itself
 */
public abstract sealed class RequestBuilder<B extends RequestBuilder<B>>
        permits PersonRequestBuilder, DescribeVerifyResultRequest.Builder {

    // Fields of builders are transient: reflection-based serialisers (Gson, Jackson with field
    // visibility) leave them out.
    transient @Nullable String bizId;
    transient @Nullable String bizType;
    transient @Nullable Timeouts timeouts;
    transient @Nullable CredentialsProvider credentials;
    final transient Map<String, String> parameters = new LinkedHashMap<>();

    RequestBuilder() {}

    RequestBuilder(VerificationRequest request) {
        this.bizId = request.bizId().value();
        this.bizType = request.bizType().map(BizType::value).orElse(null);
        this.timeouts = request.timeouts().orElse(null);
        this.credentials = request.credentials().orElse(null);
        request.parameters().forEach((name, value) -> parameters.put(name, value.reveal()));
    }

    abstract B self();

    /** The caller's number of the verification; required. */
    public B bizId(@Nullable BizId bizId) {
        return bizId(bizId == null ? null : bizId.value());
    }

    /** The caller's number of the verification, as {@link BizId} says; required. */
    public B bizId(@Nullable String bizId) {
        this.bizId = bizId;
        return self();
    }

    /** The scene; default the client's. */
    public B bizType(@Nullable BizType bizType) {
        return bizType(bizType == null ? null : bizType.value());
    }

    /** The scene, as {@link BizType} says; default the client's. */
    public B bizType(@Nullable String bizType) {
        this.bizType = bizType;
        return self();
    }

    /** Timeouts of this call alone; what they leave unset is the client's. */
    public B timeouts(@Nullable Timeouts timeouts) {
        this.timeouts = timeouts;
        return self();
    }

    /** Timeouts of this call alone; what they leave unset is the client's. */
    public B timeouts(Consumer<Timeouts.Builder> timeouts) {
        Timeouts.Builder builder = Timeouts.builder();
        timeouts.accept(builder);
        return timeouts(builder.build());
    }

    /** Where this call's credentials come from; default the client's provider. */
    public B credentials(@Nullable CredentialsProvider credentials) {
        this.credentials = credentials;
        return self();
    }

    /**
     * Adds a parameter that this library does not know, sent as it is; a second one of the same
     * name replaces the first.
     *
     * @param name as on the wire; none that a field of the request sets, nor one that the client
     *     sets in each request (Action, Signature and so on), in whatever case
     * @param value its value; {@code null} takes the parameter away
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

    /** Checks what every request has. */
    final void checkCommon(Findings found, Set<String> namesOfFields) {
        TextChecks.bizId(found, "bizId", bizId);
        if (bizType != null) {
            TextChecks.bizType(found, "bizType", bizType);
        }
        parameters.forEach((name, value) -> ParameterChecks.extra(found, name, namesOfFields));
    }
}
