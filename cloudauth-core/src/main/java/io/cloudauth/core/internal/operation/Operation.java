package io.cloudauth.core.internal.operation;

import io.cloudauth.core.internal.response.ApiResponse;
import io.cloudauth.core.internal.response.ResponseFamily;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The description of one operation of the service, with all that the library needs to call it.
 *
 * @param name the name on the wire
 * @param family the form of its responses and the meaning of its error codes
 * @param parameters makes the parameters from a request
 * @param result makes the result from a response
 * @param billed whether a call may be charged, so that it must not be repeated
 * @param billing how a call is recorded before it is sent; null if it is not recorded
 * @param mayMove whether another attempt may go to the client's standby endpoint
 * @param <Q> the type of the request
 * @param <R> the type of the result
 */
public record Operation<Q, R>(
        String name,
        ResponseFamily family,
        Parameters<Q> parameters,
        Result<R> result,
        boolean billed,
        @Nullable Billing<Q, R> billing,
        boolean mayMove) {

    /** Creates the description of an operation that is billed, and recorded before it is sent. */
    public Operation(
            String name,
            ResponseFamily family,
            Parameters<Q> parameters,
            Result<R> result,
            Billing<Q, R> billing) {
        this(name, family, parameters, result, true, billing, false);
    }

    /** Returns the description of an operation that is free and may be repeated. */
    static <Q, R> Operation<Q, R> free(
            String name, ResponseFamily family, Parameters<Q> parameters, Result<R> result) {
        return new Operation<>(name, family, parameters, result, false, null, false);
    }

    /**
     * Returns the description of an operation that is billed and whose requests have no identifier.
     * So it is not recorded, and nothing finds a lost result. Any endpoint can answer it.
     */
    static <Q, R> Operation<Q, R> billedWithoutKey(
            String name, ResponseFamily family, Parameters<Q> parameters, Result<R> result) {
        return new Operation<>(name, family, parameters, result, true, null, true);
    }

    /** Returns the same description of an operation that any endpoint of the service can answer. */
    Operation<Q, R> atAnyEndpoint() {
        return new Operation<>(name, family, parameters, result, billed, billing, true);
    }

    /** Returns only the operation's name. */
    @Override
    public String toString() {
        return name;
    }

    /** A function that makes the operation's own parameters from a request. */
    @FunctionalInterface
    public interface Parameters<Q> {

        /**
         * Returns the parameters of a request by their names on the wire. The caller may modify the
         * map.
         *
         * @param client the values that the request does not contain
         */
        Map<String, String> of(Q request, RequestContext client);
    }

    /** A function that makes the result from a response. */
    @FunctionalInterface
    public interface Result<R> {

        /**
         * Returns the result; null if the response lacks a field that the operation requires.
         *
         * @param sent when the call was made
         * @param received when the response was received
         */
        @Nullable R of(ApiResponse response, Instant sent, Instant received);
    }
}
