package io.cloudauth.core.internal.operation;

import io.cloudauth.core.internal.response.ApiResponse;
import io.cloudauth.core.internal.response.ResponseFamily;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The description of one operation of the service: everything that the library must know of it.
 *
 * @param name the name on the wire
 * @param family the form of its responses and the meaning of its error codes
 * @param parameters makes the parameters of a request
 * @param result makes the result of a response
 * @param billing how it is charged; null if it is free and may be repeated
 * @param <Q> the request
 * @param <R> the result
 */
public record Operation<Q, R>(
        String name,
        ResponseFamily family,
        Parameters<Q> parameters,
        Result<R> result,
        @Nullable Billing<Q, R> billing) {

    /** Describes an operation that is free and may be repeated. */
    static <Q, R> Operation<Q, R> free(
            String name, ResponseFamily family, Parameters<Q> parameters, Result<R> result) {
        return new Operation<>(name, family, parameters, result, null);
    }

    /** Returns whether a call may be charged. */
    boolean isBilled() {
        return billing != null;
    }

    /** Names the operation alone. */
    @Override
    public String toString() {
        return name;
    }

    /** Makes the operation's own parameters. */
    @FunctionalInterface
    public interface Parameters<Q> {

        /**
         * Returns the parameters of a request by their names on the wire. May be modified.
         *
         * @param client what the request does not say itself
         */
        Map<String, String> of(Q request, RequestContext client);
    }

    /** Makes the result. */
    @FunctionalInterface
    public interface Result<R> {

        /**
         * Returns the result; null if the response lacks what the operation needs.
         *
         * @param sent when the call was made
         * @param received when the response was received
         */
        @Nullable R of(ApiResponse response, Instant sent, Instant received);
    }
}
