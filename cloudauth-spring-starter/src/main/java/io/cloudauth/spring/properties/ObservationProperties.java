package io.cloudauth.spring.properties;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of metrics and traces.
 *
 * @param enabled Whether calls are measured and traced. Requires Micrometer in the application.
 *     Default: true.
 * @param convention Tags of metrics and spans: cloudauth, or open-telemetry for its stable HTTP
 *     attributes. A CloudAuthObservationConvention bean takes precedence. Default: cloudauth.
 */
public record ObservationProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("cloudauth") ConventionKind convention) {}
