package io.cloudauth.core.internal.operation;

import io.cloudauth.model.BizType;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerificationRequest;

/** The values that a request takes from its client. */
public interface RequestContext {

    /**
     * Returns the scene of a request: its own, otherwise the client's.
     *
     * @throws io.cloudauth.error.InvalidRequestException if neither has one
     */
    BizType bizType(VerificationRequest request);

    /** Returns a link of an image that the service can read. Uploads a local image. */
    String link(Image image);
}
