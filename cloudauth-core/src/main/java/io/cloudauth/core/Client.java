package io.cloudauth.core;

import io.cloudauth.CloudAuthAsyncClient;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.config.SignatureVersion;
import io.cloudauth.core.internal.call.CallObservers;
import io.cloudauth.core.internal.call.CallPipeline;
import io.cloudauth.core.internal.call.CallReport;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.http.HttpTransport;
import io.cloudauth.core.internal.http.ResponseAddresses;
import io.cloudauth.core.internal.image.ImageUploader;
import io.cloudauth.core.internal.material.MaterialDownload;
import io.cloudauth.core.internal.operation.CallOptions;
import io.cloudauth.core.internal.operation.ClientDefaults;
import io.cloudauth.core.internal.operation.DescribeVerifyResult;
import io.cloudauth.core.internal.operation.DescribeVerifyToken;
import io.cloudauth.core.internal.operation.SchemeAdvice;
import io.cloudauth.core.internal.operation.VerifyMaterial;
import io.cloudauth.core.internal.retry.Attempts;
import io.cloudauth.core.internal.signature.Signer;
import io.cloudauth.core.internal.submission.CallProgress;
import io.cloudauth.core.internal.submission.RecordedSubmissions;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.model.AwaitOptions;
import io.cloudauth.model.BizType;
import io.cloudauth.model.DescribeVerifyResultRequest;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import io.cloudauth.model.Image;
import io.cloudauth.model.MaterialImage;
import io.cloudauth.model.MaterialPart;
import io.cloudauth.model.VerificationRequest;
import io.cloudauth.model.VerifyMaterialRequest;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.model.VerifyToken;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Picks the operation, nothing more. */
final class Client implements CloudAuthClient {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth");

    private final Time time;
    private final HttpTransport transport;
    private final ClientDefaults defaults;
    private final SchemeAdvice scheme;
    private final CallPipeline pipeline;
    private final RecordedSubmissions submissions;
    private final ImageUploader images;
    private final MaterialDownload material;
    private final ResultPolling polling;
    private final AsyncClient async;
    private final ConnectionMonitors monitors;

    Client(CloudAuth.Builder builder) {
        time = builder.time;
        SecureRandom random = new SecureRandom();
        transport = new HttpTransport(builder.http, time);
        defaults =
                new ClientDefaults(
                        builder.endpoint,
                        builder.bizType,
                        builder.timeouts,
                        CredentialsSource.of(builder.credentials),
                        time);
        CallObservers observers = new CallObservers(builder.observers);
        scheme = new SchemeAdvice(builder.bizType, builder.scheme);
        pipeline =
                new CallPipeline(
                        transport,
                        new Attempts(builder.retry, random, time, transport.closed()),
                        builder.signature == SignatureVersion.RPC_1_0
                                ? Signer.rpc()
                                : Signer.acs3(),
                        random,
                        new CallReport(builder.listeners, observers, time),
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
        polling = new ResultPolling(this, time, transport.closed());
        async =
                new AsyncClient(
                        this,
                        AsyncExecutor.of(
                                builder.executor, builder.waits, builder.http.maxConnections()),
                        observers,
                        transport.closed());
        monitors = new ConnectionMonitors(builder.monitors, transport::connections);
    }

    @Override
    public VerifyToken describeVerifyToken(DescribeVerifyTokenRequest request) {
        return describeVerifyToken(request, deadline(request));
    }

    VerifyToken describeVerifyToken(DescribeVerifyTokenRequest given, Deadline deadline) {
        DescribeVerifyTokenRequest request = scheme.checked(given);
        warn(request);
        return pipeline.run(DescribeVerifyToken.call(request, defaults), deadline);
    }

    @Override
    public VerifyResult describeVerifyResult(DescribeVerifyResultRequest request) {
        return describeVerifyResult(request, deadline(request));
    }

    VerifyResult describeVerifyResult(DescribeVerifyResultRequest request, Deadline deadline) {
        warn(request);
        return pipeline.run(DescribeVerifyResult.call(request, defaults), deadline);
    }

    @Override
    public VerifyResult verifyMaterial(VerifyMaterialRequest request) {
        return verifyMaterial(request, deadline(request), new CallProgress());
    }

    VerifyResult verifyMaterial(
            VerifyMaterialRequest given, Deadline deadline, CallProgress progress) {
        VerifyMaterialRequest request = scheme.checked(given);
        warn(request);
        BizType bizType = BizType.of(defaults.bizType(request));
        return submissions.run(
                bizType,
                request.bizId(),
                deadline,
                progress,
                () -> VerifyMaterial.call(request, defaults, images.links(request, deadline)));
    }

    /**
     * A verdict came after its future had been cancelled or had timed out: somebody must ask for
     * it.
     */
    void unclaimed(VerifyMaterialRequest request) {
        pipeline.unclaimed("VerifyMaterial", request.bizId());
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
            DescribeVerifyResultRequest request,
            @Nullable VerifyResult known,
            Consumer<MaterialImage> target) {
        warn(request);
        return material.run(request, known, target);
    }

    @Override
    public VerifyResult awaitVerifyResult(
            DescribeVerifyResultRequest request, AwaitOptions options) {
        return polling.await(request, options);
    }

    @Override
    public CloudAuthAsyncClient async() {
        return async;
    }

    @Override
    public void close() {
        submissions.close();
        transport.close();
        monitors.close();
        submissions.awaitEnded(); // whose log the caller may close next
        async.close();
    }

    /** The whole time of a call that is made now. */
    Deadline deadline(VerificationRequest request) {
        return Deadline.in(defaults.limits(CallOptions.of(request), false).total(), time);
    }

    /** The whole time of a wait that begins now: its last call may begin just before its limit. */
    Deadline deadline(VerificationRequest request, AwaitOptions options) {
        Duration call = defaults.limits(CallOptions.of(request), false).total();
        return Deadline.in(options.atMost().plus(call), time);
    }

    private static void warn(VerificationRequest request) {
        request.warnings().forEach(warning -> log.warn("{}", warning));
    }

    /** Shows nothing of its credentials. */
    @Override
    public String toString() {
        return "CloudAuthClient(" + defaults.endpoint() + ")";
    }
}
