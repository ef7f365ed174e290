package io.cloudauth.cli.batch;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.emulator.CloudAuthEmulator;

/** The client of tests that run a batch without the command line. */
final class BatchClient {

    private BatchClient() {}

    /** Returns a new client of the emulator. The caller must close it. */
    static CloudAuthClient of(CloudAuthEmulator emulator) {
        return CloudAuth.builder()
                .endpoint(emulator.endpoint())
                .credentials(
                        CredentialsProviders.accessKey(
                                emulator.accessKeyId(), emulator.accessKeySecret()))
                .bizType("my-scene")
                .build();
    }
}
