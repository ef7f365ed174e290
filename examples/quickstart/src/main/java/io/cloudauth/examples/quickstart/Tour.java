package io.cloudauth.examples.quickstart;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.model.Scheme;

/** Everything against an emulator: three ways to a verdict, and three ways to none. */
final class Tour {

    /** Scenes as they would be in the console: the names are the customer's own. */
    static final String APP_SCENE = "app-scene";

    static final String H5_SCENE = "h5-scene";
    static final String SERVER_SCENE = "server-scene";

    private final Story story;

    Tour(Story story) {
        this.story = story;
    }

    void run() {
        try (CloudAuthEmulator emulator = emulator();
                CloudAuthClient client = client(emulator)) {
            story.heading("tour.heading");
            story.act("tour.setting", emulator.endpoint());
            Passes passes = new Passes(story, emulator, client);
            passes.appSdk();
            passes.h5();
            passes.serverOnly();
            Failures failures = new Failures(story, emulator, client);
            failures.rejection();
            failures.invalidInput();
            failures.serviceError();
            closing(emulator);
        }
    }

    private static CloudAuthEmulator emulator() {
        return CloudAuthEmulator.builder()
                .scene(APP_SCENE, Scheme.RP_BIO_ONLY.consoleName())
                .scene(H5_SCENE, Scheme.RP_H5_BIO_ONLY.consoleName())
                .scene(SERVER_SCENE, Scheme.RP_MIN.consoleName())
                .start();
    }

    /** As for the service, but for the endpoint and the AccessKey. */
    private static CloudAuthClient client(CloudAuthEmulator emulator) {
        return CloudAuth.builder()
                .endpoint(emulator.endpoint())
                .credentials(
                        CredentialsProviders.accessKey(
                                emulator.accessKeyId(), emulator.accessKeySecret()))
                .build();
    }

    private void closing(CloudAuthEmulator emulator) {
        int inUrl = emulator.calls().stream().mapToInt(call -> call.inUrl().size()).sum();
        story.heading("closing.heading");
        story.act("closing.calls", emulator.calls().size(), inUrl);
        story.act("closing.charged", emulator.charged(), Scheme.RP_MIN.listPrice());
        story.blank();
        story.act("closing.next");
        story.expect(inUrl == 0, "expected.body");
    }
}
