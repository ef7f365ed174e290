package io.cloudauth.core.callback;

import io.cloudauth.credentials.Secret;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import io.cloudauth.model.SensitiveLink;
import java.time.Instant;

/**
 * A callback that is expected: give its link and seed to the request for the token. Both are in
 * masking types. Immutable and safe to share between threads.
 *
 * @param url the link, which only the service is told; good for one verdict
 * @param seed the CallbackSeed, which the service requires with a link. What it does with it is in
 *     no public source, so nothing here relies on it
 * @param endsAt from when on it is not expected any more
 */
public record ExpectedCallback(SensitiveLink url, Secret seed, Instant endsAt) {

    /** Sets both in a request. */
    public void in(DescribeVerifyTokenRequest.Builder request) {
        request.callbackUrl(url.reveal()).callbackSeed(seed.reveal());
    }
}
