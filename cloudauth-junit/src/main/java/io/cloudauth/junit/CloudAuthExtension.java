package io.cloudauth.junit;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.emulator.CloudAuthEmulator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An emulator on a free loopback port, and a client that talks to it, for the tests of a class:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final CloudAuthExtension cloudAuth = CloudAuthExtension.create();
 * }</pre>
 *
 * <p>In a static field both live as long as the test class; in an instance field, as long as each
 * test. Before every test the emulator forgets its state. The client is closed by the extension.
 * Safe to share between the threads of one test; since the state is forgotten between tests, the
 * tests of one class must not run at the same time.
 */
public final class CloudAuthExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private final Consumer<CloudAuth.Builder> settings;
    private @Nullable CloudAuthEmulator emulator;
    private @Nullable CloudAuthClient client;
    private boolean forClass;

    private CloudAuthExtension(Consumer<CloudAuth.Builder> settings) {
        this.settings = settings;
    }

    /** An emulator that takes every BizType, and a client whose BizType is {@code test}. */
    public static CloudAuthExtension create() {
        return create(builder -> {});
    }

    /**
     * The same, with a client of one's own making.
     *
     * @param settings is given a builder that has endpoint, credentials and BizType already
     */
    public static CloudAuthExtension create(Consumer<CloudAuth.Builder> settings) {
        return new CloudAuthExtension(settings);
    }

    /**
     * The client.
     *
     * @throws IllegalStateException outside a test
     */
    public CloudAuthClient client() {
        return started(client);
    }

    /**
     * The emulator, to say what is to happen and to see what arrived.
     *
     * @throws IllegalStateException outside a test
     */
    public CloudAuthEmulator emulator() {
        return started(emulator);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        forClass = true;
        start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        start();
        emulator().reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!forClass) {
            stop();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
        forClass = false;
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
                        .bizType("test");
        settings.accept(builder);
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

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException(
                    "the extension runs only while a test does; is it in a field with @RegisterExtension?");
        }
        return part;
    }
}
