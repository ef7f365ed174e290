package io.cloudauth.core;

import io.cloudauth.CloudAuthAsyncClient;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.config.SignatureVersion;
import io.cloudauth.core.internal.call.Call;
import io.cloudauth.core.internal.call.CallObservers;
import io.cloudauth.core.internal.call.CallPipeline;
import io.cloudauth.core.internal.call.CallReport;
import io.cloudauth.core.internal.call.Turns;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.http.HttpTransport;
import io.cloudauth.core.internal.http.ResponseAddresses;
import io.cloudauth.core.internal.image.ImageUploader;
import io.cloudauth.core.internal.material.MaterialDownload;
import io.cloudauth.core.internal.operation.Billing;
import io.cloudauth.core.internal.operation.CallOptions;
import io.cloudauth.core.internal.operation.ClientDefaults;
import io.cloudauth.core.internal.operation.DescribeVerifyResult;
import io.cloudauth.core.internal.operation.DescribeVerifyToken;
import io.cloudauth.core.internal.operation.FaceScenes;
import io.cloudauth.core.internal.operation.Operation;
import io.cloudauth.core.internal.operation.RequestImages;
import io.cloudauth.core.internal.operation.SchemeValidation;
import io.cloudauth.core.internal.operation.VerifyMaterial;
import io.cloudauth.core.internal.retry.Attempts;
import io.cloudauth.core.internal.signature.Signer;
import io.cloudauth.core.internal.submission.CallProgress;
import io.cloudauth.core.internal.submission.RecordedSubmissions;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.error.Violation;
import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.meta.MetaVerifyClient;
import io.cloudauth.model.AwaitOptions;
import io.cloudauth.model.DescribeVerifyResultRequest;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import io.cloudauth.model.Image;
import io.cloudauth.model.MaterialImage;
import io.cloudauth.model.MaterialPart;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.ServiceRequest;
import io.cloudauth.model.VerifyMaterialRequest;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.model.VerifyToken;
import io.cloudauth.submission.SubmissionKey;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The client. It selects the operation of each call. Safe to share between threads. */
final class Client implements CloudAuthClient {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth");

    private final Time time;
    private final HttpTransport transport;
    private final ClientDefaults defaults;
    private final SchemeValidation scheme;
    private final CallReport report;
    private final CallPipeline pipeline;
    private final RecordedSubmissions submissions;
    private final ImageUploader images;
    private final MaterialDownload material;
    private final ResultPolling polling;
    private final AsyncClient async;
    private final FaceClient face;
    private final MetaClient meta;
    private final ConnectionMonitors monitors;

    Client(CloudAuth.Builder builder) {
        time = builder.time;
        SecureRandom random = new SecureRandom();
        transport = new HttpTransport(builder.http, time);
        if ("https".equals(builder.endpoint.getScheme())) {
            transport.prepareTls();
        }
        defaults =
                new ClientDefaults(
                                builder.endpoint,
                                builder.bizType,
                                builder.account,
                                builder.timeouts,
                                CredentialsSource.of(builder.credentials()),
                                time)
                        .with(
                                new FaceScenes(builder.scenes, builder.sceneId),
                                builder.standbyEndpoint);
        CallObservers observers = new CallObservers(builder.observers);
        scheme = new SchemeValidation(builder.bizType, builder.scheme);
        report = new CallReport(builder.listeners, observers, time);
        pipeline =
                new CallPipeline(
                        transport,
                        new Attempts(builder.retry, random, time, transport.closed()),
                        builder.signature == SignatureVersion.RPC_1_0
                                ? Signer.rpc()
                                : Signer.acs3(),
                        random,
                        report,
                        new Turns(builder.rateLimiter, observers, time, transport.closed()),
                        time);
        submissions =
                new RecordedSubmissions(
                        builder.submissions(), pipeline, observers, time, transport.closed());
        ResponseAddresses addresses =
                ResponseAddresses.of(builder.endpoint, builder.storageAtPrivateAddresses);
        images =
                new ImageUploader(
                        pipeline,
                        defaults,
                        addresses,
                        builder.ossRegion,
                        random,
                        builder.http.maxConnections(),
                        transport.closed());
        material = new MaterialDownload(pipeline, defaults, addresses, time);
        AsyncTimer waitTimer = new AsyncTimer("cloudauth-await-timer");
        QueryTurns turns = new QueryTurns(builder.resultQueriesPerSecond, time, waitTimer);
        polling = new ResultPolling(turns, time, transport.closed());
        async =
                new AsyncClient(
                        this,
                        AsyncExecutor.of(
                                builder.executor, builder.waits, builder.http.maxConnections()),
                        observers,
                        turns,
                        waitTimer,
                        time,
                        transport.closed());
        face = new FaceClient(this, async);
        meta = new MetaClient(this, async);
        monitors = new ConnectionMonitors(builder.monitors, transport::connections);
    }

    @Override
    public VerifyToken describeVerifyToken(DescribeVerifyTokenRequest request) {
        return describeVerifyToken(request, deadline(request));
    }

    VerifyToken describeVerifyToken(DescribeVerifyTokenRequest request, Deadline deadline) {
        warn(scheme.validate(request));
        return run(DescribeVerifyToken.OPERATION, request, deadline);
    }

    @Override
    public VerifyResult describeVerifyResult(DescribeVerifyResultRequest request) {
        return describeVerifyResult(request, deadline(request));
    }

    VerifyResult describeVerifyResult(DescribeVerifyResultRequest request, Deadline deadline) {
        return run(DescribeVerifyResult.OPERATION, request, deadline);
    }

    /** Makes a free call that sends no image of its own. */
    <Q extends ServiceRequest, R> R run(Operation<Q, R> operation, Q request, Deadline deadline) {
        warn(request.warnings());
        return pipeline.run(defaults.call(operation, request), deadline);
    }

    /** Makes a free call that sends no image of its own, at this endpoint alone. */
    <Q extends ServiceRequest, R> R runAt(
            URI endpoint, Operation<Q, R> operation, Q request, Deadline deadline) {
        return pipeline.run(defaults.call(operation, request).at(endpoint), deadline);
    }

    /**
     * Makes a free call that can send images. Returns its result and the endpoint that answered.
     */
    <Q extends ServiceRequest, R> Answered<R> runWithImages(
            Operation<Q, R> operation, Q request, Deadline deadline) {
        warn(request.warnings());
        RequestImages sent = images.images(CallOptions.of(request), deadline);
        Call<R> call = defaults.call(operation, request, null, sent);
        R result = pipeline.run(call, deadline);
        return new Answered<>(result, call.endpoints().current());
    }

    /** The result of a call, and the endpoint that answered. */
    record Answered<R>(R result, URI endpoint) {}

    @Override
    public VerifyResult verifyMaterial(VerifyMaterialRequest request) {
        return verifyMaterial(request, deadline(request), new CallProgress<>());
    }

    VerifyResult verifyMaterial(
            VerifyMaterialRequest request, Deadline deadline, CallProgress<VerifyResult> progress) {
        warn(scheme.validate(request));
        return submit(VerifyMaterial.OPERATION, request, deadline, progress);
    }

    /** Makes a billed call. It is recorded before it is sent if its operation has a key. */
    <Q extends ServiceRequest, R> R submit(Operation<Q, R> operation, Q request) {
        return submit(operation, request, deadline(request), new CallProgress<>());
    }

    /** Makes such a call whose caller may stop waiting. */
    <Q extends ServiceRequest, R> R submit(
            Operation<Q, R> operation, Q request, Deadline deadline, CallProgress<R> progress) {
        warn(request.warnings());
        Billing<Q, R> billing = operation.billing();
        if (billing == null) {
            R result = pipeline.run(defaults.call(operation, request), deadline, progress);
            progress.result(result);
            return result;
        }
        SubmissionKey key = Objects.requireNonNull(key(operation, request));
        CallOptions options = CallOptions.of(request);
        return submissions.run(
                key,
                deadline,
                progress,
                () -> defaults.call(operation, request, key, images.images(options, deadline)),
                billing.state(),
                billing.reference());
    }

    /** Returns the key of the submission that a billed request makes; null if it has none. */
    <Q extends ServiceRequest> @Nullable SubmissionKey key(Operation<Q, ?> operation, Q request) {
        return defaults.key(operation, request);
    }

    /** Reports that the result of a billed request arrived after its future was complete. */
    void unclaimed(Operation<?, ?> operation, @Nullable SubmissionKey key) {
        report.unclaimed(operation.name(), key);
    }

    @Override
    public Image.Remote uploadImage(Image.Local image) {
        return uploadImage(image, deadlineOfUpload());
    }

    Image.Remote uploadImage(Image.Local image, Deadline deadline) {
        return Image.url(images.upload(image, deadline));
    }

    Deadline deadlineOfUpload() {
        return Deadline.in(defaults.limits(CallOptions.NONE, false).total(), time);
    }

    @Override
    public List<MaterialPart> downloadMaterial(
            DescribeVerifyResultRequest request, Consumer<MaterialImage> target) {
        warn(request.warnings());
        return material.run(request, null, target);
    }

    @Override
    public List<MaterialPart> downloadMaterial(
            DescribeVerifyResultRequest request,
            VerifyResult known,
            Consumer<MaterialImage> target) {
        warn(request.warnings());
        return material.run(request, known, target);
    }

    @Override
    public VerifyResult awaitVerifyResult(
            DescribeVerifyResultRequest request, AwaitOptions options) {
        return await(query(request), options);
    }

    /** Returns the query that a wait for a verdict repeats. */
    ResultQuery<VerifyResult> query(DescribeVerifyResultRequest request) {
        return new ResultQuery<>(
                deadline -> describeVerifyResult(request, deadline),
                totalTimeout(request),
                result -> result.outcome() instanceof Outcome.NotSubmitted);
    }

    /** Waits for a verdict in this thread. */
    <R> R await(ResultQuery<R> query, AwaitOptions options) {
        return polling.await(query, options);
    }

    @Override
    public FaceVerifyClient faceVerify() {
        return face;
    }

    @Override
    public MetaVerifyClient metaVerify() {
        return meta;
    }

    ClientDefaults defaults() {
        return defaults;
    }

    @Override
    public CloudAuthAsyncClient async() {
        return async;
    }

    @Override
    public void close() {
        submissions.close();
        transport.close();
        async.closeWaits();
        polling.close();
        monitors.close();
        submissions.awaitEnded(); // afterwards the user may close the submission log
        async.close();
    }

    /** Returns the deadline of a call that is made now. */
    Deadline deadline(ServiceRequest request) {
        return Deadline.in(totalTimeout(request), time);
    }

    /** Returns the total timeout of a free call. */
    Duration totalTimeout(ServiceRequest request) {
        return defaults.limits(CallOptions.of(request), false).total();
    }

    static void warn(List<Violation> warnings) {
        warnings.forEach(warning -> log.warn("{}", warning));
    }

    /** Shows no credentials. */
    @Override
    public String toString() {
        return "CloudAuthClient(" + defaults.endpoint() + ")";
    }
}
