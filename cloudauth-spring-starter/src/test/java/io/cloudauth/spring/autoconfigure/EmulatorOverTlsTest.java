package io.cloudauth.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.BizId;
import io.cloudauth.spring.CloudAuthConnectionDetails;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** An application and an emulator that serves https, as in two containers. */
class EmulatorOverTlsTest {

    @TempDir private Path folder;
    private CloudAuthEmulator emulator;

    @BeforeEach
    void start() {
        emulator = CloudAuthEmulator.builder().tls(folder).start();
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void anApplicationTrustsTheAuthorityByABundle() {
        application()
                .withPropertyValues(
                        "spring.ssl.bundle.pem.emulator.truststore.certificate=file:" + authority(),
                        "cloudauth.http.ssl.bundle=emulator")
                .run(context -> call(context.getBean(CloudAuthClient.class)));
        assertThat(emulator.calls()).hasSize(1);
    }

    @Test
    void connectionDetailsBringTheirOwnTrust() {
        SSLContext trusting = trusting();
        CloudAuthConnectionDetails details =
                new CloudAuthConnectionDetails() {
                    @Override
                    public String getEndpoint() {
                        return emulator.endpoint();
                    }

                    @Override
                    public SSLContext getSslContext() {
                        return trusting;
                    }
                };
        application()
                .withBean(CloudAuthConnectionDetails.class, () -> details)
                .run(context -> call(context.getBean(CloudAuthClient.class)));
        assertThat(emulator.calls()).hasSize(1);
    }

    @Test
    void withoutTheAuthorityNothingIsSent() {
        application()
                .run(
                        context ->
                                assertThatThrownBy(
                                                () -> call(context.getBean(CloudAuthClient.class)))
                                        .isInstanceOf(TransportException.class));
        assertThat(emulator.calls()).isEmpty();
    }

    private static void call(CloudAuthClient client) {
        client.describeVerifyResult(BizId.random());
    }

    private ApplicationContextRunner application() {
        return Contexts.starter()
                .withPropertyValues(
                        "cloudauth.endpoint=" + emulator.endpoint(),
                        "cloudauth.biz-type=test",
                        "cloudauth.retry.enabled=false",
                        "cloudauth.timeouts.connect=30s", // the first handshake of a loaded machine
                        "cloudauth.credentials.access-key-id=" + emulator.accessKeyId(),
                        "cloudauth.credentials.access-key-secret=" + emulator.accessKeySecret());
    }

    private Path authority() {
        return folder.resolve("authority.pem");
    }

    private SSLContext trusting() {
        PemSslStoreDetails authority = PemSslStoreDetails.forCertificate("file:" + authority());
        return SslBundle.of(new PemSslStoreBundle(null, authority)).createSslContext();
    }
}
