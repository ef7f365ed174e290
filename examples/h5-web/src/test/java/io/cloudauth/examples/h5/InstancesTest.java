package io.cloudauth.examples.h5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.spring.CloudAuthConnectionDetails;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Two instances of the application behind one address, with one database. */
@DemoTest
@LegacyTest
class InstancesTest {
    @Autowired CloudAuthEmulator emulator;
    @Autowired CloudAuthConnectionDetails service;
    @Autowired Database database;
    @Autowired DataSource dataSource;
    @Autowired Site site;

    @AfterEach
    void reset() {
        emulator.reset();
    }

    @Test
    void callbackThatAnotherInstanceExpectsIsHandled() {
        String number;
        try (ConfigurableApplicationContext other = otherInstance()) {
            String port = other.getEnvironment().getRequiredProperty("local.server.port");
            number = new Customer("http://127.0.0.1:" + port, "en").begin();
        }
        assertThat(database.stage(number)).isEqualTo("WAITING");
        emulator.setOutcome(number, 6); // the emulator calls back to this instance
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(database.stage(number)).isEqualTo("NOT_PASSED"));
    }

    /** Its links lead to this instance, as a load balancer may do. */
    private ConfigurableApplicationContext otherInstance() {
        HikariDataSource shared = (HikariDataSource) dataSource;
        ApplicationContextInitializer<GenericApplicationContext> sameService =
                context -> context.registerBean(CloudAuthConnectionDetails.class, () -> service);
        return new SpringApplicationBuilder(H5WebApplication.class)
                .initializers(sameService)
                .run(
                        "--cloudauth.emulator.enabled=false",
                        "--h5.product=legacy",
                        "--server.port=0",
                        "--h5.public-url=" + site.link(""),
                        "--h5.jobs-every=1d",
                        "--h5.limits.address=1000000",
                        "--spring.datasource.url=" + shared.getJdbcUrl(),
                        "--spring.datasource.username="
                                + Objects.requireNonNullElse(shared.getUsername(), ""));
    }
}
