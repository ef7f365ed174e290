package io.cloudauth.face;

import io.cloudauth.model.AwaitOptions;
import java.util.function.Consumer;

/**
 * The financial-grade operations with a face. A client of the whole library returns it, and closing
 * that client closes it.
 *
 * <pre>{@code
 * FaceVerifySession session = face.initFaceVerify(r -> r
 *         .outerOrderNo(OuterOrderNo.random())
 *         .idPro(name, idCardNumber)
 *         .metaInfo(metaInfo)                       // what getMetaInfo() gave in the browser
 *         .returnUrl("https://shop.example/kyc/back"));
 * store(session.certifyId());                       // the only key to the result
 * redirect(session.revealCertifyUrl().orElseThrow());
 *
 * FaceVerifyResult result = face.describeFaceVerify(session);
 * if (result.isPassed()) { … }
 * }</pre>
 *
 * <p>Every method can throw {@link io.cloudauth.error.InvalidRequestException} before anything is
 * sent, {@link io.cloudauth.error.ServiceException}, {@link io.cloudauth.error.TransportException},
 * {@link io.cloudauth.error.CredentialsException} and {@link
 * io.cloudauth.error.CallCancelledException}.
 *
 * <p>Implementations are safe for use by multiple threads. The methods that take a {@link Consumer}
 * are default methods, so that a test double implements only the others.
 */
public interface FaceVerifyClient {

    /**
     * Starts a session. The request is repeated after a failure where that is safe, with the same
     * OuterOrderNo. Whether a session that nobody submits to is charged is not documented by the
     * vendor.
     *
     * @param request the request
     * @return the session
     * @throws NoCertifyUrlException if a page was expected and the service returned none
     */
    FaceVerifySession initFaceVerify(InitFaceVerifyRequest request);

    /**
     * Starts a session; see {@link #initFaceVerify(InitFaceVerifyRequest)}.
     *
     * @param request sets the request on a builder
     * @return the session
     * @throws NoCertifyUrlException if a page was expected and the service returned none
     */
    default FaceVerifySession initFaceVerify(Consumer<InitFaceVerifyRequestBuilder> request) {
        InitFaceVerifyRequestBuilder builder = InitFaceVerifyRequest.builder();
        request.accept(builder);
        return initFaceVerify(builder.build());
    }

    /**
     * Returns the result of a session. It is free and can be called any number of times. A session
     * without a verdict is no failure: its outcome is {@link FaceOutcome.NotFinished}.
     *
     * @param request the request
     * @return the result
     */
    FaceVerifyResult describeFaceVerify(DescribeFaceVerifyRequest request);

    /**
     * Returns the result of a session; see {@link #describeFaceVerify(DescribeFaceVerifyRequest)}.
     *
     * @param request sets the request on a builder
     * @return the result
     */
    default FaceVerifyResult describeFaceVerify(
            Consumer<DescribeFaceVerifyRequest.Builder> request) {
        return describeFaceVerify(build(request));
    }

    /**
     * Returns the result of a session, with its scene and at its endpoint.
     *
     * @param session the session
     * @return the result
     */
    default FaceVerifyResult describeFaceVerify(FaceVerifySession session) {
        return describeFaceVerify(r -> r.session(session));
    }

    /**
     * Returns the result of a session of this scene.
     *
     * @param sceneId the scene
     * @param certifyId the session
     * @return the result
     */
    default FaceVerifyResult describeFaceVerify(long sceneId, CertifyId certifyId) {
        return describeFaceVerify(r -> r.sceneId(sceneId).certifyId(certifyId));
    }

    /**
     * Returns the result of a session of the client's only scene.
     *
     * @param certifyId the session
     * @return the result
     */
    default FaceVerifyResult describeFaceVerify(CertifyId certifyId) {
        return describeFaceVerify(r -> r.certifyId(certifyId));
    }

    /**
     * Requests the result of a session repeatedly, until there is a verdict or the time is over.
     *
     * @param request the request
     * @param options how long and how often
     * @return the verdict, or the last result without one
     */
    FaceVerifyResult awaitFaceVerify(DescribeFaceVerifyRequest request, AwaitOptions options);

    /**
     * Requests the result of a session repeatedly; see {@link
     * #awaitFaceVerify(DescribeFaceVerifyRequest, AwaitOptions)}.
     *
     * @param session the session
     * @param options sets how long and how often on a builder
     * @return the verdict, or the last result without one
     */
    default FaceVerifyResult awaitFaceVerify(
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
     * @return the verdict, or the last result without one
     */
    default FaceVerifyResult awaitFaceVerify(
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
     * @return the verdict, or the last result without one
     */
    default FaceVerifyResult awaitFaceVerify(
            CertifyId certifyId, Consumer<AwaitOptions.Builder> options) {
        return awaitFaceVerify(build(r -> r.certifyId(certifyId)), options(options));
    }

    /**
     * Returns the same operations as futures. Cancelling a future ends its exchange.
     *
     * @return the asynchronous client
     */
    FaceVerifyAsyncClient async();

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
