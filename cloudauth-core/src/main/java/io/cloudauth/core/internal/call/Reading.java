package io.cloudauth.core.internal.call;

import io.cloudauth.core.internal.response.ApiResponse;
import org.jspecify.annotations.Nullable;

/** Makes an operation's result of an answer. */
@FunctionalInterface
public interface Reading<T> {

    /** The result, or null where the answer lacks what the operation cannot do without. */
    @Nullable T read(ApiResponse answer);
}
