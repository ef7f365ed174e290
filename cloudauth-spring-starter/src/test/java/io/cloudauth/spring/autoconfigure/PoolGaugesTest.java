package io.cloudauth.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.model.BizId;
import io.cloudauth.spring.CloudAuthClients;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PoolGaugesTest {
    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final MeterRegistry meters = new SimpleMeterRegistry();

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void gaugesOfAClientTellItsConnections() {
        measured()
                .run(
                        context -> {
                            assertThat(gauge("max", "default")).isEqualTo(7);
                            assertThat(gauge("available", "default")).isZero();
                            context.getBean(CloudAuthClient.class)
                                    .describeVerifyResult(BizId.random());
                            assertThat(gauge("available", "default")).isEqualTo(1);
                            assertThat(gauge("leased", "default")).isZero();
                            assertThat(gauge("waiting", "default")).isZero();
                        });
    }

    @Test
    void gaugesOfANamedClientComeWithIt() {
        measured()
                .run(
                        context -> {
                            assertThat(clients()).containsExactly("default");
                            context.getBean(CloudAuthClients.class).client("tenant-a");
                            assertThat(clients()).containsExactlyInAnyOrder("default", "tenant-a");
                            assertThat(gauge("max", "tenant-a")).isEqualTo(3);
                        });
    }

    @Test
    void gaugesContextClosedAreGone() {
        measured()
                .run(context -> context.getBean(CloudAuthClients.class).client("tenant-a").async());
        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void gaugesOfSeveralClientsOfOneNameAreCountedTogetherUntilTheLastCloses() {
        measured()
                .run(
                        context -> {
                            CloudAuthClient further =
                                    context.getBean(CloudAuth.Builder.class).build();
                            assertThat(gauge("max", "default")).isEqualTo(14);
                            further.close();
                            assertThat(gauge("max", "default")).isEqualTo(7);
                            context.getBean(CloudAuthClient.class).close();
                            assertThat(clients()).doesNotContain("default");
                        });
    }

    @Test
    void gaugesObservationTurnedOffAreNotThere() {
        measured()
                .withPropertyValues("cloudauth.observation.enabled=false")
                .run(context -> assertThat(meters.getMeters()).isEmpty());
    }

    private ApplicationContextRunner measured() {
        return Contexts.against(emulator)
                .withPropertyValues(
                        "cloudauth.http.max-connections=7",
                        "cloudauth.clients.tenant-a.http.max-connections=3")
                .withConfiguration(AutoConfigurations.of(CloudAuthMetricsAutoConfiguration.class))
                .withBean(MeterRegistry.class, () -> meters);
    }

    private double gauge(String figure, String client) {
        return meters.get("cloudauth.client.pool." + figure).tag("client", client).gauge().value();
    }

    private List<String> clients() {
        return meters.getMeters().stream()
                .map(Meter::getId)
                .filter(id -> id.getName().startsWith("cloudauth.client.pool."))
                .map(id -> String.valueOf(id.getTag("client")))
                .distinct()
                .toList();
    }
}
