package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.memory.Bounds;
import io.cloudauth.emulator.internal.operation.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * The options of an emulated verification. They come from the request for its token and from its
 * scene.
 *
 * @param onPage whether a page of the emulator asks the end user to select the outcome
 * @param passedRedirect the URL to open after the verification has passed, or null
 * @param failedRedirect the URL to open after the verification has failed, or null
 * @param callbackUrl the URL that receives the callback, or null
 */
public record FlowOptions(
        boolean onPage,
        @Nullable String passedRedirect,
        @Nullable String failedRedirect,
        @Nullable String callbackUrl) {

    /** The options of a verification without a page, redirects or a callback. */
    static final FlowOptions NONE = new FlowOptions(false, null, null, null);

    static FlowOptions of(Parameters parameters, Scenes.Scene scene) {
        String passed = parameters.get("PassedRedirectUrl");
        String failed = parameters.get("FailedRedirectUrl");
        boolean redirects = passed != null || failed != null;
        return new FlowOptions(
                scene.isAccessedBy(Scheme.Access.PAGE) || (scene.scheme() == null && redirects),
                passed,
                failed,
                parameters.get("CallbackUrl"));
    }

    /** Returns an upper estimate of the memory that the URLs use, in bytes. */
    long bytes() {
        return Bounds.sizeOf(passedRedirect)
                + Bounds.sizeOf(failedRedirect)
                + Bounds.sizeOf(callbackUrl);
    }

    @Override
    public String toString() {
        return "FlowOptions";
    }
}
