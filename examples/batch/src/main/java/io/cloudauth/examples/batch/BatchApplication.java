package io.cloudauth.examples.batch;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Verifies every person of a table once, on one machine or on several. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class BatchApplication {

    /** Starts the application. */
    public static void main(String[] arguments) {
        SpringApplication.run(BatchApplication.class, arguments);
    }
}
