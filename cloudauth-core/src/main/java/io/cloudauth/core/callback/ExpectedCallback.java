package io.cloudauth.core.callback;

import io.cloudauth.credentials.Secret;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import io.cloudauth.model.SensitiveLink;
import java.time.Instant;

/**
 * The link and the seed of an expected callback, for the request for the token. Their types mask
 * them. Immutable and safe to share between threads.
 *
 * @param url the link, which only the service must know; valid for one verdict
 * @param seed the CallbackSeed, which the service requires together with a link; the vendor does
 *     not document what the service does with it, so nothing here relies on it
 * @param expiresAt when the callback stops being expected
 */
public record ExpectedCallback(SensitiveLink url, Secret seed, Instant expiresAt) {

    /**
     * Sets link and seed in a request.
     *
     * @param request the builder of the request
     */
    public void applyTo(DescribeVerifyTokenRequest.Builder request) {
        request.callbackUrl(url.reveal()).callbackSeed(seed.reveal());
    }
}
