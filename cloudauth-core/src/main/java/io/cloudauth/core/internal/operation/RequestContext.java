package io.cloudauth.core.internal.operation;

import io.cloudauth.face.DescribeFaceVerifyRequest;
import io.cloudauth.face.ProductCode;
import io.cloudauth.model.BizType;
import io.cloudauth.model.Image;
import io.cloudauth.model.ImageLimits;
import io.cloudauth.model.VerificationRequest;
import java.util.OptionalLong;

/** The values that a request takes from its client. */
public interface RequestContext {

    /** Returns a link of an image that the service can read. Uploads a local image. */
    String link(Image image);

    /**
     * Adds a local image to the request, as a parameter in Base64.
     *
     * @param parameter the name on the wire
     * @param limits the limits of the operation
     */
    void attach(String parameter, Image.Local image, ImageLimits limits);

    /**
     * Returns the scene of a request: its own, otherwise the client's.
     *
     * @throws io.cloudauth.error.InvalidRequestException if neither has one
     */
    BizType bizType(VerificationRequest request);

    /**
     * Returns the scene of a request: its own, otherwise the client's for its solution.
     *
     * @param own the scene of the request; empty if it names none
     * @throws io.cloudauth.error.InvalidRequestException if neither request nor client has one
     */
    long sceneId(ProductCode solution, OptionalLong own);

    /**
     * Returns the scene of a session whose result is requested.
     *
     * @throws io.cloudauth.error.InvalidRequestException if the request has none and the client has
     *     none or several
     */
    long sceneId(DescribeFaceVerifyRequest request);
}
