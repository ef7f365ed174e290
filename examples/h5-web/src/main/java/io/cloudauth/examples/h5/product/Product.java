package io.cloudauth.examples.h5.product;

import io.cloudauth.error.CloudAuthException;
import java.util.Locale;
import java.util.Optional;

/**
 * A product of the vendor, as far as this application needs it. There is one implementation for
 * each product, and the property {@code h5.product} chooses one. Thread-safe.
 */
public interface Product {

    /** Returns whether a session needs the MetaInfo of the browser that will open its page. */
    boolean needsMetaInfo();

    /**
     * Starts a session with the service.
     *
     * @param number the number of the verification: BizId or OuterOrderNo
     * @param applicant the person to verify
     * @param metaInfo the text that the browser sent; empty if this product needs none
     * @return the session, with the link to its page
     * @throws CloudAuthException if there is no session that a browser can use
     */
    VendorSession begin(String number, Applicant applicant, String metaInfo);

    /**
     * Requests the result of a session. This call is free, and it is the only source of verdicts.
     *
     * @param reference the reference of the session, see {@link VendorSession#reference()}
     * @throws CloudAuthException if the request fails; nothing is known then
     */
    Reading read(String reference);

    /**
     * Returns the reason for a verdict, as the end user should read it.
     *
     * @param code the code of the reading
     * @return complete sentences; empty if the code is unknown
     */
    Optional<String> message(String code, Locale locale);

    /**
     * Deletes what the service and your own object storage keep of a session.
     *
     * @param reference the reference of the session
     * @return whether nothing is left to delete; if not, call this method again later
     * @throws CloudAuthException if the request fails; call this method again later
     */
    boolean erase(String reference);
}
