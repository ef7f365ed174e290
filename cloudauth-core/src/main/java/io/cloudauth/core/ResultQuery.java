package io.cloudauth.core;

import io.cloudauth.core.internal.time.Deadline;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The query that a wait for a verdict repeats.
 *
 * @param call queries the result, until the given deadline at the latest
 * @param total the total timeout of one query
 * @param pending whether a result has no verdict yet
 */
record ResultQuery<R>(Function<Deadline, R> call, Duration total, Predicate<R> pending) {}
