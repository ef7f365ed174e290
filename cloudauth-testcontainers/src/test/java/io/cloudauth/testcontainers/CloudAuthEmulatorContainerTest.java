package io.cloudauth.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.spring.CloudAuthConnectionDetails;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactory;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** The parts of the container. No container engine is needed, and none is started. */
class CloudAuthEmulatorContainerTest {

    private final CloudAuthEmulatorContainer container =
            new CloudAuthEmulatorContainer("example/cloudauth-emulator:test");

    @Test
    void itsOptionsAreThoseOfTheEmulator() {
        container
                .withAccessKey("id", "secret")
                .withFaceScene(1_000_000_006L, "ID_PRO")
                .withScene("my-scene", "RPMin");
        assertThat(container.command("docker.test"))
                .containsExactly(
                        "--scene=1000000006=ID_PRO",
                        "--scene=my-scene=RPMin",
                        "--access-key-id=id",
                        "--access-key-secret=secret",
                        "--tls-host=docker.test");
        assertThat(container.getExposedPorts()).containsExactly(8964);
    }

    @Test
    void itsSecretIsInNoText() {
        container.withAccessKey("id", "aSecretOfThisTest");
        assertThat(container.toString()).doesNotContain("aSecretOfThisTest");
    }

    @Test
    void aClientTrustsTheEmulatorByItsAuthority(@TempDir Path folder) throws Exception {
        try (CloudAuthEmulator emulator = CloudAuthEmulator.builder().tls(folder).start();
                InputStream pem = Files.newInputStream(folder.resolve("authority.pem"))) {
            SSLContext context = TrustedAuthority.read(pem);
            URI health = URI.create(emulator.endpoint() + "/_emulator/health");
            assertThat(get(context, health)).isEqualTo(200);
            assertThatThrownBy(() -> get(SSLContext.getDefault(), health))
                    .isInstanceOf(SSLException.class);
        }
    }

    @Test
    void aFileThatIsNoCertificateIsSaid() {
        assertThatThrownBy(() -> TrustedAuthority.read(new ByteArrayInputStream(new byte[] {1, 2})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the emulator's certificate cannot be read");
    }

    @Test
    void springBootFindsTheFactory() {
        List<?> factories =
                SpringFactoriesLoader.forDefaultResourceLocation(getClass().getClassLoader())
                        .load(
                                ConnectionDetailsFactory.class,
                                // Boot's own factories, whose libraries are not here
                                (type, name, failure) ->
                                        assertThat(name).startsWith("org.springframework."));
        assertThat(factories).anyMatch(EmulatorConnectionDetailsFactory.class::isInstance);
        assertThat(EmulatorConnectionDetailsFactory.class.getDeclaredClasses())
                .allMatch(CloudAuthConnectionDetails.class::isAssignableFrom);
    }

    private static int get(SSLContext context, URI address) throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(context).build();
        HttpRequest request = HttpRequest.newBuilder(address).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
