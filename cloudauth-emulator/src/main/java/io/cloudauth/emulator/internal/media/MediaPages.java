package io.cloudauth.emulator.internal.media;

import io.cloudauth.emulator.internal.http.Handler;
import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.http.Response;
import io.cloudauth.emulator.internal.text.FormText;
import java.util.Map;

/** The handler of links to material. It responds with 403 if a link is invalid or has expired. */
public final class MediaPages implements Handler {

    private final Links links;

    /** Creates a handler of these links. */
    public MediaPages(Links links) {
        this.links = links;
    }

    @Override
    public Response handle(Request request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return Response.text(405, "a link is for reading");
        }
        Map<String, String> query = FormText.read(request.query());
        boolean valid =
                links.isValid(
                        request.path(),
                        query.getOrDefault("Expires", ""),
                        query.getOrDefault("Signature", ""));
        if (!valid) {
            return Response.text(403, "the link has ended or was never given");
        }
        return content(request.path())
                .with("Cache-Control", "no-store")
                .with("X-Content-Type-Options", "nosniff");
    }

    private static Response content(String path) {
        if (path.endsWith(".mp4")) {
            return Response.of(200, "video/mp4", EmptyVideo.bytes());
        }
        return path.endsWith(".jpeg")
                ? Response.of(200, "image/jpeg", PlainPhoto.jpeg(96, 120))
                : Response.of(200, "image/png", PlainPicture.png(96, 120));
    }
}
