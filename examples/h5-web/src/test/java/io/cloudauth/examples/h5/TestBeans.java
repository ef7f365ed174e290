package io.cloudauth.examples.h5;

import io.cloudauth.core.event.CallListener;
import io.cloudauth.emulator.CloudAuthEmulator;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans that tests replace and add. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    @Bean
    @Primary
    ManualClock manualClock() {
        return new ManualClock();
    }

    @Bean
    Database database(JdbcClient jdbc) {
        return new Database(jdbc);
    }

    /** Records rows of the database during each call. */
    @Bean
    CallListener startingRowsRecorder(Database database) {
        return database.startingRowsRecorder();
    }

    @Bean
    Customers customers(Site site, CloudAuthEmulator emulator) {
        return new Customers(site, emulator);
    }
}
