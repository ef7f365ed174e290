package io.cloudauth.spring.health;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * A health indicator for Spring Boot 3.
 *
 * @param calls evaluates the calls of all clients
 */
public record Boot3HealthIndicator(CallHealth calls) implements HealthIndicator {

    @Override
    public Health health() {
        CallHealth.Report report = calls.report();
        Health.Builder health =
                switch (report.state()) {
                    case UNKNOWN -> Health.unknown();
                    case UP -> Health.up();
                    case DOWN -> Health.down();
                };
        return health.withDetails(report.details()).build();
    }
}
