package io.cloudauth.face;

import io.cloudauth.model.AwaitOptions;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The operations of {@link FaceVerifyClient} as futures. A future completes exceptionally with the
 * exceptions of the blocking method. Cancelling a future ends its exchange.
 *
 * <p>Implementations are safe for use by multiple threads.
 */
public interface FaceVerifyAsyncClient {

    /**
     * Starts a session. The request is repeated after a failure where that is safe, with the same
     * OuterOrderNo. Whether a session that nobody submits to is charged is not documented by the
     * vendor.
     *
     * @param request the request
     * @return a future of the session
     */
    CompletableFuture<FaceVerifySession> initFaceVerify(InitFaceVerifyRequest request);

    /**
     * Starts a session; see {@link #initFaceVerify(InitFaceVerifyRequest)}.
     *
     * @param request sets the request on a builder
     * @return a future of the session
     */
    default CompletableFuture<FaceVerifySession> initFaceVerify(
            Consumer<InitFaceVerifyRequestBuilder> request) {
        InitFaceVerifyRequestBuilder builder = InitFaceVerifyRequest.builder();
        request.accept(builder);
        return initFaceVerify(builder.build());
    }

    /**
     * Returns the result of a session. It is free and can be called any number of times. A session
     * without a verdict is no failure: its outcome is {@link FaceOutcome.NotFinished}.
     *
     * @param request the request
     * @return a future of the result
     */
    CompletableFuture<FaceVerifyResult> describeFaceVerify(DescribeFaceVerifyRequest request);

    /**
     * Returns the result of a session; see {@link #describeFaceVerify(DescribeFaceVerifyRequest)}.
     *
     * @param request sets the request on a builder
     * @return a future of the result
     */
    default CompletableFuture<FaceVerifyResult> describeFaceVerify(
            Consumer<DescribeFaceVerifyRequest.Builder> request) {
        return describeFaceVerify(build(request));
    }

    /**
     * Returns the result of a session, with its scene and at its endpoint.
     *
     * @param session the session
     * @return a future of the result
     */
    default CompletableFuture<FaceVerifyResult> describeFaceVerify(FaceVerifySession session) {
        return describeFaceVerify(r -> r.session(session));
    }

    /**
     * Returns the result of a session of this scene.
     *
     * @param sceneId the scene
     * @param certifyId the session
     * @return a future of the result
     */
    default CompletableFuture<FaceVerifyResult> describeFaceVerify(
            long sceneId, CertifyId certifyId) {
        return describeFaceVerify(r -> r.sceneId(sceneId).certifyId(certifyId));
    }

    /**
     * Returns the result of a session of the client's only scene.
     *
     * @param certifyId the session
     * @return a future of the result
     */
    default CompletableFuture<FaceVerifyResult> describeFaceVerify(CertifyId certifyId) {
        return describeFaceVerify(r -> r.certifyId(certifyId));
    }

    /**
     * Requests the result of a session repeatedly, until there is a verdict or the time is over.
     *
     * @param request the request
     * @param options how long and how often
     * @return a future of the verdict, or of the last result without one
     */
    CompletableFuture<FaceVerifyResult> awaitFaceVerify(
            DescribeFaceVerifyRequest request, AwaitOptions options);

    /**
     * Requests the result of a session repeatedly; see {@link
     * #awaitFaceVerify(DescribeFaceVerifyRequest, AwaitOptions)}.
     *
     * @param session the session
     * @param options sets how long and how often on a builder
     * @return a future of the verdict, or of the last result without one
     */
    default CompletableFuture<FaceVerifyResult> awaitFaceVerify(
            FaceVerifySession session, Consumer<AwaitOptions.Builder> options) {
        return awaitFaceVerify(build(r -> r.session(session)), options(options));
    }

    /**
     * Requests the result of a session repeatedly; see {@link
     * #awaitFaceVerify(DescribeFaceVerifyRequest, AwaitOptions)}.
     *
     * @param sceneId the scene
     * @param certifyId the session
     * @param options sets how long and how often on a builder
     * @return a future of the verdict, or of the last result without one
     */
    default CompletableFuture<FaceVerifyResult> awaitFaceVerify(
            long sceneId, CertifyId certifyId, Consumer<AwaitOptions.Builder> options) {
        return awaitFaceVerify(
                build(r -> r.sceneId(sceneId).certifyId(certifyId)), options(options));
    }

    /**
     * Requests the result of a session repeatedly; see {@link
     * #awaitFaceVerify(DescribeFaceVerifyRequest, AwaitOptions)}.
     *
     * @param certifyId a session of the client's only scene
     * @param options sets how long and how often on a builder
     * @return a future of the verdict, or of the last result without one
     */
    default CompletableFuture<FaceVerifyResult> awaitFaceVerify(
            CertifyId certifyId, Consumer<AwaitOptions.Builder> options) {
        return awaitFaceVerify(build(r -> r.certifyId(certifyId)), options(options));
    }

    private static AwaitOptions options(Consumer<AwaitOptions.Builder> options) {
        AwaitOptions.Builder builder = AwaitOptions.builder();
        options.accept(builder);
        return builder.build();
    }

    private static DescribeFaceVerifyRequest build(
            Consumer<DescribeFaceVerifyRequest.Builder> request) {
        DescribeFaceVerifyRequest.Builder builder = DescribeFaceVerifyRequest.builder();
        request.accept(builder);
        return builder.build();
    }
}
