package io.cloudauth.testcontainers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * The emulator in a container. It serves https, because a client sends names over plain http to
 * loopback addresses alone, and a container engine can run on another host.
 *
 * <pre>{@code
 * CloudAuth.builder()
 *         .endpoint(container.endpoint())
 *         .credentials(CredentialsProviders.accessKey(container.accessKeyId(), container.accessKeySecret()))
 *         .http(http -> http.sslContext(container.sslContext()))
 * }</pre>
 *
 * <p>The container needs an image of the emulator, which you build and publish: see the page
 * <i>Containers</i>. Not thread-safe before it is started.
 */
public final class CloudAuthEmulatorContainer extends GenericContainer<CloudAuthEmulatorContainer> {

    private static final int PORT = 8964;
    private static final String CERTIFICATES = "/certificates";

    private final List<String> options = new ArrayList<>();
    private String accessKeyId = "testAccessKeyId";
    private String accessKeySecret = "testAccessKeySecret";
    private @Nullable SSLContext sslContext;

    /**
     * Creates a container that is not started.
     *
     * @param image the name of an image of the emulator, with its registry and tag
     */
    public CloudAuthEmulatorContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /**
     * Creates a container that is not started.
     *
     * @param image the name of an image of the emulator
     */
    public CloudAuthEmulatorContainer(DockerImageName image) {
        super(image);
        withExposedPorts(PORT);
        waitingFor(Wait.forLogMessage(".*cloudauth emulator listening on.*\\s", 1));
    }

    /**
     * Sets the AccessKey that the emulator accepts. The default is {@code testAccessKeyId} with
     * {@code testAccessKeySecret}.
     *
     * @param id the AccessKey ID
     * @param secret the AccessKey secret
     * @return this container
     */
    public CloudAuthEmulatorContainer withAccessKey(String id, String secret) {
        this.accessKeyId = Objects.requireNonNull(id, "id");
        this.accessKeySecret = Objects.requireNonNull(secret, "secret");
        return this;
    }

    /**
     * Adds a financial-grade scene that the emulator accepts. By default it accepts every SceneId.
     *
     * @param sceneId the SceneId
     * @param productCode the ProductCode of the scene, such as {@code ID_PRO}
     * @return this container
     */
    public CloudAuthEmulatorContainer withFaceScene(long sceneId, String productCode) {
        options.add("--scene=" + sceneId + "=" + productCode);
        return this;
    }

    /**
     * Adds a legacy scene that the emulator accepts. By default it accepts every BizType.
     *
     * @param bizType the BizType
     * @param scheme the scheme's name, such as {@code RPMin}
     * @return this container
     */
    public CloudAuthEmulatorContainer withScene(String bizType, String scheme) {
        options.add("--scene=" + bizType + "=" + scheme);
        return this;
    }

    @Override
    protected void configure() {
        withCommand(command(getHost()).toArray(String[]::new));
    }

    /** Returns the emulator's options. The image itself says where to listen and to use TLS. */
    List<String> command(String host) {
        List<String> all = new ArrayList<>(options);
        all.add("--access-key-id=" + accessKeyId);
        all.add("--access-key-secret=" + accessKeySecret);
        all.add("--tls-host=" + host);
        return all;
    }

    /**
     * Returns the URL that clients connect to.
     *
     * @return the URL, such as {@code https://localhost:49153}
     * @throws IllegalStateException if the container is not started
     */
    public String endpoint() {
        return "https://" + getHost() + ":" + getMappedPort(PORT);
    }

    /** Returns the AccessKey ID that the emulator accepts. */
    public String accessKeyId() {
        return accessKeyId;
    }

    /** Returns the secret of the AccessKey that the emulator accepts. */
    public String accessKeySecret() {
        return accessKeySecret;
    }

    /**
     * Returns a TLS context that trusts this emulator, and nothing else.
     *
     * @return the context
     * @throws IllegalStateException if the container is not started, or its certificate cannot be
     *     read
     */
    public synchronized SSLContext sslContext() {
        if (sslContext == null) {
            sslContext =
                    copyFileFromContainer(CERTIFICATES + "/authority.pem", TrustedAuthority::read);
        }
        return sslContext;
    }
}
