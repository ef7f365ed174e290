package io.cloudauth.core.internal.operation;

import io.cloudauth.model.Image;
import io.cloudauth.model.ImageLimits;
import java.util.Map;

/** The parameters of a photo of a face: a link, an object in the caller's storage, or Base64. */
final class FacePhotos {
    private FacePhotos() {}

    /**
     * Adds the parameters of a photo. A local photo becomes a picture of the request.
     *
     * @param prefix the beginning of the parameters' names; empty if the request has one photo
     * @param limits the limits of the operation for a local photo
     */
    static void put(
            Map<String, String> parameters,
            String prefix,
            Image photo,
            ImageLimits limits,
            RequestContext client) {
        if (photo instanceof Image.Remote remote) {
            parameters.put(prefix + "FaceContrastPictureUrl", remote.link().reveal());
        } else if (photo instanceof Image.OwnOss own) {
            parameters.put(prefix + "OssBucketName", own.bucket());
            parameters.put(prefix + "OssObjectName", own.revealObject());
        } else if (photo instanceof Image.Local local) {
            client.attach(prefix + "FaceContrastPicture", local, limits);
        }
    }
}
