package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.memory.Bounds;
import io.cloudauth.emulator.internal.operation.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Where the end user goes and who is told, as the request for a token said.
 *
 * @param onPage whether there is a page on which the user decides
 * @param passedRedirect where to go after passing, or null
 * @param failedRedirect where to go after failing, or null
 * @param callback whom to call back, or null
 * @param callbackSeed what the caller gave with it, or null
 */
public record Journey(
        boolean onPage,
        @Nullable String passedRedirect,
        @Nullable String failedRedirect,
        @Nullable String callback,
        @Nullable String callbackSeed) {

    /** No page and nobody to tell. */
    static final Journey NONE = new Journey(false, null, null, null, null);

    static Journey of(Parameters parameters, Scenes.Scene scene) {
        String passed = parameters.get("PassedRedirectUrl");
        String failed = parameters.get("FailedRedirectUrl");
        boolean redirects = passed != null || failed != null;
        return new Journey(
                scene.isAccessedBy(Scheme.Access.PAGE) || (scene.scheme() == null && redirects),
                passed,
                failed,
                parameters.get("CallbackUrl"),
                parameters.get("CallbackSeed"));
    }

    /** The memory that it takes. */
    long bytes() {
        return Bounds.of(passedRedirect)
                + Bounds.of(failedRedirect)
                + Bounds.of(callback)
                + Bounds.of(callbackSeed);
    }

    @Override
    public String toString() {
        return "Journey";
    }
}
