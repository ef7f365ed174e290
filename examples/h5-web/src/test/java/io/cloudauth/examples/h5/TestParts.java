package io.cloudauth.examples.h5;

import io.cloudauth.core.event.CallListener;
import io.cloudauth.emulator.CloudAuthEmulator;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests replace and add. */
@TestConfiguration(proxyBeanMethods = false)
class TestParts {

    @Bean
    @Primary
    ManualClock manualClock() {
        return new ManualClock();
    }

    @Bean
    Database database(JdbcClient jdbc) {
        return new Database(jdbc);
    }

    /** Looks into the database whenever a call begins. */
    @Bean
    CallListener rowsWhenACallBegins(Database database) {
        return database.whenACallBegins();
    }

    @Bean
    Customers customers(Site site, CloudAuthEmulator emulator) {
        return new Customers(site, emulator);
    }
}
