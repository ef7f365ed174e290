package io.cloudauth;

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
 * The three server operations of Alibaba Cloud's real-person verification (Cloudauth 2019-03-07).
 *
 * <p>A client is immutable and safe to share between threads; it owns its connections and is closed
 * once. Every method blocks, within the total timeout, and ends early with {@link
 * io.cloudauth.error.CallCancelledException} when its thread is interrupted or the client is
 * closed. What they throw is in {@link io.cloudauth.error}, unchecked, and holds no personal data:
 *
 * <ul>
 *   <li>{@link io.cloudauth.error.InvalidRequestException}: found before anything was sent
 *   <li>{@link io.cloudauth.error.ServiceException}: the service answered with an error code
 *   <li>{@link io.cloudauth.error.CredentialsException}: there are no usable credentials
 *   <li>{@link io.cloudauth.error.TransportException}: no readable answer came
 *   <li>{@link io.cloudauth.error.OutcomeUnknownException}: of verifyMaterial alone; it may have
 *       been charged
 *   <li>{@link io.cloudauth.error.SubmissionRefusedException}: of verifyMaterial alone; another
 *       submission of the same verification forbids it, and nothing was sent
 *   <li>{@link io.cloudauth.error.SubmissionLogException}: of verifyMaterial alone; it could not be
 *       written down first, and nothing was sent
 * </ul>
 *
 * <p>An implementation needs only the methods that are not default ones.
 */
public interface CloudAuthClient extends AutoCloseable {

    /**
     * Asks for the token by which the app SDK starts a verification, or for the page on which a
     * browser does. Free; repeated where an attempt fails and a repetition may help.
     */
    VerifyToken describeVerifyToken(DescribeVerifyTokenRequest request);

    /**
     * As {@link #describeVerifyToken(DescribeVerifyTokenRequest)}, with a request built in place.
     */
    default VerifyToken describeVerifyToken(Consumer<DescribeVerifyTokenRequest.Builder> request) {
        DescribeVerifyTokenRequest.Builder builder = DescribeVerifyTokenRequest.builder();
        request.accept(builder);
        return describeVerifyToken(builder.build());
    }

    /**
     * Asks for the verdict of a verification. Free; repeated where an attempt fails and a
     * repetition may help. A verification that is still going on is {@link
     * io.cloudauth.model.Outcome.NotSubmitted}.
     */
    VerifyResult describeVerifyResult(DescribeVerifyResultRequest request);

    /**
     * As {@link #describeVerifyResult(DescribeVerifyResultRequest)}, with a request built in place.
     */
    default VerifyResult describeVerifyResult(
            Consumer<DescribeVerifyResultRequest.Builder> request) {
        DescribeVerifyResultRequest.Builder builder = DescribeVerifyResultRequest.builder();
        request.accept(builder);
        return describeVerifyResult(builder.build());
    }

    /** As {@link #describeVerifyResult(DescribeVerifyResultRequest)}, in the client's own scene. */
    default VerifyResult describeVerifyResult(BizId bizId) {
        return describeVerifyResult(DescribeVerifyResultRequest.builder().bizId(bizId).build());
    }

    /**
     * Submits name, number and a photo of the face for a verdict at once; local pictures are
     * uploaded first. Each verdict, passed or rejected, is charged: it is sent a second time only
     * where the first certainly never arrived or was refused unprocessed. It is written down in the
     * client's {@linkplain io.cloudauth.submission.SubmissionLog log} before it is sent, and
     * refused where one is in progress, its outcome is unknown, or one has passed.
     */
    VerifyResult verifyMaterial(VerifyMaterialRequest request);

    /** As {@link #verifyMaterial(VerifyMaterialRequest)}, with a request built in place. */
    default VerifyResult verifyMaterial(Consumer<VerifyMaterialRequest.Builder> request) {
        VerifyMaterialRequest.Builder builder = VerifyMaterialRequest.builder();
        request.accept(builder);
        return verifyMaterial(builder.build());
    }

    /**
     * Puts a local picture where the service reads it, for use in more than one request: {@code
     * r.faceImage(client.uploadImage(image))}. A request with a local picture does this by itself.
     * Free; repeated where an attempt fails and a repetition may help, always under the name chosen
     * first. The name is random and cannot be guessed. How long the service keeps the picture is
     * stated nowhere.
     *
     * @return the {@code oss:} link, which verifyMaterial takes
     * @throws io.cloudauth.error.InvalidRequestException if the picture may not be sent
     */
    Image.Remote uploadImage(Image.Local image);

    /**
     * Downloads the pictures of a verdict's material, one after the other: the face, and the card
     * if it was photographed. First asks describeVerifyResult for links, which expire after 5
     * minutes. Follows https links alone, and http links to this machine if the client's endpoint
     * is on it. Follows no redirect, and no link to a private address unless the client was built
     * so. A picture must have an image content type and at most 8 MiB. Each request may take as
     * long as a call.
     *
     * <pre>{@code
     * client.downloadMaterial(bizId, image -> image.saveIn(folder));
     * client.downloadMaterial(bizId, image -> pictures.put(image.part(), image.reveal()));
     * }</pre>
     *
     * @param request the verification
     * @param target takes each picture, in this thread and without a deadline; its exceptions end
     *     the download and are thrown unchanged
     * @return what was downloaded, in this order; empty if there is no material
     * @throws io.cloudauth.error.CloudAuthException if a request fails
     */
    List<MaterialPart> downloadMaterial(
            DescribeVerifyResultRequest request, Consumer<MaterialImage> target);

    /**
     * Downloads the pictures of a verdict that is known. Uses its links as long as they are valid,
     * then asks for fresh ones. After verifyMaterial pass its result: whether describeVerifyResult
     * answers for server-only scenes is not documented by the vendor.
     *
     * @param request the verification
     * @param known the verdict of the same verification
     * @param target as in {@link #downloadMaterial(DescribeVerifyResultRequest, Consumer)}
     * @return what was downloaded, in this order; empty if there is no material
     * @throws io.cloudauth.error.CloudAuthException if a request fails
     */
    List<MaterialPart> downloadMaterial(
            DescribeVerifyResultRequest request,
            VerifyResult known,
            Consumer<MaterialImage> target);

    /**
     * As {@link #downloadMaterial(DescribeVerifyResultRequest, Consumer)}, in the client's own
     * scene.
     *
     * @param bizId the verification
     * @param target as there
     * @return as there
     */
    default List<MaterialPart> downloadMaterial(BizId bizId, Consumer<MaterialImage> target) {
        return downloadMaterial(DescribeVerifyResultRequest.builder().bizId(bizId).build(), target);
    }

    /**
     * Asks for the verdict of a verification, with growing pauses, until there is one or the time
     * is over. If it is over, the last answer is given, whose outcome is {@link
     * io.cloudauth.model.Outcome.NotSubmitted}: the person may still be at it. A person who was
     * rejected may try again under the same BizId: this ends at the first verdict.
     */
    VerifyResult awaitVerifyResult(DescribeVerifyResultRequest request, AwaitOptions options);

    /**
     * As {@link #awaitVerifyResult(DescribeVerifyResultRequest, AwaitOptions)}, in the client's own
     * scene.
     */
    default VerifyResult awaitVerifyResult(BizId bizId, Consumer<AwaitOptions.Builder> options) {
        AwaitOptions.Builder builder = AwaitOptions.builder();
        options.accept(builder);
        return awaitVerifyResult(
                DescribeVerifyResultRequest.builder().bizId(bizId).build(), builder.build());
    }

    /** The same operations as futures; they share this client's connections and end with it. */
    CloudAuthAsyncClient async();

    /**
     * Closes the connections. Calls still going on end with {@link
     * io.cloudauth.error.CallCancelledException}, or {@link
     * io.cloudauth.error.OutcomeUnknownException} for a verifyMaterial already on its way. What is
     * called afterwards ends with the former, and a verifyMaterial is not even written down.
     *
     * <p>It returns once every verifyMaterial that was going on has written its outcome into the
     * {@linkplain io.cloudauth.submission.SubmissionLog submission log}, so that the log's database
     * may be closed next. It waits for that 5 seconds at most, and then says so in the log of the
     * application; not at all where a verifyMaterial itself closes the client, as by a listener in
     * its own thread; and no longer once its thread is interrupted, which stays so. Closing again
     * closes nothing more, and waits in the same way for what still goes on.
     */
    @Override
    void close();
}
