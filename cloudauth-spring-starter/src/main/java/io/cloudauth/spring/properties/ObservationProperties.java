package io.cloudauth.spring.properties;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Metrics and traces.
 *
 * @param enabled Whether calls are measured and traced, where the application has Micrometer.
 */
public record ObservationProperties(@DefaultValue("true") boolean enabled) {}
