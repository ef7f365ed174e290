package io.cloudauth.face;

import io.cloudauth.error.CloudAuthException;
import java.util.Objects;

/**
 * Reports that a session was started without a page although a page was expected. The service
 * returns no CertifyUrl if the MetaInfo is not that of a real browser. It is no failure of the
 * service. Call again with the MetaInfo that {@code getMetaInfo()} of the vendor's script returned
 * in the user's browser.
 *
 * <p>Whether a session without a submission is charged is not documented by the vendor.
 */
public final class NoCertifyUrlException extends CloudAuthException {

    private static final long serialVersionUID = 1L;

    private final CertifyId certifyId;

    /**
     * Creates the exception.
     *
     * @param certifyId the session that was started
     * @param attempts see {@link CloudAuthException#attempts()}
     */
    public NoCertifyUrlException(CertifyId certifyId, int attempts) {
        super(
                "The service started session "
                        + certifyId
                        + " without a page: the MetaInfo is not that of a browser. Pass what"
                        + " getMetaInfo() returned in the user's browser.",
                null,
                attempts,
                false);
        this.certifyId = Objects.requireNonNull(certifyId, "certifyId");
    }

    /**
     * Returns the session that was started.
     *
     * @return the CertifyId
     */
    public CertifyId certifyId() {
        return certifyId;
    }
}
