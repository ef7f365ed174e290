package io.cloudauth.spring.autoconfigure;

import io.cloudauth.emulator.CloudAuthEmulator;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Contexts with the starter's auto-configurations. */
final class Contexts {
    private Contexts() {}

    static ApplicationContextRunner starter() {
        return new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(
                                SslAutoConfiguration.class,
                                CloudAuthEmulatorAutoConfiguration.class,
                                CloudAuthSubmissionLogAutoConfiguration.class,
                                CloudAuthAutoConfiguration.class));
    }

    /** The same, against an emulator that the test has started. */
    static ApplicationContextRunner against(CloudAuthEmulator emulator) {
        return starter()
                .withPropertyValues(
                        "cloudauth.endpoint=" + emulator.endpoint(),
                        "cloudauth.biz-type=test",
                        "cloudauth.credentials.access-key-id=" + emulator.accessKeyId(),
                        "cloudauth.credentials.access-key-secret=" + emulator.accessKeySecret());
    }
}
