package io.cloudauth.core.internal.image;

import io.cloudauth.core.internal.http.HttpBody;
import io.cloudauth.model.Image;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A local image as a request body: read while it is sent, again for each attempt, never whole in
 * memory. If it is of another length by then, the transport notices.
 */
record LocalBody(Image.Local image, long length) implements HttpBody {

    @Override
    public void writeTo(OutputStream out) throws IOException {
        image.writeTo(out);
    }
}
