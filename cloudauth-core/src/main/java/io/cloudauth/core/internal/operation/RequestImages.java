package io.cloudauth.core.internal.operation;

import io.cloudauth.model.Image;
import io.cloudauth.model.ImageLimits;
import java.util.function.Function;

/** The images of one request, as the operations send them. */
public interface RequestImages {

    /** The images of an operation that sends none. */
    RequestImages NONE =
            links(
                    image -> {
                        throw new IllegalStateException("this operation sends no image");
                    });

    /** Returns images that an operation can send as links only. */
    static RequestImages links(Function<Image, String> links) {
        return new RequestImages() {
            @Override
            public String link(Image image) {
                return links.apply(image);
            }

            @Override
            public byte[] cleaned(Image.Local image, ImageLimits limits) {
                throw new IllegalStateException("this operation sends no image itself");
            }
        };
    }

    /** Returns a link of an image that the service can read. Uploads a local image. */
    String link(Image image);

    /**
     * Returns the bytes of a local image without its metadata.
     *
     * @param limits the limits of the operation
     */
    byte[] cleaned(Image.Local image, ImageLimits limits);
}
