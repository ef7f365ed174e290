package io.cloudauth.spring.observation;

import io.cloudauth.core.event.CallEvent.CallEnded;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import java.net.URI;
import java.util.Optional;

/**
 * Names and tags as {@link DefaultCloudAuthObservationConvention}, with the attributes that
 * OpenTelemetry declares stable for HTTP clients: {@code server.address}, {@code server.port},
 * {@code http.request.method}, {@code http.response.status_code} and {@code error.type}.
 *
 * <p>They describe the last attempt of the call. A metric needs the same tags on each call, so a
 * tag without a value is {@code none}. The metric {@code cloudauth.client.call} keeps its name: it
 * measures a call with all its attempts, not one HTTP request.
 *
 * <p>{@code error.type} is the HTTP status of a response from 400; otherwise the kind of the
 * service's error, such as {@code throttled}; otherwise the class of the exception.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/http/http-spans/">OpenTelemetry's
 *     conventions for HTTP</a>
 */
public class OpenTelemetryObservationConvention extends DefaultCloudAuthObservationConvention {
    private static final String NONE = "none";
    private static final int FIRST_ERROR_STATUS = 400;
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    /** Creates the convention. */
    public OpenTelemetryObservationConvention() {}

    @Override
    public KeyValues getLowCardinalityKeyValues(CloudAuthObservationContext context) {
        Optional<URI> endpoint = context.ended().flatMap(CallEnded::endpoint);
        return without("error.kind", super.getLowCardinalityKeyValues(context))
                .and(
                        KeyValue.of("server.address", endpoint.map(URI::getHost).orElse(NONE)),
                        KeyValue.of(
                                "server.port",
                                endpoint.map(OpenTelemetryObservationConvention::port)
                                        .orElse(NONE)),
                        KeyValue.of("http.request.method", method(context.operation())),
                        KeyValue.of("http.response.status_code", status(context)),
                        KeyValue.of("error.type", errorType(context)));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(CloudAuthObservationContext context) {
        return without("http.status", super.getHighCardinalityKeyValues(context));
    }

    private static KeyValues without(String key, KeyValues values) {
        return KeyValues.of(values.stream().filter(value -> !value.getKey().equals(key)).toList());
    }

    private static String port(URI endpoint) {
        if (endpoint.getPort() >= 0) {
            return Integer.toString(endpoint.getPort());
        }
        return Integer.toString("https".equals(endpoint.getScheme()) ? HTTPS_PORT : HTTP_PORT);
    }

    private static String method(String operation) {
        return switch (operation) {
            case "PutObject" -> "PUT";
            case "GetMaterial" -> "GET";
            default -> "POST";
        };
    }

    private static String status(CloudAuthObservationContext context) {
        return context.ended()
                .filter(call -> call.status().isPresent())
                .map(call -> Integer.toString(call.status().getAsInt()))
                .orElse(NONE);
    }

    private static String errorType(CloudAuthObservationContext context) {
        if (context.outcome().equals("succeeded")) {
            return NONE;
        }
        Optional<CallEnded> ended = context.ended();
        if (ended.isPresent()
                && ended.get().status().isPresent()
                && ended.get().status().getAsInt() >= FIRST_ERROR_STATUS) {
            return status(context);
        }
        if (!context.errorKind().equals(NONE)) {
            return context.errorKind();
        }
        Throwable error = context.getError();
        return error == null ? context.outcome() : error.getClass().getName();
    }
}
