package io.cloudauth.conformance.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.conformance.consumer.JavaCommands.Installed;
import io.cloudauth.conformance.wire.Wiretap;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One call over real TLS from exactly the class path of an application. */
class ConsumerCallTest {

    @TempDir static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static ServerCertificate certificate;

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final Wiretap tls = Wiretap.overTls(emulator.endpoint(), certificate.context());

    @BeforeAll
    static void createCertificate()
            throws IOException, InterruptedException, GeneralSecurityException {
        certificate = ServerCertificate.in(directory);
    }

    @AfterEach
    void stop() {
        tls.close();
        emulator.close();
    }

    private Consumer.Run run(Consumer consumer, Installed platform, Path trusted)
            throws IOException, InterruptedException {
        return consumer.run(
                platform.java(),
                List.of(
                        tls.endpoint(),
                        trusted.toString(),
                        emulator.accessKeyId(),
                        emulator.accessKeySecret(),
                        "RPMin",
                        TestIdCards.rejectedWith(7)));
    }

    private void assertVerified(Consumer consumer, Installed platform)
            throws IOException, InterruptedException {
        Consumer.Run run = run(consumer, platform, certificate.file());
        assertThat(run.printed())
                .as(run.complaints())
                .containsExactly("status 7 score 38.25 on Java " + platform.feature());
        assertThat(run.exit()).isZero();
        assertThat(tls.endpoint()).startsWith("https:");
        assertThat(tls.requests()).hasSize(1);
        assertThat(emulator.charged()).isEqualTo(1);
    }

    static Stream<Installed> platforms() {
        return JavaCommands.ownAndNewest();
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void itRunsWithWhatTheLibraryBrings(Installed platform)
            throws IOException, InterruptedException {
        assertVerified(Consumer.NEWEST, platform);
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void itRunsWithTheOlderHttpClient(Installed platform) throws IOException, InterruptedException {
        assertVerified(Consumer.OLDEST_HTTP, platform);
    }

    @Test
    void itTrustsNoOtherServer()
            throws IOException, InterruptedException, GeneralSecurityException {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        ServerCertificate another = ServerCertificate.in(elsewhere);

        Consumer.Run run = run(Consumer.NEWEST, JavaCommands.own(), another.file());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.printed()).isEmpty();
        assertThat(run.complaints()).contains("TransportException").contains("TLS");
        assertThat(tls.requests()).isEmpty();
    }
}
