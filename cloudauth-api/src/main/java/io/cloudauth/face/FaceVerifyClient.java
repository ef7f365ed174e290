package io.cloudauth.face;

import io.cloudauth.model.AwaitOptions;
import java.util.List;
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
     * OuterOrderNo. Whether a session without a submission is charged is not documented by the
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
     * Requests the result of a session at increasing intervals, until there is a verdict or the
     * maximum time has passed. The wait never exceeds the maximum time. A request that is in
     * progress then ends, and the last result is returned. If there is no result yet, the request
     * fails as timed out.
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
     * Returns the records with an OuterOrderNo. Use it if the outcome of a billed call is unknown:
     * it is the only way to find the verdict. It is free and has no side effect.
     *
     * <p>An empty list proves nothing: a record may appear late. How late is not documented by the
     * vendor. Never send the billed call again because of an empty list.
     *
     * <p>How the service compares a filter with a record is not documented by the vendor. So this
     * method compares itself, and returns only records that are equal to the request in
     * OuterOrderNo and, where the request sets it, ProductCode. The scene must be that of the
     * request, otherwise one that the client has for the ProductCode, otherwise any scene of the
     * client. A client without scenes accepts every scene.
     *
     * <p>The method reads at most 50 pages, within the total timeout of one call.
     *
     * @param request the request, with an OuterOrderNo; its {@code currentPage} is ignored
     * @return the records, in the order of the service; unmodifiable
     */
    List<FaceVerifyRecord> findByOuterOrderNo(DescribeVerifySearchPageListRequest request);

    /**
     * Returns the records with an OuterOrderNo in the scenes of the client; see {@link
     * #findByOuterOrderNo(DescribeVerifySearchPageListRequest)}. If you use one number for several
     * operations, or name a scene in a request, use the other methods of this name.
     *
     * @param outerOrderNo the number
     * @return the records; unmodifiable
     */
    default List<FaceVerifyRecord> findByOuterOrderNo(OuterOrderNo outerOrderNo) {
        return findByOuterOrderNo(r -> r.outerOrderNo(outerOrderNo));
    }

    /**
     * Returns the records of one solution with an OuterOrderNo; see {@link
     * #findByOuterOrderNo(DescribeVerifySearchPageListRequest)}.
     *
     * @param outerOrderNo the number
     * @param productCode the solution
     * @return the records; unmodifiable
     */
    default List<FaceVerifyRecord> findByOuterOrderNo(
            OuterOrderNo outerOrderNo, ProductCode productCode) {
        return findByOuterOrderNo(r -> r.outerOrderNo(outerOrderNo).productCode(productCode));
    }

    /**
     * Returns the records with an OuterOrderNo; see {@link
     * #findByOuterOrderNo(DescribeVerifySearchPageListRequest)}.
     *
     * @param request sets the request on a builder
     * @return the records; unmodifiable
     */
    default List<FaceVerifyRecord> findByOuterOrderNo(
            Consumer<DescribeVerifySearchPageListRequest.Builder> request) {
        return findByOuterOrderNo(search(request));
    }

    /**
     * Returns one page of the records that the service finds, as it returns them. It is free and
     * has no side effect. A record may appear late.
     *
     * @param request the request
     * @return the page
     */
    FaceVerifyPage describeVerifySearchPageList(DescribeVerifySearchPageListRequest request);

    /**
     * Returns one page of records; see {@link
     * #describeVerifySearchPageList(DescribeVerifySearchPageListRequest)}.
     *
     * @param request sets the request on a builder
     * @return the page
     */
    default FaceVerifyPage describeVerifySearchPageList(
            Consumer<DescribeVerifySearchPageListRequest.Builder> request) {
        return describeVerifySearchPageList(search(request));
    }

    /**
     * Deletes the personal data of a verification at the vendor for good: name, ID number, phone
     * number, IP address, pictures, videos and data of the device. Photos in your own OSS bucket
     * stay: delete them there.
     *
     * <p>Whether it is charged is not documented by the vendor. The client repeats it after a
     * failure, so the answer to a single call can be {@link Deletion.AlreadyDeleted}. It is sent to
     * the endpoint that started the session, and to no other. What {@link
     * #describeFaceVerify(CertifyId)} does afterwards is not documented by the vendor.
     *
     * @param request the request
     * @return what the service did
     */
    Deletion deleteFaceVerifyResult(DeleteFaceVerifyResultRequest request);

    /**
     * Deletes the personal data of a verification; see {@link
     * #deleteFaceVerifyResult(DeleteFaceVerifyResultRequest)}.
     *
     * @param request sets the request on a builder
     * @return what the service did
     */
    default Deletion deleteFaceVerifyResult(
            Consumer<DeleteFaceVerifyResultRequest.Builder> request) {
        DeleteFaceVerifyResultRequest.Builder builder = DeleteFaceVerifyResultRequest.builder();
        request.accept(builder);
        return deleteFaceVerifyResult(builder.build());
    }

    /**
     * Deletes the personal data of a verification; see {@link
     * #deleteFaceVerifyResult(DeleteFaceVerifyResultRequest)}.
     *
     * @param certifyId the service's identifier of the verification
     * @return what the service did
     */
    default Deletion deleteFaceVerifyResult(CertifyId certifyId) {
        return deleteFaceVerifyResult(r -> r.certifyId(certifyId));
    }

    /**
     * Compares a photo with the authority's photo of a person, and returns the verdict. Every
     * verdict is charged. The client records the request in its submission log before it sends it.
     * It sends the request again only if the first one certainly never arrived or was refused
     * unprocessed. The outcome is never {@link FaceOutcome.NotFinished}.
     *
     * @param request the request
     * @return the result
     * @throws io.cloudauth.error.OutcomeUnknownException if the request may have been processed and
     *     charged, but no verdict arrived; do not send it again
     * @throws io.cloudauth.error.SubmissionRefusedException if an earlier submission of the same
     *     scene and OuterOrderNo does not permit another; nothing was sent
     * @throws io.cloudauth.error.SubmissionLogException if the request could not be recorded;
     *     nothing was sent
     */
    FaceVerifyResult contrastFaceVerify(ContrastFaceVerifyRequest request);

    /**
     * Compares a photo with the authority's; see {@link
     * #contrastFaceVerify(ContrastFaceVerifyRequest)}.
     *
     * @param request sets the request on a builder
     * @return the result
     * @throws io.cloudauth.error.OutcomeUnknownException if the request may have been processed and
     *     charged, but no verdict arrived; do not send it again
     * @throws io.cloudauth.error.SubmissionRefusedException if an earlier submission of the same
     *     scene and OuterOrderNo does not permit another; nothing was sent
     * @throws io.cloudauth.error.SubmissionLogException if the request could not be recorded;
     *     nothing was sent
     */
    default FaceVerifyResult contrastFaceVerify(
            Consumer<ContrastFaceVerifyRequest.Builder> request) {
        ContrastFaceVerifyRequest.Builder builder = ContrastFaceVerifyRequest.builder();
        request.accept(builder);
        return contrastFaceVerify(builder.build());
    }

    /**
     * Compares the faces of two photos. Every result is charged. The request is recorded and
     * repeated as that of {@link #contrastFaceVerify(ContrastFaceVerifyRequest)}.
     *
     * @param request the request
     * @return the result
     * @throws io.cloudauth.error.OutcomeUnknownException if the request may have been processed and
     *     charged, but no verdict arrived; do not send it again
     * @throws io.cloudauth.error.SubmissionRefusedException if an earlier submission of the same
     *     scene and OuterOrderNo does not permit another; nothing was sent
     * @throws io.cloudauth.error.SubmissionLogException if the request could not be recorded;
     *     nothing was sent
     */
    FaceComparison compareFaceVerify(CompareFaceVerifyRequest request);

    /**
     * Compares the faces of two photos; see {@link #compareFaceVerify(CompareFaceVerifyRequest)}.
     *
     * @param request sets the request on a builder
     * @return the result
     * @throws io.cloudauth.error.OutcomeUnknownException if the request may have been processed and
     *     charged, but no verdict arrived; do not send it again
     * @throws io.cloudauth.error.SubmissionRefusedException if an earlier submission of the same
     *     scene and OuterOrderNo does not permit another; nothing was sent
     * @throws io.cloudauth.error.SubmissionLogException if the request could not be recorded;
     *     nothing was sent
     */
    default FaceComparison compareFaceVerify(Consumer<CompareFaceVerifyRequest.Builder> request) {
        CompareFaceVerifyRequest.Builder builder = CompareFaceVerifyRequest.builder();
        request.accept(builder);
        return compareFaceVerify(builder.build());
    }

    /**
     * Checks whether a photo is one of a live person. Every result is charged. The request is
     * recorded and repeated as that of {@link #contrastFaceVerify(ContrastFaceVerifyRequest)}. The
     * vendor advises it for uses of low risk only.
     *
     * @param request the request
     * @return the result
     * @throws io.cloudauth.error.OutcomeUnknownException if the request may have been processed and
     *     charged, but no verdict arrived; do not send it again
     * @throws io.cloudauth.error.SubmissionRefusedException if an earlier submission of the same
     *     scene and OuterOrderNo does not permit another; nothing was sent
     * @throws io.cloudauth.error.SubmissionLogException if the request could not be recorded;
     *     nothing was sent
     */
    LivenessResult livenessFaceVerify(LivenessFaceVerifyRequest request);

    /**
     * Checks whether a photo is one of a live person; see {@link
     * #livenessFaceVerify(LivenessFaceVerifyRequest)}.
     *
     * @param request sets the request on a builder
     * @return the result
     * @throws io.cloudauth.error.OutcomeUnknownException if the request may have been processed and
     *     charged, but no verdict arrived; do not send it again
     * @throws io.cloudauth.error.SubmissionRefusedException if an earlier submission of the same
     *     scene and OuterOrderNo does not permit another; nothing was sent
     * @throws io.cloudauth.error.SubmissionLogException if the request could not be recorded;
     *     nothing was sent
     */
    default LivenessResult livenessFaceVerify(Consumer<LivenessFaceVerifyRequest.Builder> request) {
        LivenessFaceVerifyRequest.Builder builder = LivenessFaceVerifyRequest.builder();
        request.accept(builder);
        return livenessFaceVerify(builder.build());
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

    private static DescribeVerifySearchPageListRequest search(
            Consumer<DescribeVerifySearchPageListRequest.Builder> request) {
        DescribeVerifySearchPageListRequest.Builder builder =
                DescribeVerifySearchPageListRequest.builder();
        request.accept(builder);
        return builder.build();
    }
}
