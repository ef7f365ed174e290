package io.cloudauth.conformance.canary;

import io.cloudauth.conformance.Pictures;
import io.cloudauth.model.Image;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;

/** A picture of an application's own storage, which tells its signed link wherever it fails. */
final class PictureSource {
    /** The request is built, and the picture is examined: the next opening is the upload's. */
    private static final int GOOD = 2;

    private PictureSource() {}

    /** A picture that can be examined and not be uploaded. */
    static Image failing() {
        byte[] picture = Pictures.png();
        AtomicInteger opened = new AtomicInteger();
        return Image.stream(
                () -> {
                    int number = opened.incrementAndGet();
                    if (number > GOOD) {
                        throw failure(number);
                    }
                    return new ByteArrayInputStream(picture);
                },
                picture.length);
    }

    /** Each attempt meets another type: those of a connection, and a plain one. */
    static IOException failure(int number) {
        List<IOException> types =
                List.of(
                        new SocketException(Canaries.FACE),
                        new SSLException(Canaries.FACE, new IOException(Canaries.NUMBER)),
                        new IOException(Canaries.FACE));
        IOException failure = types.get(number % types.size());
        failure.addSuppressed(new IOException(Canaries.NUMBER));
        return failure;
    }
}
