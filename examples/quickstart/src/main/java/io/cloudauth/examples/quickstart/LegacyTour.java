package io.cloudauth.examples.quickstart;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.model.Scheme;

/**
 * The tour of the legacy product, against an emulator: three flows that pass, and three cases that
 * do not.
 */
final class LegacyTour {

    /** Names of scenes. In the vendor's console each customer chooses such names. */
    static final String APP_SCENE = "app-scene";

    static final String H5_SCENE = "h5-scene";
    static final String SERVER_SCENE = "server-scene";

    private final Output output;

    LegacyTour(Output output) {
        this.output = output;
    }

    void run() {
        try (CloudAuthEmulator emulator = emulator();
                CloudAuthClient client = client(emulator)) {
            output.heading("legacy.heading");
            output.step("tour.setting", emulator.endpoint(), "legacy");
            LegacyFlows flows = new LegacyFlows(output, emulator, client);
            flows.appSdk();
            flows.h5();
            flows.serverOnly();
            LegacyFailures cases = new LegacyFailures(output, emulator, client);
            cases.rejection();
            cases.invalidInput();
            cases.serviceError();
            output.closing("legacy", emulator);
        }
    }

    private static CloudAuthEmulator emulator() {
        return CloudAuthEmulator.builder()
                .scene(APP_SCENE, Scheme.RP_BIO_ONLY.consoleName())
                .scene(H5_SCENE, Scheme.RP_H5_BIO_ONLY.consoleName())
                .scene(SERVER_SCENE, Scheme.RP_MIN.consoleName())
                .start();
    }

    /** Builds a client. For the real service, omit the endpoint and use your own AccessKey. */
    private static CloudAuthClient client(CloudAuthEmulator emulator) {
        return CloudAuth.builder()
                .endpoint(emulator.endpoint())
                .credentials(
                        CredentialsProviders.accessKey(
                                emulator.accessKeyId(), emulator.accessKeySecret()))
                .build();
    }
}
