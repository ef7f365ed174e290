package io.cloudauth.examples.h5.storage;

import com.aliyun.sdk.service.oss2.OSSClient;
import com.aliyun.sdk.service.oss2.models.DeleteObjectRequest;
import io.cloudauth.examples.h5.H5Properties;
import io.cloudauth.face.FacePicture;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The pictures that the service delivers to OSS in your own account. The service never deletes
 * them. The credentials come from the default chain of the library and need the permission {@code
 * oss:DeleteObject}. Thread-safe.
 */
@Component
public class OwnPictures {
    private final H5Properties.OwnOss settings;
    private final ObjectProvider<OSSClient> client;

    OwnPictures(H5Properties properties, ObjectProvider<OSSClient> client) {
        this.settings = properties.ownOss();
        this.client = client;
    }

    /** Returns whether your scene delivers pictures to your own OSS, as the properties say. */
    public boolean isConfigured() {
        return !settings.region().isBlank();
    }

    /**
     * Deletes the picture and the video of a verification. An object that does not exist is no
     * failure.
     *
     * @throws RuntimeException if the storage fails; its message may name an object, so do not log
     *     it
     */
    public void delete(FacePicture picture) {
        picture.ossBucket()
                .ifPresent(
                        bucket ->
                                Stream.of(picture.ossObject(), picture.ossVideoObject())
                                        .flatMap(Optional::stream)
                                        .forEach(object -> delete(bucket, object.reveal())));
    }

    private void delete(String bucket, String object) {
        client.getObject()
                .deleteObject(DeleteObjectRequest.newBuilder().bucket(bucket).key(object).build());
    }
}
