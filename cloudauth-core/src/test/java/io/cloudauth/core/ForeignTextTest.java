package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.callback.CallbackHandler;
import io.cloudauth.core.callback.CallbackReply;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.internal.credentials.LogCapture;
import io.cloudauth.core.picture.Photo;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.error.Phase;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What code of an application throws shows its class; its text, a signed link here, nowhere. */
@Timeout(60)
class ForeignTextTest {
    private static final String LINK = "https://bucket.example/face.jpg?Signature=canary4711";
    private static final BizId BIZ_ID = BizId.of("order-1");

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final LogCapture log = new LogCapture();

    @AfterEach
    void close() {
        log.close();
        emulator.close();
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                        new SocketException(LINK),
                        new SocketTimeoutException(LINK),
                        new SSLException(LINK),
                        new IOException(LINK),
                        new ClosedChannelException(),
                        new IllegalStateException(LINK),
                        TransportException.builder(Phase.SEND).cause(new IOException(LINK)).build(),
                        new NoClassDefFoundError(LINK),
                        new Hostile())
                .map(ForeignTextTest::loaded);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void ofAPicturesSourceDuringTheUpload(Throwable failure) {
        try (CloudAuthClient client = client(b -> {})) {
            Image.Local face = failing(failure, 2);
            Throwable told = catchThrowable(() -> client.uploadImage(face));
            assertThat(told).isInstanceOf(TransportException.class);
            assertSilent(told);
            assertThat(told).cause().hasMessage(failure.getClass().getName());
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void ofAPicturesSourceDuringTheCheck(Throwable failure) {
        try (CloudAuthClient client = client(b -> {})) {
            assertSilent(catchThrowable(() -> client.uploadImage(failing(failure, 1))));
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void ofAProvider(Throwable failure) {
        CredentialsProvider failing =
                () -> {
                    throw ForeignTextTest.<RuntimeException>sneaky(failure);
                };
        try (CloudAuthClient client = client(b -> b.credentials(failing))) {
            Throwable told = catchThrowable(() -> client.describeVerifyResult(BIZ_ID));
            assertThat(told)
                    .isInstanceOf(CredentialsException.class)
                    .hasMessageContaining(failure.getClass().getName());
            assertSilent(told);
        }
    }

    @Test
    void ofTheCauseOfAProvidersReason() {
        CredentialsException reason =
                CredentialsException.builder()
                        .tried("vault", "is sealed")
                        .cause(new IOException(LINK))
                        .build();
        reason.addSuppressed(new IOException(LINK));
        try (CloudAuthClient client =
                client(
                        b ->
                                b.credentials(
                                        () -> {
                                            throw reason;
                                        }))) {
            Throwable told = catchThrowable(() -> client.describeVerifyResult(BIZ_ID));
            assertThat(told).hasMessage("No credentials: vault: is sealed");
            assertSilent(told);
        }
    }

    static Stream<Throwable> failuresOfTrust() {
        return Stream.of(
                        new CertificateException(LINK),
                        new IllegalStateException(LINK),
                        new NoClassDefFoundError(LINK))
                .map(ForeignTextTest::loaded);
    }

    @ParameterizedTest
    @MethodSource("failuresOfTrust")
    void ofATrustManager(Throwable failure) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Distrustful(failure)}, null);
        try (FaultServer server =
                        FaultServer.tls(Scene.AUTHORITY.server("localhost", "127.0.0.1"));
                CloudAuthClient client =
                        client(b -> b.endpoint(server.uri()).http(h -> h.sslContext(context)))) {
            Throwable told = catchThrowable(() -> client.describeVerifyResult(BIZ_ID));
            assertThat(told).isInstanceOf(TransportException.class);
            assertThat(((TransportException) told).phase()).isEqualTo(Phase.TLS);
            assertSilent(told);
        }
    }

    @Test
    void ofAnExecutor() {
        try (CloudAuthClient client =
                client(
                        b ->
                                b.executor(
                                        task -> {
                                            throw loaded(new RejectedExecutionException(LINK));
                                        }))) {
            Throwable told =
                    catchThrowable(() -> client.async().describeVerifyResult(BIZ_ID).join());
            assertThat(told).hasCauseInstanceOf(TransportException.class);
            assertSilent(told);
        }
    }

    @Test
    void ofASubmissionLog() {
        Diary diary = new Diary();
        SubmissionRefusedException refused =
                new SubmissionRefusedException(
                        new Submission(
                                Keys.material("RPMin", BIZ_ID.value()),
                                SubmissionState.PASSED,
                                "owner",
                                Instant.EPOCH,
                                Instant.EPOCH));
        for (CloudAuthException failure :
                new CloudAuthException[] {
                    new SubmissionLogException("the disk is full", new IOException(LINK)),
                    TransportException.builder(Phase.SEND).cause(new IOException(LINK)).build(),
                    refused
                }) {
            diary.whenBegun(
                    () -> {
                        throw loaded(failure);
                    });
            try (CloudAuthClient client = client(b -> b.submissionLog(diary))) {
                Throwable told = catchThrowable(() -> submit(client));
                assertThat(told)
                        .isInstanceOfAny(
                                SubmissionLogException.class, SubmissionRefusedException.class);
                assertSilent(told);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void ofACallback(Throwable failure) {
        try (CloudAuthClient client = client(b -> {})) {
            submit(client);
            CallbackHandler handler =
                    CallbackHandler.builder(client, "https://shop.example/kyc/")
                            .listener(
                                    (bizId, result) -> {
                                        throw ForeignTextTest.<RuntimeException>sneaky(failure);
                                    })
                            .build();
            String link = handler.expect(BIZ_ID).url().reveal();
            String secret = link.substring(link.lastIndexOf('/') + 1);
            InputStream body =
                    new InputStream() {
                        @Override
                        public int read() {
                            throw ForeignTextTest.<RuntimeException>sneaky(failure);
                        }

                        @Override
                        public int read(byte[] buffer, int offset, int length) {
                            return read();
                        }
                    };
            assertThat(handler.handle(secret, body)).isEqualTo(CallbackReply.LISTENER_FAILED);
            assertThat(log.lines()).noneMatch(line -> line.contains("canary4711"));
        }
    }

    private void assertSilent(Throwable told) {
        assertThat(printed(told)).doesNotContain("canary4711");
        assertThat(written(told)).doesNotContain("canary4711");
        assertThat(log.lines()).noneMatch(line -> line.contains("canary4711"));
    }

    /** The whole stack trace holds messages, causes and what is suppressed. */
    private static String printed(Throwable told) {
        StringWriter text = new StringWriter();
        told.printStackTrace(new PrintWriter(text));
        return text + told.toString() + told.getMessage();
    }

    private static String written(Throwable told) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(told);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static <T extends Throwable> T loaded(T failure) {
        if (!(failure instanceof Hostile) && failure.getSuppressed().length == 0) {
            failure.addSuppressed(new IOException(LINK, new IOException(LINK)));
        }
        return failure;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
        throw (T) failure;
    }

    /** Opens well so often, and fails from then on. */
    private static Image.Local failing(Throwable failure, int good) {
        byte[] picture = Photo.jpeg(96, 120);
        AtomicInteger opened = new AtomicInteger();
        return Image.stream(
                () -> {
                    if (opened.incrementAndGet() > good - 1) {
                        throw ForeignTextTest.<RuntimeException>sneaky(failure);
                    }
                    return new ByteArrayInputStream(picture);
                },
                picture.length);
    }

    private static void submit(CloudAuthClient client) {
        client.verifyMaterial(
                r ->
                        r.bizId(BIZ_ID)
                                .name("测试")
                                .idCardNumber(TestIdCards.passed())
                                .faceImage(Image.url("https://cdn.example/f.jpg")));
    }

    private CloudAuthClient client(Consumer<CloudAuth.Builder> with) {
        CloudAuth.Builder builder =
                CloudAuth.builder()
                        .endpoint(URI.create(emulator.endpoint()))
                        .credentials(
                                CredentialsProviders.accessKey(
                                        emulator.accessKeyId(), emulator.accessKeySecret()))
                        .bizType("RPMin");
        with.accept(builder);
        return builder.build();
    }

    /** Tells the link whatever it is asked. */
    private static final class Hostile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException(LINK);
        }

        @Override
        public String toString() {
            throw new IllegalStateException(LINK);
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new IllegalStateException(LINK);
        }

        @Override
        public synchronized Throwable getCause() {
            throw new IllegalStateException(LINK);
        }
    }

    private record Distrustful(Throwable failure) implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            throw ForeignTextTest.<RuntimeException>sneaky(failure);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
