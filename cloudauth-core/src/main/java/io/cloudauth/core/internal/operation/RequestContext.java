package io.cloudauth.core.internal.operation;

import io.cloudauth.model.BizType;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerificationRequest;

/** What a request takes from its client. */
public interface RequestContext {

    /**
     * Returns the scene of a request: its own, else the client's.
     *
     * @throws io.cloudauth.error.InvalidRequestException if neither has one
     */
    BizType bizType(VerificationRequest request);

    /** Returns a link to an image that the service can read; uploads a local image. */
    String link(Image image);
}
