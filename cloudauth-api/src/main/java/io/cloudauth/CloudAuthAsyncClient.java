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
 * The operations of {@link CloudAuthClient} as futures; see there for what each does. A future
 * fails with what the blocking method throws, an invalid request included. Cancelling one aborts
 * its exchange; a cancelled verifyMaterial may have been charged, which its future can no longer
 * tell.
 *
 * <p>Safe to share between threads. It ends with the client that it came from, and an
 * implementation needs only the methods that are not default ones.
 */
public interface CloudAuthAsyncClient {

    /** See {@link CloudAuthClient#describeVerifyToken(DescribeVerifyTokenRequest)}. */
    CompletableFuture<VerifyToken> describeVerifyToken(DescribeVerifyTokenRequest request);

    /**
     * As {@link #describeVerifyToken(DescribeVerifyTokenRequest)}, with a request built in place.
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

    /** See {@link CloudAuthClient#describeVerifyResult(DescribeVerifyResultRequest)}. */
    CompletableFuture<VerifyResult> describeVerifyResult(DescribeVerifyResultRequest request);

    /**
     * As {@link #describeVerifyResult(DescribeVerifyResultRequest)}, with a request built in place.
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

    /** As {@link #describeVerifyResult(DescribeVerifyResultRequest)}, in the client's own scene. */
    default CompletableFuture<VerifyResult> describeVerifyResult(BizId bizId) {
        return describeVerifyResult(DescribeVerifyResultRequest.builder().bizId(bizId).build());
    }

    /** See {@link CloudAuthClient#verifyMaterial(VerifyMaterialRequest)}. */
    CompletableFuture<VerifyResult> verifyMaterial(VerifyMaterialRequest request);

    /** As {@link #verifyMaterial(VerifyMaterialRequest)}, with a request built in place. */
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

    /** See {@link CloudAuthClient#uploadImage}. */
    CompletableFuture<Image.Remote> uploadImage(Image.Local image);

    /**
     * See {@link CloudAuthClient#downloadMaterial(DescribeVerifyResultRequest, Consumer)}. The
     * target runs in a thread of the client.
     *
     * @param request the verification
     * @param target takes each picture
     * @return what was downloaded
     */
    CompletableFuture<List<MaterialPart>> downloadMaterial(
            DescribeVerifyResultRequest request, Consumer<MaterialImage> target);

    /**
     * See {@link CloudAuthClient#downloadMaterial(DescribeVerifyResultRequest, VerifyResult,
     * Consumer)}. The target runs in a thread of the client.
     *
     * @param request the verification
     * @param known the verdict of the same verification
     * @param target takes each picture
     * @return what was downloaded
     */
    CompletableFuture<List<MaterialPart>> downloadMaterial(
            DescribeVerifyResultRequest request,
            VerifyResult known,
            Consumer<MaterialImage> target);

    /**
     * See {@link CloudAuthClient#downloadMaterial(BizId, Consumer)}.
     *
     * @param bizId the verification
     * @param target takes each picture
     * @return what was downloaded
     */
    default CompletableFuture<List<MaterialPart>> downloadMaterial(
            BizId bizId, Consumer<MaterialImage> target) {
        return downloadMaterial(DescribeVerifyResultRequest.builder().bizId(bizId).build(), target);
    }

    /**
     * See {@link CloudAuthClient#awaitVerifyResult(DescribeVerifyResultRequest, AwaitOptions)}; it
     * holds a thread until it ends.
     */
    CompletableFuture<VerifyResult> awaitVerifyResult(
            DescribeVerifyResultRequest request, AwaitOptions options);

    /**
     * As {@link #awaitVerifyResult(DescribeVerifyResultRequest, AwaitOptions)}, in the client's own
     * scene.
     */
    default CompletableFuture<VerifyResult> awaitVerifyResult(
            BizId bizId, Consumer<AwaitOptions.Builder> options) {
        AwaitOptions.Builder builder = AwaitOptions.builder();
        options.accept(builder);
        return awaitVerifyResult(
                DescribeVerifyResultRequest.builder().bizId(bizId).build(), builder.build());
    }
}
