package io.cloudauth.core.internal.call;

import io.cloudauth.core.internal.response.ApiResponse;
import org.jspecify.annotations.Nullable;

/** A function that makes an operation's result from a response. */
@FunctionalInterface
public interface Reading<T> {

    /** Returns the result; null if the response lacks a field that the operation requires. */
    @Nullable T read(ApiResponse response);
}
