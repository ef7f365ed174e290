package io.cloudauth.examples.quickstart;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.face.ProductCode;

/**
 * The tour of the financial-grade product, against an emulator: three flows that pass, and four
 * cases that do not.
 */
final class FaceTour {

    /** Numbers of scenes. The vendor's console gives each customer such numbers. */
    private static final long SESSION_SCENE = 1000000006L;

    private static final long SERVER_SCENE = 1000000007L;

    private final Output output;

    FaceTour(Output output) {
        this.output = output;
    }

    void run() {
        try (CloudAuthEmulator emulator = emulator();
                CloudAuthClient client = client(emulator)) {
            output.heading("face.heading");
            output.step("tour.setting", emulator.endpoint(), "face");
            FaceFlows flows = new FaceFlows(output, emulator, client);
            flows.page();
            flows.app();
            flows.serverOnly();
            FaceFailures failures = new FaceFailures(output, emulator, client);
            failures.rejection();
            failures.invalidInput();
            failures.serviceError();
            failures.unknownOutcome();
            output.closing("face", emulator);
        }
    }

    private static CloudAuthEmulator emulator() {
        return CloudAuthEmulator.builder()
                .faceScene(SESSION_SCENE, ProductCode.ID_PRO.value())
                .faceScene(SERVER_SCENE, ProductCode.ID_MIN.value())
                .start();
    }

    /** Builds a client. For the real service, omit the endpoint and use your own AccessKey. */
    private static CloudAuthClient client(CloudAuthEmulator emulator) {
        return CloudAuth.builder()
                .scene(ProductCode.ID_PRO, SESSION_SCENE)
                .scene(ProductCode.ID_MIN, SERVER_SCENE)
                .endpoint(emulator.endpoint())
                .credentials(
                        CredentialsProviders.accessKey(
                                emulator.accessKeyId(), emulator.accessKeySecret()))
                .build();
    }
}
