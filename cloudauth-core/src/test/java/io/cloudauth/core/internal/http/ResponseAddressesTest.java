package io.cloudauth.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.config.RetryOptions;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.internal.call.CallObservers;
import io.cloudauth.core.internal.call.CallPipeline;
import io.cloudauth.core.internal.call.CallReport;
import io.cloudauth.core.internal.call.Turns;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.image.ImageUploader;
import io.cloudauth.core.internal.material.MaterialDownload;
import io.cloudauth.core.internal.operation.ClientDefaults;
import io.cloudauth.core.internal.retry.Attempts;
import io.cloudauth.core.internal.signature.Signer;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.core.picture.Photo;
import io.cloudauth.error.Phase;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.BizType;
import io.cloudauth.model.DescribeVerifyResultRequest;
import io.cloudauth.model.Image;
import io.cloudauth.model.Material;
import io.cloudauth.model.MaterialImage;
import io.cloudauth.model.Timeouts;
import io.cloudauth.model.VerifyResult;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names that a response gives, and that resolve to this machine. */
class ResponseAddressesTest {
    private static final String NAME = "storage.example";

    private final FaultServer storage =
            FaultServer.tls(Wired.AUTHORITY.server(NAME, "b." + NAME))
                    .usually(
                            () ->
                                    visit ->
                                            visit.write(
                                                    "HTTP/1.1 200 X\r\nContent-Type: image/png\r\n"
                                                            + "Content-Length: 1\r\n\r\nx"));
    private final FaultServer service = FaultServer.plain();
    private final Time time = Time.system();
    private final HttpTransport transport =
            new HttpTransport(
                    HttpOptions.builder().sslContext(Wired.AUTHORITY.client()).build(),
                    time,
                    host -> List.of(InetAddress.getLoopbackAddress()));
    private final SecureRandom random = new SecureRandom();
    private final CallPipeline pipeline =
            new CallPipeline(
                    transport,
                    new Attempts(RetryOptions.builder().build(), random, time, transport.closed()),
                    Signer.rpc(),
                    random,
                    new CallReport(List.of(), new CallObservers(List.of()), time),
                    new Turns(null, new CallObservers(List.of()), time, transport.closed()),
                    time);
    private final ClientDefaults defaults =
            new ClientDefaults(
                    service.uri(),
                    BizType.of("scene"),
                    null,
                    Timeouts.builder().build(),
                    CredentialsSource.of(CredentialsProviders.accessKey("id", "secret")),
                    time);
    private final List<MaterialImage> images = new ArrayList<>();

    @AfterEach
    void close() {
        transport.close();
        service.close();
        storage.close();
    }

    @Test
    void nameThatResolvesToAPrivateAddressTakesNoImage() {
        assertRefused(() -> upload(false));
        upload(true);
        assertThat(storage.submissions()).hasSize(1);
    }

    @Test
    void nameThatResolvesToAPrivateAddressGivesNoPicture() {
        assertRefused(() -> download(false));
        download(true);
        assertThat(images).hasSize(1);
    }

    private void assertRefused(Runnable call) {
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(call::run)
                .satisfies(
                        e -> {
                            assertThat(e.phase()).isEqualTo(Phase.CONNECT);
                            assertThat(e.attempts()).isOne();
                            assertThat(e.isRetryable()).isFalse();
                        });
        assertThat(storage.accepted()).isZero();
    }

    private void upload(boolean privateAllowed) {
        String token =
                "{\"RequestId\":\"R\",\"OssUploadToken\":{\"Bucket\":\"b\",\"EndPoint\":\"https://"
                        + NAME
                        + ':'
                        + storage.port()
                        + "\",\"Path\":\"p\",\"Expired\":4102444800000,"
                        + "\"Key\":\"k\",\"Secret\":\"s\",\"Token\":\"t\"}}";
        service.usually(() -> Acts.answer(200, token));
        String unused =
                new ImageUploader(
                                pipeline,
                                defaults,
                                rule(privateAllowed),
                                "cn-hangzhou",
                                random,
                                1,
                                new CountDownLatch(1))
                        .upload(Image.bytes(Photo.jpeg(96, 120)), Deadline.in(Wired.LONG, time));
    }

    private void download(boolean privateAllowed) {
        VerifyResult known =
                VerifyResult.builder()
                        .status(1)
                        .material(
                                Material.builder()
                                        .faceImageUrl(
                                                "https://" + NAME + ':' + storage.port() + "/face")
                                        .build())
                        .build();
        new MaterialDownload(pipeline, defaults, rule(privateAllowed), time)
                .run(DescribeVerifyResultRequest.builder().bizId("b").build(), known, images::add);
    }

    private ResponseAddresses rule(boolean privateAllowed) {
        return ResponseAddresses.of(service.uri(), privateAllowed);
    }
}
