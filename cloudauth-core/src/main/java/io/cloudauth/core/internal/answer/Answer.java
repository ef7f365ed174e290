package io.cloudauth.core.internal.answer;

/**
 * A success.
 *
 * @param requestId the service's number for the request
 * @param fields everything that came
 */
public record Answer(String requestId, Fields fields) {}
