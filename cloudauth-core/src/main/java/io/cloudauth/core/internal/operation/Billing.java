package io.cloudauth.core.internal.operation;

import io.cloudauth.submission.SubmissionState;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The rules for recording a billed operation before it is sent.
 *
 * @param scene returns the last part of the key's scope; equal identifiers in different scenes of
 *     the operation are different submissions
 * @param id returns the caller's identifier of the submission
 * @param state returns the state of the submission for its result
 * @param reference returns the service's identifier of what it processed; empty if there is none
 * @param <Q> the request
 * @param <R> the result
 */
public record Billing<Q, R>(
        BiFunction<Q, RequestContext, String> scene,
        Function<Q, String> id,
        Function<R, SubmissionState> state,
        Function<R, String> reference) {}
