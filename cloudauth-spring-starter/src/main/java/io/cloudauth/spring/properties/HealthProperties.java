package io.cloudauth.spring.properties;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the health indicator. It evaluates calls that the application made, and never
 * calls the service itself.
 *
 * @param window Period before now whose calls are evaluated. Must be longer than zero. Default: 5m.
 * @param failureThreshold Share of failed calls at which a client is reported as down: greater than
 *     0, at most 1. Errors that concern one person or one request do not count as failures.
 *     Default: 0.5.
 * @param minCalls Minimum number of calls in the window before a client can be reported as down.
 *     Default: 5.
 */
public record HealthProperties(
        @DefaultValue("5m") Duration window,
        @DefaultValue("0.5") double failureThreshold,
        @DefaultValue("5") int minCalls) {}
