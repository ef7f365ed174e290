package io.cloudauth.spring.observation;

import io.cloudauth.CloudAuthAsyncClient;
import io.cloudauth.model.AwaitOptions;
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
import org.jspecify.annotations.Nullable;

/** An async client whose calls are observed until their futures end. */
record ObservedAsyncClient(CloudAuthAsyncClient client, CallObservations observations)
        implements CloudAuthAsyncClient {

    @Override
    public CompletableFuture<VerifyToken> describeVerifyToken(DescribeVerifyTokenRequest request) {
        return observations.future(
                "DescribeVerifyToken", () -> client.describeVerifyToken(request));
    }

    @Override
    public CompletableFuture<VerifyResult> describeVerifyResult(
            DescribeVerifyResultRequest request) {
        return observations.future(
                "DescribeVerifyResult", () -> client.describeVerifyResult(request));
    }

    @Override
    public CompletableFuture<VerifyResult> verifyMaterial(VerifyMaterialRequest request) {
        return observations.future("VerifyMaterial", () -> client.verifyMaterial(request));
    }

    @Override
    public CompletableFuture<Image.Remote> uploadImage(Image.Local image) {
        return client.uploadImage(image);
    }

    /** Each question and each picture is a call of its own, which the meters count. */
    @Override
    public CompletableFuture<List<MaterialPart>> downloadMaterial(
            DescribeVerifyResultRequest request,
            @Nullable VerifyResult known,
            Consumer<MaterialImage> target) {
        return client.downloadMaterial(request, known, target);
    }

    @Override
    public CompletableFuture<VerifyResult> awaitVerifyResult(
            DescribeVerifyResultRequest request, AwaitOptions options) {
        return client.awaitVerifyResult(request, options);
    }
}
