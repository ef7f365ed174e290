package io.cloudauth.face;

import io.cloudauth.internal.PlainText;
import io.cloudauth.model.PersonalData;
import io.cloudauth.model.SensitiveLink;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The picture and the video of a verification. The links contain a live token of the vendor's
 * storage. They are masked, and they must not be logged.
 *
 * @param url the link of the picture
 * @param videoUrl the link of the video
 * @param ossBucket the bucket of the picture; in your own account if the scene delivers there
 * @param ossObject the object of the picture
 * @param ossVideoObject the object of the video
 * @param linksExpireAt when the links expire: 15 minutes after the response was received
 */
@PersonalData
public record FacePicture(
        @PersonalData Optional<SensitiveLink> url,
        @PersonalData Optional<SensitiveLink> videoUrl,
        Optional<String> ossBucket,
        @PersonalData Optional<SensitiveLink> ossObject,
        @PersonalData Optional<SensitiveLink> ossVideoObject,
        Instant linksExpireAt) {

    /**
     * Creates the picture.
     *
     * @throws NullPointerException if an argument is {@code null}
     */
    public FacePicture {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(videoUrl, "videoUrl");
        Objects.requireNonNull(ossBucket, "ossBucket");
        Objects.requireNonNull(ossObject, "ossObject");
        Objects.requireNonNull(ossVideoObject, "ossVideoObject");
        Objects.requireNonNull(linksExpireAt, "linksExpireAt");
    }

    /** Shows no link and no object. */
    @Override
    public String toString() {
        return "FacePicture[url="
                + url
                + ", videoUrl="
                + videoUrl
                + ", ossBucket="
                + PlainText.shown(ossBucket)
                + ", ossObject="
                + ossObject
                + ", ossVideoObject="
                + ossVideoObject
                + ", linksExpireAt="
                + linksExpireAt
                + "]";
    }
}
