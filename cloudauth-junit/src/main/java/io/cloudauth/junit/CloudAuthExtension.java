package io.cloudauth.junit;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.meta.MetaVerifyClient;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A JUnit extension that starts an emulator on a free loopback port, and a client that calls it:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final CloudAuthExtension cloudAuth = CloudAuthExtension.create();
 * }</pre>
 *
 * <p>In a static field, the emulator and the client live as long as the test class. In an instance
 * field, they live as long as one test. The extension resets the emulator before every test, and
 * closes the emulator and the client.
 *
 * <p>Safe to share between the threads of one test. The tests of one class must not run in
 * parallel, because the reset before one test would remove the state of another.
 */
public final class CloudAuthExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static final long SCENE_ID = 1_000_000_006L;

    private final Consumer<CloudAuth.Builder> customizer;
    private @Nullable CloudAuthEmulator emulator;
    private @Nullable CloudAuthClient client;
    private boolean classScoped;

    private CloudAuthExtension(Consumer<CloudAuth.Builder> customizer) {
        this.customizer = customizer;
    }

    /**
     * Creates an extension with an emulator that accepts every BizType, and a client whose BizType
     * is {@code test}.
     *
     * @return the extension; it starts nothing before the first test
     */
    public static CloudAuthExtension create() {
        return create(builder -> {});
    }

    /**
     * Creates an extension with a customized client.
     *
     * @param customizer changes the client's builder; endpoint, credentials and BizType are already
     *     set
     * @return the extension; it starts nothing before the first test
     */
    public static CloudAuthExtension create(Consumer<CloudAuth.Builder> customizer) {
        return new CloudAuthExtension(customizer);
    }

    /**
     * Returns the client. The extension closes it.
     *
     * @return the client, which calls {@link #emulator()}
     * @throws IllegalStateException if the extension is not started, such as outside a test
     */
    public CloudAuthClient client() {
        return requireStarted(client);
    }

    /**
     * Returns the emulator, to configure its responses and to read the calls that it received.
     *
     * @return the emulator, which the extension closes
     * @throws IllegalStateException if the extension is not started, such as outside a test
     */
    public CloudAuthEmulator emulator() {
        return requireStarted(emulator);
    }

    /**
     * Returns the client of the financial-grade operations with a face. It is a view of {@link
     * #client()}.
     *
     * @return the client, whose scene is 1000000006 for every solution
     * @throws IllegalStateException if the extension is not started, such as outside a test
     */
    public FaceVerifyClient faceVerify() {
        return client().faceVerify();
    }

    /**
     * Returns the client of the checks without a face. It is a view of {@link #client()}.
     *
     * @return the client
     * @throws IllegalStateException if the extension is not started, such as outside a test
     */
    public MetaVerifyClient metaVerify() {
        return client().metaVerify();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        classScoped = true;
        start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        start();
        emulator().reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!classScoped) {
            stop();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
        classScoped = false;
    }

    private void start() {
        if (emulator != null) {
            return;
        }
        CloudAuthEmulator started = CloudAuthEmulator.start();
        emulator = started;
        CloudAuth.Builder builder =
                CloudAuth.builder()
                        .endpoint(started.endpoint())
                        .credentials(
                                CredentialsProviders.accessKey(
                                        started.accessKeyId(), started.accessKeySecret()))
                        .bizType("test")
                        .sceneId(SCENE_ID);
        customizer.accept(builder);
        client = builder.build();
    }

    private void stop() {
        if (client != null) {
            client.close();
            client = null;
        }
        if (emulator != null) {
            emulator.close();
            emulator = null;
        }
    }

    private static <T> T requireStarted(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException(
                    "Emulator and client exist only while a test runs. Declare the extension in a"
                            + " field with @RegisterExtension");
        }
        return part;
    }
}
