package io.cloudauth.core.internal.operation;

import io.cloudauth.core.internal.call.Call;
import io.cloudauth.core.internal.call.Call.Limits;
import io.cloudauth.core.internal.call.Endpoints;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.offload.WorkerPool;
import io.cloudauth.core.internal.signature.ApiRequest;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.face.DescribeFaceVerifyRequest;
import io.cloudauth.face.InitFaceVerifyRequest;
import io.cloudauth.face.ProductCode;
import io.cloudauth.model.BizType;
import io.cloudauth.model.Image;
import io.cloudauth.model.ImageLimits;
import io.cloudauth.model.ServiceRequest;
import io.cloudauth.model.Timeouts;
import io.cloudauth.model.VerificationRequest;
import io.cloudauth.submission.SubmissionKey;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a client, for requests that do not have their own. It also creates the calls of
 * operations. Safe to share between threads.
 *
 * @param endpoint the address of the service
 * @param bizType the scene for requests without one; null if there is none
 * @param account the label of the account, for requests without one; null if there is none
 * @param timeouts the timeouts that were set on the client's builder
 * @param credentials the source for requests without credentials of their own
 * @param time the clock of this machine
 * @param providers the workers that run the credentials providers of requests
 * @param scenes the scenes of the financial-grade product
 * @param standby the standby endpoint of the financial-grade product; null if there is none
 */
public record ClientDefaults(
        URI endpoint,
        @Nullable BizType bizType,
        @Nullable String account,
        Timeouts timeouts,
        CredentialsSource credentials,
        Time time,
        WorkerPool providers,
        FaceScenes scenes,
        @Nullable URI standby) {

    /** Creates settings with separate threads for the credentials providers of requests. */
    public ClientDefaults(
            URI endpoint,
            @Nullable BizType bizType,
            @Nullable String account,
            Timeouts timeouts,
            CredentialsSource credentials,
            Time time) {
        this(
                endpoint,
                bizType,
                account,
                timeouts,
                credentials,
                time,
                new WorkerPool("cloudauth-provider", PROVIDERS),
                FaceScenes.NONE,
                null);
    }

    /**
     * Returns these settings with those of the financial-grade product.
     *
     * @param standby the standby endpoint; null if there is none
     */
    public ClientDefaults with(FaceScenes scenes, @Nullable URI standby) {
        return new ClientDefaults(
                endpoint,
                bizType,
                account,
                timeouts,
                credentials,
                time,
                providers,
                scenes,
                standby);
    }

    private static final String VERSION = "2019-03-07";

    private static final int PROVIDERS = 8;

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration RESPONSE = Duration.ofSeconds(10);
    private static final Duration TOTAL = Duration.ofSeconds(30);

    /** Returns the call of an operation without a key, whose request sends no image. */
    public <Q extends ServiceRequest, R> Call<R> call(Operation<Q, R> operation, Q request) {
        return call(operation, request, null, RequestImages.NONE);
    }

    /**
     * Returns the call of a request.
     *
     * @param key the key of the submission; null if the operation has none
     * @param images the images of the request
     */
    public <Q extends ServiceRequest, R> Call<R> call(
            Operation<Q, R> operation,
            Q request,
            @Nullable SubmissionKey key,
            RequestImages images) {
        Map<String, byte[]> pictures = new HashMap<>();
        Map<String, String> parameters =
                operation.parameters().of(request, context(images, pictures));
        request.parameters().forEach((name, value) -> parameters.put(name, value.reveal()));
        pictures.keySet().removeAll(parameters.keySet()); // the caller sets it otherwise
        return call(operation, CallOptions.of(request), parameters, pictures, key);
    }

    /** Returns the call of an operation whose request consists of options only. */
    public <R> Call<R> call(Operation<CallOptions, R> operation, CallOptions options) {
        Map<String, String> parameters =
                operation.parameters().of(options, context(RequestImages.NONE, Map.of()));
        return call(operation, options, parameters, Map.of(), null);
    }

    private <R> Call<R> call(
            Operation<?, R> operation,
            CallOptions options,
            Map<String, String> parameters,
            Map<String, byte[]> pictures,
            @Nullable SubmissionKey key) {
        CredentialsProvider own = options.credentials();
        Instant sent = time.now();
        return new Call<>(
                new ApiRequest(endpoint, operation.name(), VERSION, parameters, pictures),
                operation.family(),
                operation.billed(),
                key,
                limits(options, operation.billed()),
                own == null ? credentials : CredentialsSource.of(own, providers),
                response -> operation.result().of(response, sent, time.now()),
                Endpoints.of(endpoint, operation.mayMove() ? standby : null));
    }

    private RequestContext context(RequestImages images, Map<String, byte[]> pictures) {
        return new RequestContext() {
            @Override
            public BizType bizType(VerificationRequest request) {
                return ClientDefaults.this.bizType(request);
            }

            @Override
            public String link(Image image) {
                return images.link(image);
            }

            @Override
            public void attach(String parameter, Image.Local image, ImageLimits limits) {
                pictures.put(parameter, images.cleaned(image, limits));
            }

            @Override
            public long sceneId(ProductCode solution, OptionalLong own) {
                return scenes.of(solution, own);
            }

            @Override
            public long sceneId(DescribeFaceVerifyRequest request) {
                return scenes.of(request);
            }
        };
    }

    /** Returns the scene of a session that is started; see {@link RequestContext#sceneId}. */
    public long sceneId(InitFaceVerifyRequest request) {
        return scenes.of(request.productCode(), request.sceneId());
    }

    /** Returns the key under which a request is recorded; null if it is not recorded. */
    public <Q extends ServiceRequest> @Nullable SubmissionKey key(
            Operation<Q, ?> operation, Q request) {
        Billing<Q, ?> billing = operation.billing();
        if (billing == null) {
            return null;
        }
        String label = request.account().orElse(Objects.requireNonNullElse(account, ""));
        String scope =
                (label.isEmpty() ? "" : label + '/')
                        + operation.family().errors().label()
                        + '/'
                        + operation.name()
                        + '/'
                        + billing.scene().apply(request, context(RequestImages.NONE, Map.of()));
        return new SubmissionKey(scope, billing.id().apply(request));
    }

    /**
     * Returns the endpoints of the financial-grade product: the first one, then the standby one.
     */
    public List<URI> endpoints() {
        return standby == null ? List.of(endpoint) : List.of(endpoint, standby);
    }

    /**
     * Returns the scene of a request.
     *
     * @throws InvalidRequestException if neither the request nor the client has one
     */
    private BizType bizType(VerificationRequest request) {
        return request.bizType()
                .or(() -> Optional.ofNullable(bizType))
                .orElseThrow(
                        () ->
                                new InvalidRequestException(
                                        List.of(new Violation("bizType", Rule.REQUIRED))));
    }

    /**
     * Returns the time limits of a call: its own timeouts, otherwise the client's, otherwise the
     * library's defaults. By default, a billed call waits for its response until its total time is
     * over, because an earlier end would only cause more unknown outcomes.
     */
    public Limits limits(CallOptions options, boolean billed) {
        Optional<Timeouts> own = Optional.ofNullable(options.timeouts());
        Optional<Duration> response = own.flatMap(Timeouts::response).or(timeouts::response);
        return new Limits(
                own.flatMap(Timeouts::connect).or(timeouts::connect).orElse(CONNECT),
                response.orElse(billed ? null : RESPONSE),
                own.flatMap(Timeouts::total).or(timeouts::total).orElse(TOTAL));
    }
}
