package io.cloudauth;

import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.meta.MetaVerifyClient;
import io.cloudauth.model.AwaitOptions;
import io.cloudauth.model.BizId;
import io.cloudauth.model.DescribeVerifyResultRequest;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import io.cloudauth.model.Image;
import io.cloudauth.model.MaterialImage;
import io.cloudauth.model.MaterialPart;
import io.cloudauth.model.VerifyMaterialRequest;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.model.VerifyToken;
import java.util.List;
import java.util.function.Consumer;

/**
 * A client for the server operations of Alibaba Cloud's real-person verification (Cloudauth
 * 2019-03-07, the legacy product).
 *
 * <pre>{@code
 * // one client for the whole application; CloudAuth is in cloudauth-core
 * CloudAuthClient client = CloudAuth.builder().bizType("my-scene").build();
 *
 * BizId bizId = BizId.random();
 * VerifyToken token = client.describeVerifyToken(r -> r
 *         .bizId(bizId)
 *         .name("张三")
 *         .idCardNumber("11010519491231002X"));
 * String tokenForApp = token.revealToken();                    // starts the app SDK
 *
 * VerifyResult result = client.describeVerifyResult(bizId);    // when the app has finished
 * boolean passed = result.isPassed();
 *
 * client.close();                                              // when the application stops
 * }</pre>
 *
 * <p>A client is immutable and safe for use by multiple threads. It owns its connections. Close it
 * once, when the application stops.
 *
 * <p>Every operation blocks until it has a result or the total timeout expires. {@link
 * #downloadMaterial(BizId, Consumer)} and {@link #awaitVerifyResult(BizId, Consumer)} make several
 * calls, each with a total timeout of its own.
 *
 * <p>All exceptions are unchecked, and none of them contains personal data:
 *
 * <ul>
 *   <li>{@link io.cloudauth.error.InvalidRequestException}: the request is invalid; nothing was
 *       sent
 *   <li>{@link io.cloudauth.error.ServiceException}: the service returned an error code
 *   <li>{@link io.cloudauth.error.CredentialsException}: no usable credentials are available
 *   <li>{@link io.cloudauth.error.TransportException}: the client received no readable response
 *   <li>{@link io.cloudauth.error.CallCancelledException}: the calling thread was interrupted, or
 *       the client was closed
 *   <li>{@link io.cloudauth.error.OutcomeUnknownException}: only from verifyMaterial; the request
 *       may have been charged
 *   <li>{@link io.cloudauth.error.SubmissionRefusedException}: only from verifyMaterial; an earlier
 *       submission does not permit another, and nothing was sent
 *   <li>{@link io.cloudauth.error.SubmissionLogException}: only from verifyMaterial; the submission
 *       could not be recorded, and nothing was sent
 * </ul>
 *
 * <p>An implementation, such as a test double, needs to implement only the methods that are not
 * default methods.
 */
public interface CloudAuthClient extends AutoCloseable {

    /**
     * Requests a verify token. The app SDK starts a verification with the token. In H5 scenes, the
     * result also contains the link to the page that a browser opens. The call is not charged. If
     * an attempt fails and a retry may help, the client retries.
     *
     * @param request the request
     * @return the token, valid for 30 minutes
     * @throws io.cloudauth.error.InvalidRequestException if neither the request nor the client has
     *     a scene, or if the client's {@link io.cloudauth.model.Scheme} forbids the request
     * @throws io.cloudauth.error.ServiceException if the service returns an error code
     * @throws io.cloudauth.error.CredentialsException if no usable credentials are available
     * @throws io.cloudauth.error.TransportException if the client received no readable response
     * @throws io.cloudauth.error.CallCancelledException if the calling thread is interrupted or the
     *     client is closed
     */
    VerifyToken describeVerifyToken(DescribeVerifyTokenRequest request);

    /**
     * Requests a verify token, with a request that the given function builds. See {@link
     * #describeVerifyToken(DescribeVerifyTokenRequest)}.
     *
     * @param request sets the fields of the request on a new builder
     * @return the token, valid for 30 minutes
     * @throws io.cloudauth.error.InvalidRequestException if the request is invalid; nothing was
     *     sent
     * @throws io.cloudauth.error.CloudAuthException if the call fails in another way
     */
    default VerifyToken describeVerifyToken(Consumer<DescribeVerifyTokenRequest.Builder> request) {
        DescribeVerifyTokenRequest.Builder builder = DescribeVerifyTokenRequest.builder();
        request.accept(builder);
        return describeVerifyToken(builder.build());
    }

    /**
     * Queries the verdict of a verification. The call is not charged. If an attempt fails and a
     * retry may help, the client retries. While a verification is in progress, its outcome is
     * {@link io.cloudauth.model.Outcome.NotSubmitted}.
     *
     * @param request the request
     * @return the verdict
     * @throws io.cloudauth.error.InvalidRequestException if neither the request nor the client has
     *     a scene
     * @throws io.cloudauth.error.ServiceException if the service returns an error code
     * @throws io.cloudauth.error.CredentialsException if no usable credentials are available
     * @throws io.cloudauth.error.TransportException if the client received no readable response
     * @throws io.cloudauth.error.CallCancelledException if the calling thread is interrupted or the
     *     client is closed
     */
    VerifyResult describeVerifyResult(DescribeVerifyResultRequest request);

    /**
     * Queries the verdict of a verification, with a request that the given function builds. See
     * {@link #describeVerifyResult(DescribeVerifyResultRequest)}.
     *
     * @param request sets the fields of the request on a new builder
     * @return the verdict
     * @throws io.cloudauth.error.InvalidRequestException if the request is invalid; nothing was
     *     sent
     * @throws io.cloudauth.error.CloudAuthException if the call fails in another way
     */
    default VerifyResult describeVerifyResult(
            Consumer<DescribeVerifyResultRequest.Builder> request) {
        DescribeVerifyResultRequest.Builder builder = DescribeVerifyResultRequest.builder();
        request.accept(builder);
        return describeVerifyResult(builder.build());
    }

    /**
     * Queries the verdict of a verification in the client's own scene. See {@link
     * #describeVerifyResult(DescribeVerifyResultRequest)}.
     *
     * @param bizId the caller's identifier of the verification
     * @return the verdict
     * @throws io.cloudauth.error.InvalidRequestException if the client has no scene
     * @throws io.cloudauth.error.CloudAuthException if the call fails
     */
    default VerifyResult describeVerifyResult(BizId bizId) {
        return describeVerifyResult(DescribeVerifyResultRequest.builder().bizId(bizId).build());
    }

    /**
     * Submits a name, an ID number and a photo of the face, and returns the verdict. The client
     * uploads local pictures first.
     *
     * <p>Each verdict is charged, whether it is passed or rejected. Therefore the client retries
     * only if the request certainly did not reach the service, or the service refused it before
     * processing.
     *
     * <p>The client records the submission in its {@linkplain io.cloudauth.submission.SubmissionLog
     * submission log} before it sends the request. It refuses the submission if an earlier one of
     * the same verification is in progress, has passed, or has an unknown outcome.
     *
     * @param request the request
     * @return the verdict
     * @throws io.cloudauth.error.InvalidRequestException if neither the request nor the client has
     *     a scene, or if the client's {@link io.cloudauth.model.Scheme} forbids the request
     * @throws io.cloudauth.error.SubmissionRefusedException if an earlier submission does not
     *     permit another; nothing was sent
     * @throws io.cloudauth.error.SubmissionLogException if the submission could not be recorded;
     *     nothing was sent
     * @throws io.cloudauth.error.OutcomeUnknownException if the request was sent, but its outcome
     *     is unknown; it may have been charged, so do not send it again
     * @throws io.cloudauth.error.ServiceException if the service returns an error code
     * @throws io.cloudauth.error.CredentialsException if no usable credentials are available
     * @throws io.cloudauth.error.TransportException if the client received no readable response,
     *     and the submission was certainly not processed
     * @throws io.cloudauth.error.CallCancelledException if the calling thread is interrupted or the
     *     client is closed before the request is sent
     */
    VerifyResult verifyMaterial(VerifyMaterialRequest request);

    /**
     * Submits a name, an ID number and a photo of the face, with a request that the given function
     * builds. See {@link #verifyMaterial(VerifyMaterialRequest)}. Each verdict is charged.
     *
     * @param request sets the fields of the request on a new builder
     * @return the verdict
     * @throws io.cloudauth.error.InvalidRequestException if the request is invalid; nothing was
     *     sent
     * @throws io.cloudauth.error.OutcomeUnknownException if the request was sent, but its outcome
     *     is unknown; it may have been charged, so do not send it again
     * @throws io.cloudauth.error.CloudAuthException if the call fails in another way
     */
    default VerifyResult verifyMaterial(Consumer<VerifyMaterialRequest.Builder> request) {
        VerifyMaterialRequest.Builder builder = VerifyMaterialRequest.builder();
        request.accept(builder);
        return verifyMaterial(builder.build());
    }

    /**
     * Uploads a local picture to the service's storage, so that more than one request can use it:
     * {@code r.faceImage(client.uploadImage(image))}. For a single request this is not necessary,
     * because the client uploads the local pictures of a request itself.
     *
     * <p>The call is not charged. If an attempt fails and a retry may help, the client retries with
     * the same name. The name is random and cannot be guessed. How long the service keeps the
     * picture is not documented by the vendor.
     *
     * @param image the picture
     * @return the {@code oss:} link to the picture; only verifyMaterial accepts it
     * @throws io.cloudauth.error.InvalidRequestException if the picture is invalid
     * @throws io.cloudauth.error.ServiceException if the service or its storage returns an error
     *     code
     * @throws io.cloudauth.error.CredentialsException if no usable credentials are available
     * @throws io.cloudauth.error.TransportException if the client received no readable response, or
     *     if the source of the picture failed
     * @throws io.cloudauth.error.CallCancelledException if the calling thread is interrupted or the
     *     client is closed
     */
    Image.Remote uploadImage(Image.Local image);

    /**
     * Downloads the pictures of a verdict's material, one after the other: the photo of the face,
     * and the photos of the ID card if there are any. The client first calls describeVerifyResult
     * to get the links, which expire after 5 minutes.
     *
     * <pre>{@code
     * client.downloadMaterial(bizId, image -> image.saveIn(folder));
     * client.downloadMaterial(bizId, image -> pictures.put(image.part(), image.reveal()));
     * }</pre>
     *
     * <p>The client follows https links. It follows http links to this machine only if its endpoint
     * is on this machine. It follows no redirect. It connects to private addresses only if the
     * client's builder allows it. A picture must have an image content type and at most 8 MiB. Each
     * request has the total timeout of a call.
     *
     * @param request the request, which identifies the verification
     * @param target receives each picture, in the calling thread and without a timeout; if it
     *     throws, the download stops and this method throws the same exception
     * @return the parts that were downloaded, in order; empty if there is no material
     * @throws io.cloudauth.error.CloudAuthException if one of the calls fails
     */
    List<MaterialPart> downloadMaterial(
            DescribeVerifyResultRequest request, Consumer<MaterialImage> target);

    /**
     * Downloads the pictures of a verdict's material, with the links of a result that the caller
     * already has. If the result contains no material, or its links have expired, the client calls
     * describeVerifyResult to get new links.
     *
     * <p>After verifyMaterial, pass its result to this method: whether describeVerifyResult returns
     * results of server-only scenes is not documented by the vendor.
     *
     * @param request the request, which identifies the verification
     * @param known the result of the same verification
     * @param target receives each picture; see {@link
     *     #downloadMaterial(DescribeVerifyResultRequest, Consumer)}
     * @return the parts that were downloaded, in order; empty if there is no material
     * @throws io.cloudauth.error.CloudAuthException if one of the calls fails
     */
    List<MaterialPart> downloadMaterial(
            DescribeVerifyResultRequest request,
            VerifyResult known,
            Consumer<MaterialImage> target);

    /**
     * Downloads the pictures of a verdict's material in the client's own scene. See {@link
     * #downloadMaterial(DescribeVerifyResultRequest, Consumer)}.
     *
     * @param bizId the caller's identifier of the verification
     * @param target receives each picture; see {@link
     *     #downloadMaterial(DescribeVerifyResultRequest, Consumer)}
     * @return the parts that were downloaded, in order; empty if there is no material
     * @throws io.cloudauth.error.CloudAuthException if one of the calls fails
     */
    default List<MaterialPart> downloadMaterial(BizId bizId, Consumer<MaterialImage> target) {
        return downloadMaterial(DescribeVerifyResultRequest.builder().bizId(bizId).build(), target);
    }

    /**
     * Queries the verdict of a verification at increasing intervals, until there is one or the
     * maximum time has passed. Returns the first verdict. An end user who was rejected may try
     * again with the same BizId; this method does not wait for that.
     *
     * <p>The wait never exceeds the maximum time. A request that is in progress then ends, and the
     * last result is returned. If there is no result yet, the request fails as timed out.
     *
     * @param request the request, which identifies the verification
     * @param options how long to wait, and how often to query
     * @return the verdict; if the maximum time has passed, the last result, whose outcome is {@link
     *     io.cloudauth.model.Outcome.NotSubmitted}, because the verification may still be in
     *     progress
     * @throws io.cloudauth.error.InvalidRequestException if neither the request nor the client has
     *     a scene
     * @throws io.cloudauth.error.ServiceException if the service returns an error code
     * @throws io.cloudauth.error.CredentialsException if no usable credentials are available
     * @throws io.cloudauth.error.TransportException if the client received no readable response
     * @throws io.cloudauth.error.CallCancelledException if the calling thread is interrupted or the
     *     client is closed
     */
    VerifyResult awaitVerifyResult(DescribeVerifyResultRequest request, AwaitOptions options);

    /**
     * Queries the verdict of a verification in the client's own scene at increasing intervals. See
     * {@link #awaitVerifyResult(DescribeVerifyResultRequest, AwaitOptions)}.
     *
     * @param bizId the caller's identifier of the verification
     * @param options sets the options on a new builder
     * @return the verdict; if the maximum time has passed, the last result
     * @throws IllegalArgumentException if an option is invalid; see {@link AwaitOptions}
     * @throws io.cloudauth.error.InvalidRequestException if the client has no scene
     * @throws io.cloudauth.error.CloudAuthException if a call fails
     */
    default VerifyResult awaitVerifyResult(BizId bizId, Consumer<AwaitOptions.Builder> options) {
        AwaitOptions.Builder builder = AwaitOptions.builder();
        options.accept(builder);
        return awaitVerifyResult(
                DescribeVerifyResultRequest.builder().bizId(bizId).build(), builder.build());
    }

    /**
     * Returns the financial-grade operations with a face. It is a view of this client: it uses the
     * same connections, and closing this client closes it.
     *
     * <p>The default implementation throws, so that a test double of the legacy product need not
     * implement it.
     *
     * @return the same object at each call
     */
    default FaceVerifyClient faceVerify() {
        throw new UnsupportedOperationException("this client has no financial-grade operations");
    }

    /**
     * Returns the checks of information without a face. It is a view of this client: it uses the
     * same connections, and closing this client closes it.
     *
     * <p>The default implementation throws, so that a test double of the legacy product need not
     * implement it.
     *
     * @return the same object at each call
     */
    default MetaVerifyClient metaVerify() {
        throw new UnsupportedOperationException("this client has no checks of information");
    }

    /**
     * Returns a client with the same operations as futures. It shares the connections of this
     * client, and is closed together with it.
     *
     * @return the asynchronous client
     */
    CloudAuthAsyncClient async();

    /**
     * Closes the client and its connections. Calls in progress throw {@link
     * io.cloudauth.error.CallCancelledException}; a verifyMaterial that has already been sent
     * throws {@link io.cloudauth.error.OutcomeUnknownException}. Later calls throw {@link
     * io.cloudauth.error.CallCancelledException}, and a later verifyMaterial is not recorded.
     *
     * <p>This method waits until each verifyMaterial in progress has recorded its outcome in the
     * {@linkplain io.cloudauth.submission.SubmissionLog submission log}. Therefore the caller can
     * close the log's database next. It waits at most 5 seconds, and logs a warning if that is not
     * enough. If the calling thread is interrupted, the wait ends and the interrupt flag stays set.
     * If the calling thread itself runs a verifyMaterial, for example in a listener, this method
     * does not wait.
     *
     * <p>A second call closes nothing more. It waits in the same way for calls that are still in
     * progress.
     */
    @Override
    void close();
}
