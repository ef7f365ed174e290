package io.cloudauth.spring.observation;

import io.cloudauth.CloudAuthAsyncClient;
import io.cloudauth.CloudAuthClient;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A client whose calls are observed while they run. */
final class ObservedClient implements CloudAuthClient {
    private final CloudAuthClient client;
    private final CallObservations observations;
    private final CloudAuthAsyncClient async;

    ObservedClient(CloudAuthClient client, CallObservations observations) {
        this.client = client;
        this.observations = observations;
        this.async = new ObservedAsyncClient(client.async(), observations);
    }

    @Override
    public VerifyToken describeVerifyToken(DescribeVerifyTokenRequest request) {
        return observations
                .of("DescribeVerifyToken")
                .observe(() -> client.describeVerifyToken(request));
    }

    @Override
    public VerifyResult describeVerifyResult(DescribeVerifyResultRequest request) {
        return observations
                .of("DescribeVerifyResult")
                .observe(() -> client.describeVerifyResult(request));
    }

    @Override
    public VerifyResult verifyMaterial(VerifyMaterialRequest request) {
        return observations.of("VerifyMaterial").observe(() -> client.verifyMaterial(request));
    }

    /**
     * Asking for a place and putting the picture there are calls of their own, which meters time.
     */
    @Override
    public Image.Remote uploadImage(Image.Local image) {
        return client.uploadImage(image);
    }

    /** Each question and each picture is a call of its own, which the meters count. */
    @Override
    public List<MaterialPart> downloadMaterial(
            DescribeVerifyResultRequest request,
            @Nullable VerifyResult known,
            Consumer<MaterialImage> target) {
        return client.downloadMaterial(request, known, target);
    }

    /** Each question is a call of its own, which the meters count; there is none for the wait. */
    @Override
    public VerifyResult awaitVerifyResult(
            DescribeVerifyResultRequest request, AwaitOptions options) {
        return client.awaitVerifyResult(request, options);
    }

    @Override
    public CloudAuthAsyncClient async() {
        return async;
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return client.toString();
    }
}
