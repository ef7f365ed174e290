package io.cloudauth.spring.properties;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of metrics and traces.
 *
 * @param enabled Whether calls are measured and traced. Requires Micrometer in the application.
 *     Default: true.
 */
public record ObservationProperties(@DefaultValue("true") boolean enabled) {}
