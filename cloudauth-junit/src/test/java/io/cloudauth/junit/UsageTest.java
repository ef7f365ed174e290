package io.cloudauth.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthAsyncClient;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.event.CallEvent;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.Phase;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.IdCardInfo;
import io.cloudauth.model.Image;
import io.cloudauth.model.Material;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.PersonName;
import io.cloudauth.model.RejectionReason;
import io.cloudauth.model.VerifyMaterialRequest;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.model.VerifyStatus;
import io.cloudauth.model.VerifyToken;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The public contract, line by line as a user types it; the emulator stands where the service
 * would.
 */
class UsageTest {

    @RegisterExtension static final CloudAuthExtension cloudAuth = CloudAuthExtension.create();

    private final List<CallEvent> events = new ArrayList<>();

    @Test
    void aClientWithEveryDefault() {
        try (CloudAuthClient client = CloudAuth.create()) {
            assertThat(client.toString()).contains("cloudauth.aliyuncs.com");
        }
    }

    @Test
    void aClientWithEverySetting() throws Exception {
        SSLContext sslContext = SSLContext.getDefault();
        CloudAuthClient client =
                CloudAuth.builder()
                        .credentials(
                                CredentialsProviders.assumeRole(
                                        role ->
                                                role.roleArn("acs:ram::1234567890123456:role/kyc")
                                                        .sessionName("kyc-service")
                                                        .duration(Duration.ofHours(1))
                                                        .source(
                                                                CredentialsProviders
                                                                        .environment())))
                        .endpoint("https://cloudauth.aliyuncs.com")
                        .bizType("my-scene")
                        .timeouts(
                                t ->
                                        t.connect(Duration.ofSeconds(2))
                                                .response(Duration.ofSeconds(10))
                                                .total(Duration.ofSeconds(30)))
                        .retry(
                                r ->
                                        r.maxAttempts(3)
                                                .initialBackoff(Duration.ofMillis(200))
                                                .maxBackoff(Duration.ofSeconds(2)))
                        .http(
                                h ->
                                        h.maxConnections(64)
                                                .proxy("http://proxy.example:3128")
                                                .sslContext(sslContext))
                        .listener(event -> events.add(event))
                        .build();
        client.close();
    }

    @Test
    void everySourceOfCredentials() {
        List<CredentialsProvider> providers =
                List.of(
                        CredentialsProviders.accessKey("id", "secret"),
                        CredentialsProviders.session("id", "secret", "token"),
                        CredentialsProviders.environment(),
                        CredentialsProviders.profile(),
                        CredentialsProviders.profile(Path.of("credentials.ini"), "kyc"),
                        CredentialsProviders.assumeRole(
                                role ->
                                        role.roleArn("acs:ram::1234567890123456:role/kyc")
                                                .sessionName("kyc-service")
                                                .endpoint(cloudAuth.emulator().endpoint())
                                                .source(
                                                        CredentialsProviders.accessKey(
                                                                "id", "secret"))),
                        CredentialsProviders.oidcRole(
                                role -> role.endpoint(cloudAuth.emulator().endpoint())),
                        CredentialsProviders.ecsRole(
                                role -> role.endpoint(cloudAuth.emulator().endpoint())),
                        CredentialsProviders.uri(cloudAuth.emulator().endpoint()),
                        CredentialsProviders.defaultChain(),
                        () -> Credentials.of("id", "secret"));
        assertThat(providers)
                .allSatisfy(provider -> assertThat(provider.toString()).doesNotContain("secret"));
    }

    @Test
    void perCallOptions() {
        CloudAuthEmulator emulator = cloudAuth.emulator();
        VerifyResult result =
                cloudAuth
                        .client()
                        .describeVerifyResult(
                                r ->
                                        r.bizId(BizId.random())
                                                .timeouts(t -> t.total(Duration.ofSeconds(5)))
                                                .credentials(
                                                        CredentialsProviders.accessKey(
                                                                emulator.accessKeyId(),
                                                                emulator.accessKeySecret()))
                                                .parameter("NotKnownYet", "value"));
        assertThat(result.isPassed()).isFalse();
        assertThat(emulator.calls().get(0).parameters()).containsKey("NotKnownYet");
    }

    @Test
    void theSameThreeOperationsAsFutures() {
        CloudAuthAsyncClient async = cloudAuth.client().async();
        CompletableFuture<VerifyToken> token =
                async.describeVerifyToken(r -> r.bizId(BizId.random()));
        CompletableFuture<VerifyResult> result = async.describeVerifyResult(BizId.random());
        CompletableFuture<VerifyResult> verdict =
                async.verifyMaterial(
                        r ->
                                r.bizId(BizId.random())
                                        .name("测试")
                                        .idCardNumber(TestIdCards.passed())
                                        .faceImage(Image.url("https://cdn.example/face.jpg")));
        assertThat(token.join().revealToken()).isNotBlank();
        assertThat(result.join().isPassed()).isFalse();
        assertThat(verdict.join().isPassed()).isTrue();
    }

    @Test
    void tokenThenResult() {
        CloudAuthClient client = cloudAuth.client();
        assertThat(BizId.of("order-20260101-0001").value()).isEqualTo("order-20260101-0001");
        BizId bizId = BizId.random();

        VerifyToken token =
                client.describeVerifyToken(
                        r ->
                                r.bizType("RPH5BioOnly")
                                        .bizId(bizId)
                                        .name("张三")
                                        .idCardNumber("11010519491231002X")
                                        .passedRedirectUrl("https://shop.example/kyc/passed")
                                        .failedRedirectUrl("https://shop.example/kyc/failed"));

        String value = token.revealToken();
        Instant expiresAt = token.expiresAt();
        Optional<URI> page = token.revealPageUrl();
        assertThat(value).isNotBlank();
        assertThat(expiresAt).isAfter(Instant.EPOCH);
        assertThat(page).isPresent();

        cloudAuth.emulator().setOutcome(bizId.value(), 1);
        VerifyResult ofClientsBizType = client.describeVerifyResult(BizId.random());
        assertThat(ofClientsBizType.isPassed()).isFalse();
        assertThat(
                        client.describeVerifyResult(r -> r.bizType("RPH5BioOnly").bizId(bizId))
                                .isPassed())
                .isTrue();
    }

    @Test
    void waitingForAVerdict() {
        BizId bizId = BizId.random();
        cloudAuth.client().describeVerifyToken(r -> r.bizId(bizId));
        cloudAuth.emulator().setOutcome(bizId.value(), 1);
        VerifyResult result =
                cloudAuth.client().awaitVerifyResult(bizId, w -> w.atMost(Duration.ofMinutes(5)));
        assertThat(result.isPassed()).isTrue();
    }

    @Test
    void materialInVerdictOut(@TempDir Path folder) throws IOException {
        Path face = folder.resolve("face.jpg");
        BufferedImage grey = new BufferedImage(96, 120, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(ImageIO.write(grey, "jpg", face.toFile())).isTrue();
        VerifyResult verdict =
                cloudAuth
                        .client()
                        .verifyMaterial(
                                r ->
                                        r.bizId(BizId.random())
                                                .name("张三")
                                                .idCardNumber("11010519491231002X")
                                                .faceImage(Image.file(face))
                                                .idCardFrontImage(
                                                        Image.url(
                                                                "https://cdn.example/front.jpg")));
        assertThat(verdict.isPassed()).isTrue();
    }

    @Test
    void readingAVerdict() {
        VerifyResult result =
                cloudAuth.client().verifyMaterial(material(TestIdCards.rejectedWith(5)));

        boolean passed = result.isPassed();
        Outcome outcome = result.outcome();
        if (outcome instanceof Outcome.Rejected rejected) {
            assertThat(rejected.reason()).isEqualTo(RejectionReason.CARD_EXPIRED);
        }
        VerifyStatus status = result.status();
        OptionalDouble score = result.authorityScore();
        Optional<LocalDate> expires =
                result.material().flatMap(Material::idCard).flatMap(IdCardInfo::expiresOn);
        Optional<String> name =
                result.material().flatMap(Material::idCardName).map(PersonName::reveal);
        String requestId = result.requestId();

        assertThat(passed).isFalse();
        assertThat(status.value()).isEqualTo(5);
        assertThat(score).isNotNull();
        assertThat(expires).isNotNull();
        assertThat(requestId).isNotBlank();
        name.ifPresent(text -> assertThat(result.toString()).doesNotContain(text));
    }

    @Test
    void everyFailureHasItsCatch() {
        assertThat(caught(() -> VerifyMaterialRequest.builder().build())).isEqualTo("invalid");
        assertThat(caught(() -> submit(TestIdCards.serviceUnavailable()))).isEqualTo("unknown");
        assertThat(caught(() -> submit(TestIdCards.noPermission()))).isEqualTo("service");
        assertThat(
                        caught(
                                () ->
                                        cloudAuth
                                                .client()
                                                .describeVerifyResult(
                                                        r ->
                                                                r.bizId(BizId.random())
                                                                        .credentials(
                                                                                () -> {
                                                                                    throw CredentialsException
                                                                                            .of(
                                                                                                    "mine",
                                                                                                    "has none");
                                                                                }))))
                .isEqualTo("credentials");
        assertThat(
                        caught(
                                () -> {
                                    try (CloudAuthClient nobodyThere =
                                            CloudAuth.builder()
                                                    .endpoint("http://127.0.0.1:1")
                                                    .credentials(
                                                            CredentialsProviders.accessKey(
                                                                    "id", "secret"))
                                                    .bizType("scene")
                                                    .retry(r -> r.maxAttempts(1))
                                                    .build()) {
                                        nobodyThere.describeVerifyResult(BizId.random());
                                    }
                                }))
                .isEqualTo("transport");
        Thread.currentThread().interrupt();
        assertThat(caught(() -> submit(TestIdCards.passed()))).isEqualTo("cancelled");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static String caught(Runnable call) {
        try {
            call.run();
            return "nothing";
        } catch (InvalidRequestException e) {
            return e.violations().isEmpty() ? "" : "invalid";
        } catch (OutcomeUnknownException e) {
            return e.key().isEmpty() ? "" : "unknown";
        } catch (ServiceException e) {
            assertThat(e.code()).isNotNull();
            assertThat(e.kind()).isNotNull();
            assertThat(e.httpStatus()).isPositive();
            assertThat(e.requestId()).isPresent();
            assertThat(e.remedy(Locale.CHINA)).isNotBlank();
            return "service";
        } catch (CredentialsException e) {
            return e.tried().isEmpty() ? "" : "credentials";
        } catch (TransportException e) {
            return e.phase() == Phase.CONNECT && !e.isTimeout() ? "transport" : "";
        } catch (CallCancelledException e) {
            return e.reason() == CallCancelledException.Reason.INTERRUPTED ? "cancelled" : "";
        } catch (CloudAuthException e) {
            return "root " + e.attempts() + e.isRetryable();
        }
    }

    private static void submit(String idCardNumber) {
        cloudAuth.client().verifyMaterial(material(idCardNumber));
    }

    private static VerifyMaterialRequest material(String idCardNumber) {
        return VerifyMaterialRequest.builder()
                .bizId(BizId.random())
                .name("测试")
                .idCardNumber(idCardNumber)
                .faceImage(Image.url("https://cdn.example/face.jpg"))
                .build();
    }
}
