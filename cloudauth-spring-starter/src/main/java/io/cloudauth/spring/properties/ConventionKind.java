package io.cloudauth.spring.properties;

/** The tags of metrics and spans, as named by {@code cloudauth.observation.convention}. */
public enum ConventionKind {
    /** The tags of this library. */
    CLOUDAUTH,
    /** The tags of this library, and the stable HTTP attributes of OpenTelemetry. */
    OPEN_TELEMETRY
}
