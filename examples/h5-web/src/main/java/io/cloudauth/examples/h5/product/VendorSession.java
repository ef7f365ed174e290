package io.cloudauth.examples.h5.product;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session that the service has started. It contains secrets: the link, the state and the token.
 *
 * @param reference the text by which the result is requested later; store it before the browser
 *     leaves. It contains no secret and no personal data
 * @param vendorId the ID by which the vendor's support finds the session: CertifyId or BizId
 * @param page the link to the service's page; anyone who has it can submit
 * @param expiresAt when the link expires
 * @param state the one-time state of the return link
 * @param callbackToken the token that callbacks repeat; null if the product needs none
 */
public record VendorSession(
        String reference,
        String vendorId,
        URI page,
        Instant expiresAt,
        String state,
        @Nullable String callbackToken) {

    /** Returns the ID only, without the secrets. */
    @Override
    public String toString() {
        return "VendorSession[" + vendorId + "]";
    }
}
