package io.cloudauth.conformance.programs;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** A part of the application that is well and says what it was told to say. Thread-safe. */
final class Detail implements HealthIndicator {

    private volatile String said = "nothing";

    void say(String text) {
        said = text;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("said", said).build();
    }
}
