package io.cloudauth.examples.h5;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.CloudAuthEmulator;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The profile live behind a proxy, with an emulator in place of the service. */
@Timeout(180)
class ProxyTest {
    @TempDir Path data;

    private ConfigurableApplicationContext start(CloudAuthEmulator emulator) {
        return SpringApplication.run(
                H5WebApplication.class,
                "--spring.profiles.active=live",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--h5.data=" + data,
                "--h5.limits.address=3",
                "--cloudauth.endpoint=" + emulator.endpoint(),
                "--cloudauth.credentials.access-key-id=" + emulator.accessKeyId(),
                "--cloudauth.credentials.access-key-secret=" + emulator.accessKeySecret(),
                "--CLOUDAUTH_SCENE_ID=1000000006",
                "--H5_PUBLIC_URL=https://kyc.shop.example");
    }

    private static int guess(ConfigurableApplicationContext context, String forwardedFor) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        Customer customer =
                new Customer(
                        "http://127.0.0.1:" + port,
                        "en",
                        Map.of("X-Forwarded-Proto", "https", "X-Forwarded-For", forwardedFor));
        customer.get("/");
        // a browser sends Secure cookies over https to the proxy, which forwards them over http
        customer.sendSecureCookies();
        return customer.start(Customer.NAME, Customer.NUMBER.substring(1)).statusCode();
    }

    @Test
    void addressIsTheOneThatTheProxySawWhateverTheClientSentItself() {
        try (CloudAuthEmulator emulator = CloudAuthEmulator.start();
                ConfigurableApplicationContext context = start(emulator)) {
            for (int i = 0; i < 3; i++) {
                assertThat(guess(context, "198.51.100." + i + ", 203.0.113.9")).isEqualTo(422);
            }
            assertThat(guess(context, "198.51.100.77, 203.0.113.9")).isEqualTo(429);
            assertThat(guess(context, "203.0.113.10")).as("another address").isEqualTo(422);
            for (int i = 0; i < 3; i++) {
                assertThat(guess(context, "2001:db8:1:2::" + i)).isEqualTo(422);
            }
            assertThat(guess(context, "2001:db8:1:2:ffff::1")).isEqualTo(429);
            assertThat(guess(context, "2001:db8:1:3::1")).as("another /64").isEqualTo(422);
        }
    }
}
