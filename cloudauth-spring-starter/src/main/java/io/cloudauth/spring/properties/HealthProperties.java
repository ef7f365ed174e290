package io.cloudauth.spring.properties;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the health endpoint says, from calls that happened: it never calls the service itself.
 *
 * @param window How far back calls count.
 * @param failureThreshold Share of failed calls from which a client is down: above 0, up to 1.
 *     Refusals that concern one person or one request are no failures.
 * @param minCalls How many calls there must be in the window before their failures count.
 */
public record HealthProperties(
        @DefaultValue("5m") Duration window,
        @DefaultValue("0.5") double failureThreshold,
        @DefaultValue("5") int minCalls) {}
