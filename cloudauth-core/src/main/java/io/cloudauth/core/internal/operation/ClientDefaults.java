package io.cloudauth.core.internal.operation;

import com.aliyuncs.RpcAcsRequest;
import io.cloudauth.core.internal.call.Call;
import io.cloudauth.core.internal.call.Call.Limits;
import io.cloudauth.core.internal.call.Reading;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.offload.WorkerPool;
import io.cloudauth.core.internal.signature.ApiRequest;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.model.BizId;
import io.cloudauth.model.BizType;
import io.cloudauth.model.Timeouts;
import io.cloudauth.model.VerificationRequest;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client was built with, for requests that do not say otherwise. Safe to share between
 * threads.
 *
 * @param endpoint where the service is
 * @param bizType for requests that name none
 * @param timeouts what the client's builder was given
 * @param credentials who signs
 * @param time the clock by which answers are dated
 * @param providers runs the providers that requests bring with them, all of them
 */
public record ClientDefaults(
        URI endpoint,
        @Nullable BizType bizType,
        Timeouts timeouts,
        CredentialsSource credentials,
        Time time,
        WorkerPool providers) {

    /** Defaults with threads of their own for the providers of requests. */
    public ClientDefaults(
            URI endpoint,
            @Nullable BizType bizType,
            Timeouts timeouts,
            CredentialsSource credentials,
            Time time) {
        this(
                endpoint,
                bizType,
                timeouts,
                credentials,
                time,
                new WorkerPool("cloudauth-provider", PROVIDERS));
    }

    /** The one region of this service. Source: the product's endpoint document. */
    private static final String REGION = "cn-hangzhou";

    private static final int PROVIDERS = 8;

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration RESPONSE = Duration.ofSeconds(10);
    private static final Duration TOTAL = Duration.ofSeconds(30);

    /**
     * The call of one operation. A billed one waits for its answer as long as it may: giving up
     * early only makes unknown outcomes.
     */
    <T> Call<T> call(
            VerificationRequest request,
            RpcAcsRequest<?> vendors,
            @Nullable BizId billed,
            Reading<T> reading) {
        Map<String, String> parameters = own(vendors);
        request.parameters().forEach((name, value) -> parameters.put(name, value.reveal()));
        return call(CallOptions.of(request), vendors, parameters, billed, reading);
    }

    /** The call of an operation that takes nothing of any request, and is free. */
    <T> Call<T> call(CallOptions options, RpcAcsRequest<?> vendors, Reading<T> reading) {
        return call(options, vendors, own(vendors), null, reading);
    }

    private <T> Call<T> call(
            CallOptions options,
            RpcAcsRequest<?> vendors,
            Map<String, String> parameters,
            @Nullable BizId billed,
            Reading<T> reading) {
        CredentialsProvider own = options.credentials();
        return new Call<>(
                new ApiRequest(
                        endpoint, vendors.getSysActionName(), vendors.getSysVersion(), parameters),
                billed,
                limits(options, billed != null),
                own == null ? credentials : CredentialsSource.of(own, providers),
                reading);
    }

    /**
     * The scene of this request.
     *
     * @throws InvalidRequestException if neither the request nor the client names one
     */
    public String bizType(VerificationRequest request) {
        return request.bizType()
                .or(() -> Optional.ofNullable(bizType))
                .map(BizType::value)
                .orElseThrow(
                        () ->
                                new InvalidRequestException(
                                        List.of(new Violation("bizType", Rule.REQUIRED))));
    }

    /**
     * How long a call may take: what it has of its own, else what the client was built with, else
     * the library's defaults.
     */
    public Limits limits(CallOptions options, boolean billed) {
        Optional<Timeouts> own = Optional.ofNullable(options.timeouts());
        Optional<Duration> response = own.flatMap(Timeouts::response).or(timeouts::response);
        return new Limits(
                own.flatMap(Timeouts::connect).or(timeouts::connect).orElse(CONNECT),
                response.orElse(billed ? null : RESPONSE),
                own.flatMap(Timeouts::total).or(timeouts::total).orElse(TOTAL));
    }

    /** The vendor's request brings three of the common parameters, which the signer adds itself. */
    private static Map<String, String> own(RpcAcsRequest<?> vendors) {
        Map<String, String> parameters = new HashMap<>(vendors.getSysQueryParameters());
        parameters.putAll(vendors.getSysBodyParameters());
        parameters.keySet().removeAll(List.of("Action", "Format", "Version"));
        parameters.put("RegionId", REGION);
        return parameters;
    }
}
