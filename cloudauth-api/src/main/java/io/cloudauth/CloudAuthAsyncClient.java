package io.cloudauth;

import io.cloudauth.error.InvalidRequestException;
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
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * An asynchronous client with the same operations as {@link CloudAuthClient}. {@link
 * CloudAuthClient#async()} returns it.
 *
 * <pre>{@code
 * client.async()
 *         .describeVerifyResult(bizId)
 *         .thenAccept(result -> store(bizId, result.isPassed()));
 * }</pre>
 *
 * <p>If an operation fails, its future completes exceptionally, with an exception that the method
 * of the same name in {@link CloudAuthClient} documents. This includes {@link
 * InvalidRequestException} for an invalid request.
 *
 * <p>Cancelling a future aborts its exchange with the service. If a verifyMaterial future is
 * cancelled after the request was sent, the request may have been charged. The future does not
 * report this; the {@linkplain io.cloudauth.submission.SubmissionLog submission log} does.
 *
 * <p>Safe for use by multiple threads. It is closed together with its {@link CloudAuthClient}. An
 * implementation needs to implement only the methods that are not default methods.
 */
public interface CloudAuthAsyncClient {

    /**
     * Requests a verify token. See {@link
     * CloudAuthClient#describeVerifyToken(DescribeVerifyTokenRequest)}.
     *
     * @param request the request
     * @return the future of the token
     */
    CompletableFuture<VerifyToken> describeVerifyToken(DescribeVerifyTokenRequest request);

    /**
     * Requests a verify token, with a request that the given function builds. See {@link
     * CloudAuthClient#describeVerifyToken(DescribeVerifyTokenRequest)}.
     *
     * @param request sets the fields of the request on a new builder
     * @return the future of the token
     */
    default CompletableFuture<VerifyToken> describeVerifyToken(
            Consumer<DescribeVerifyTokenRequest.Builder> request) {
        DescribeVerifyTokenRequest.Builder builder = DescribeVerifyTokenRequest.builder();
        request.accept(builder);
        DescribeVerifyTokenRequest built;
        try {
            built = builder.build();
        } catch (InvalidRequestException e) {
            return CompletableFuture.failedFuture(e);
        }
        return describeVerifyToken(built);
    }

    /**
     * Queries the verdict of a verification. See {@link
     * CloudAuthClient#describeVerifyResult(DescribeVerifyResultRequest)}.
     *
     * @param request the request
     * @return the future of the verdict
     */
    CompletableFuture<VerifyResult> describeVerifyResult(DescribeVerifyResultRequest request);

    /**
     * Queries the verdict of a verification, with a request that the given function builds. See
     * {@link CloudAuthClient#describeVerifyResult(DescribeVerifyResultRequest)}.
     *
     * @param request sets the fields of the request on a new builder
     * @return the future of the verdict
     */
    default CompletableFuture<VerifyResult> describeVerifyResult(
            Consumer<DescribeVerifyResultRequest.Builder> request) {
        DescribeVerifyResultRequest.Builder builder = DescribeVerifyResultRequest.builder();
        request.accept(builder);
        DescribeVerifyResultRequest built;
        try {
            built = builder.build();
        } catch (InvalidRequestException e) {
            return CompletableFuture.failedFuture(e);
        }
        return describeVerifyResult(built);
    }

    /**
     * Queries the verdict of a verification in the client's own scene. See {@link
     * CloudAuthClient#describeVerifyResult(DescribeVerifyResultRequest)}.
     *
     * @param bizId the caller's identifier of the verification
     * @return the future of the verdict
     */
    default CompletableFuture<VerifyResult> describeVerifyResult(BizId bizId) {
        return describeVerifyResult(DescribeVerifyResultRequest.builder().bizId(bizId).build());
    }

    /**
     * Submits a name, an ID number and a photo of the face. Each verdict is charged. See {@link
     * CloudAuthClient#verifyMaterial(VerifyMaterialRequest)}.
     *
     * @param request the request
     * @return the future of the verdict
     */
    CompletableFuture<VerifyResult> verifyMaterial(VerifyMaterialRequest request);

    /**
     * Submits a name, an ID number and a photo of the face, with a request that the given function
     * builds. Each verdict is charged. See {@link
     * CloudAuthClient#verifyMaterial(VerifyMaterialRequest)}.
     *
     * @param request sets the fields of the request on a new builder
     * @return the future of the verdict
     */
    default CompletableFuture<VerifyResult> verifyMaterial(
            Consumer<VerifyMaterialRequest.Builder> request) {
        VerifyMaterialRequest.Builder builder = VerifyMaterialRequest.builder();
        request.accept(builder);
        VerifyMaterialRequest built;
        try {
            built = builder.build();
        } catch (InvalidRequestException e) {
            return CompletableFuture.failedFuture(e);
        }
        return verifyMaterial(built);
    }

    /**
     * Uploads a local picture to the service's storage. See {@link CloudAuthClient#uploadImage}.
     *
     * @param image the picture
     * @return the future of the {@code oss:} link to the picture; only verifyMaterial accepts it
     */
    CompletableFuture<Image.Remote> uploadImage(Image.Local image);

    /**
     * Downloads the pictures of a verdict's material. See {@link
     * CloudAuthClient#downloadMaterial(DescribeVerifyResultRequest, Consumer)}.
     *
     * @param request the request, which identifies the verification
     * @param target receives each picture, in a thread of the client
     * @return the future of the parts that were downloaded, in order
     */
    CompletableFuture<List<MaterialPart>> downloadMaterial(
            DescribeVerifyResultRequest request, Consumer<MaterialImage> target);

    /**
     * Downloads the pictures of a verdict's material, with the links of a result that the caller
     * already has. See {@link CloudAuthClient#downloadMaterial(DescribeVerifyResultRequest,
     * VerifyResult, Consumer)}.
     *
     * @param request the request, which identifies the verification
     * @param known the result of the same verification
     * @param target receives each picture, in a thread of the client
     * @return the future of the parts that were downloaded, in order
     */
    CompletableFuture<List<MaterialPart>> downloadMaterial(
            DescribeVerifyResultRequest request,
            VerifyResult known,
            Consumer<MaterialImage> target);

    /**
     * Downloads the pictures of a verdict's material in the client's own scene. See {@link
     * CloudAuthClient#downloadMaterial(BizId, Consumer)}.
     *
     * @param bizId the caller's identifier of the verification
     * @param target receives each picture, in a thread of the client
     * @return the future of the parts that were downloaded, in order
     */
    default CompletableFuture<List<MaterialPart>> downloadMaterial(
            BizId bizId, Consumer<MaterialImage> target) {
        return downloadMaterial(DescribeVerifyResultRequest.builder().bizId(bizId).build(), target);
    }

    /**
     * Queries the verdict of a verification at increasing intervals, until there is one or the
     * maximum time has passed. It occupies a thread only while it queries, so thousands of waits
     * can be open at the same time. See {@link
     * CloudAuthClient#awaitVerifyResult(DescribeVerifyResultRequest, AwaitOptions)}.
     *
     * <p>Completing or cancelling the future ends the wait at once.
     *
     * @param request the request, which identifies the verification
     * @param options how long to wait, and how often to query
     * @return the future of the verdict; if the maximum time has passed, of the last result
     */
    CompletableFuture<VerifyResult> awaitVerifyResult(
            DescribeVerifyResultRequest request, AwaitOptions options);

    /**
     * Queries the verdict of a verification in the client's own scene at increasing intervals. See
     * {@link #awaitVerifyResult(DescribeVerifyResultRequest, AwaitOptions)}.
     *
     * @param bizId the caller's identifier of the verification
     * @param options sets the options on a new builder
     * @return the future of the verdict; if the maximum time has passed, of the last result
     * @throws IllegalArgumentException if an option is invalid; see {@link AwaitOptions}
     */
    default CompletableFuture<VerifyResult> awaitVerifyResult(
            BizId bizId, Consumer<AwaitOptions.Builder> options) {
        AwaitOptions.Builder builder = AwaitOptions.builder();
        options.accept(builder);
        return awaitVerifyResult(
                DescribeVerifyResultRequest.builder().bizId(bizId).build(), builder.build());
    }
}
