package io.cloudauth.spring.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * A health indicator for Spring Boot 4.
 *
 * @param calls evaluates the calls of all clients
 */
public record Boot4HealthIndicator(CallHealth calls) implements HealthIndicator {

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
