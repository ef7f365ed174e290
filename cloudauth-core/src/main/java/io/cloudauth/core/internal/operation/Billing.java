package io.cloudauth.core.internal.operation;

import io.cloudauth.submission.SubmissionState;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How a billed operation is recorded before it is sent.
 *
 * @param scene the last part of the key's scope: what keeps equal identifiers apart within the
 *     operation
 * @param id the caller's identifier of the submission
 * @param state the state of the submission by its result
 * @param <Q> the request
 * @param <R> the result
 */
public record Billing<Q, R>(
        BiFunction<Q, RequestContext, String> scene,
        Function<Q, String> id,
        Function<R, SubmissionState> state) {}
