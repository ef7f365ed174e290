package io.cloudauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A client that implements the plain methods alone, as an application's own fake would. */
class ClientDefaultMethodsTest {

    private static final BizId BIZ_ID = BizId.of("order-1");

    private final List<Object> asked = new ArrayList<>();
    private final CloudAuthClient client = new Remembering();

    @Test
    void consumerBuildsTheRequestOfEachOperation() {
        assertThat(client.describeVerifyToken(r -> r.bizId(BIZ_ID).bizType("s")).revealToken())
                .isEqualTo("token");
        assertThat(client.describeVerifyResult(r -> r.bizId(BIZ_ID).bizType("s")).isPassed())
                .isTrue();
        assertThat(client.verifyMaterial(ClientDefaultMethodsTest::fill).isPassed()).isTrue();
        assertThat(asked)
                .containsExactly(
                        DescribeVerifyTokenRequest.builder().bizId(BIZ_ID).bizType("s").build(),
                        DescribeVerifyResultRequest.builder().bizId(BIZ_ID).bizType("s").build(),
                        material());
    }

    @Test
    void bizIdAloneAsksInTheClientsScene() {
        client.describeVerifyResult(BIZ_ID);
        client.awaitVerifyResult(BIZ_ID, w -> w.atMost(Duration.ofMinutes(1)));
        client.downloadMaterial(BIZ_ID, image -> {});
        client.async().downloadMaterial(BIZ_ID, image -> {}).join();
        DescribeVerifyResultRequest plain =
                DescribeVerifyResultRequest.builder().bizId(BIZ_ID).build();
        assertThat(asked)
                .containsExactly(
                        plain,
                        plain,
                        AwaitOptions.builder().atMost(Duration.ofMinutes(1)).build(),
                        plain,
                        plain);
    }

    @Test
    void invalidRequestReachesNoOperation() {
        assertThatThrownBy(() -> client.verifyMaterial(r -> r.bizId(BIZ_ID)))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void asyncConsumersBuildTheRequestsToo() {
        CloudAuthAsyncClient async = client.async();
        assertThat(async.describeVerifyToken(r -> r.bizId(BIZ_ID)).join().revealToken())
                .isEqualTo("token");
        assertThat(async.describeVerifyResult(r -> r.bizId(BIZ_ID)).join().isPassed()).isTrue();
        assertThat(async.describeVerifyResult(BIZ_ID).join().isPassed()).isTrue();
        assertThat(async.verifyMaterial(ClientDefaultMethodsTest::fill).join().isPassed()).isTrue();
        assertThat(async.awaitVerifyResult(BIZ_ID, w -> {}).join().isPassed()).isTrue();
        DescribeVerifyResultRequest plain =
                DescribeVerifyResultRequest.builder().bizId(BIZ_ID).build();
        assertThat(asked)
                .containsExactly(
                        DescribeVerifyTokenRequest.builder().bizId(BIZ_ID).build(),
                        plain,
                        plain,
                        material(),
                        plain,
                        AwaitOptions.builder().build());
    }

    @Test
    void invalidRequestFailsItsFuture() {
        CloudAuthAsyncClient async = client.async();
        for (CompletableFuture<?> future :
                List.of(
                        async.describeVerifyToken(r -> r.bizId("")),
                        async.describeVerifyResult(r -> r.bizId("")),
                        async.verifyMaterial(r -> r.bizId("")))) {
            assertThatThrownBy(future::join).hasCauseInstanceOf(InvalidRequestException.class);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void closingDeclaresNoCheckedException() {
        try (CloudAuthClient closed = client) {
            closed.describeVerifyResult(BIZ_ID);
        }
        assertThat(asked).hasSize(2).endsWith("closed");
    }

    private static void fill(VerifyMaterialRequest.Builder request) {
        request.bizId(BIZ_ID)
                .name("张三")
                .idCardNumber("11010519491231002X")
                .faceImage(Image.url("https://cdn.example/face.jpg"));
    }

    private static VerifyMaterialRequest material() {
        VerifyMaterialRequest.Builder builder = VerifyMaterialRequest.builder();
        fill(builder);
        return builder.build();
    }

    private final class Remembering implements CloudAuthClient {

        @Override
        public VerifyToken describeVerifyToken(DescribeVerifyTokenRequest request) {
            asked.add(request);
            return VerifyToken.builder().value("token").expiresAt(Instant.EPOCH).build();
        }

        @Override
        public VerifyResult describeVerifyResult(DescribeVerifyResultRequest request) {
            asked.add(request);
            return VerifyResult.builder().status(1).build();
        }

        @Override
        public VerifyResult verifyMaterial(VerifyMaterialRequest request) {
            asked.add(request);
            return VerifyResult.builder().status(1).build();
        }

        @Override
        public Image.Remote uploadImage(Image.Local image) {
            asked.add(image);
            return Image.oss("bucket", "prod/face.jpg");
        }

        @Override
        public List<MaterialPart> downloadMaterial(
                DescribeVerifyResultRequest request, Consumer<MaterialImage> target) {
            asked.add(request);
            return List.of();
        }

        @Override
        public List<MaterialPart> downloadMaterial(
                DescribeVerifyResultRequest request,
                VerifyResult known,
                Consumer<MaterialImage> target) {
            asked.add(request);
            return List.of();
        }

        @Override
        public VerifyResult awaitVerifyResult(
                DescribeVerifyResultRequest request, AwaitOptions options) {
            asked.add(request);
            asked.add(options);
            return VerifyResult.builder().status(1).build();
        }

        @Override
        public CloudAuthAsyncClient async() {
            return new AtOnce(this);
        }

        @Override
        public void close() {
            asked.add("closed");
        }
    }

    private record AtOnce(CloudAuthClient client) implements CloudAuthAsyncClient {

        @Override
        public CompletableFuture<VerifyToken> describeVerifyToken(
                DescribeVerifyTokenRequest request) {
            return CompletableFuture.completedFuture(client.describeVerifyToken(request));
        }

        @Override
        public CompletableFuture<VerifyResult> describeVerifyResult(
                DescribeVerifyResultRequest request) {
            return CompletableFuture.completedFuture(client.describeVerifyResult(request));
        }

        @Override
        public CompletableFuture<VerifyResult> verifyMaterial(VerifyMaterialRequest request) {
            return CompletableFuture.completedFuture(client.verifyMaterial(request));
        }

        @Override
        public CompletableFuture<Image.Remote> uploadImage(Image.Local image) {
            return CompletableFuture.completedFuture(client.uploadImage(image));
        }

        @Override
        public CompletableFuture<List<MaterialPart>> downloadMaterial(
                DescribeVerifyResultRequest request, Consumer<MaterialImage> target) {
            return CompletableFuture.completedFuture(client.downloadMaterial(request, target));
        }

        @Override
        public CompletableFuture<List<MaterialPart>> downloadMaterial(
                DescribeVerifyResultRequest request,
                VerifyResult known,
                Consumer<MaterialImage> target) {
            return CompletableFuture.completedFuture(
                    client.downloadMaterial(request, known, target));
        }

        @Override
        public CompletableFuture<VerifyResult> awaitVerifyResult(
                DescribeVerifyResultRequest request, AwaitOptions options) {
            return CompletableFuture.completedFuture(client.awaitVerifyResult(request, options));
        }
    }
}
