package io.cloudauth.emulator.internal.oss;

import io.cloudauth.emulator.internal.access.AccessKeys;
import io.cloudauth.emulator.internal.access.RandomText;
import io.cloudauth.emulator.internal.http.Handler;
import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.http.Response;
import io.cloudauth.emulator.internal.operation.RefusedException;
import io.cloudauth.emulator.internal.signature.OssRequest;
import io.cloudauth.emulator.internal.text.PercentEncoding;
import io.cloudauth.emulator.internal.text.XmlText;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** A handler of picture uploads, which clients sign with an upload token. */
public final class ObjectStorage implements Handler {

    private static final int KEY_LENGTH = 1_023;

    private final String bucket;
    private final ObjectKeys objects;
    private final UploadAuthentication authentication;

    /** Creates a storage with one bucket. */
    public ObjectStorage(String bucket, AccessKeys keys, ObjectKeys objects, Clock clock) {
        this.bucket = bucket;
        this.objects = objects;
        this.authentication = new UploadAuthentication(keys, clock);
    }

    /** Returns whether a request is for this storage: a PUT, or a path that names the bucket. */
    public boolean isFor(Request request) {
        return (request.method().equals("PUT") && request.path().length() > 1)
                || namesBucketInPath(request);
    }

    private boolean namesBucketInPath(Request request) {
        return request.path().startsWith("/" + bucket + "/");
    }

    private boolean namesBucketInHost(Request request) {
        String host = request.host();
        return host != null && host.startsWith(bucket + ".");
    }

    @Override
    public Response handle(Request request) {
        String requestId = RandomText.requestId().replace("-", "").substring(8);
        try {
            OssRequest ossRequest = toOssRequest(request);
            if (!request.method().equals("PUT") || !request.query().isEmpty()) {
                throw new RefusedException(403, "AccessDenied", "Objects can only be put.");
            }
            if (ossRequest.key().length() > KEY_LENGTH) {
                throw new RefusedException(
                        400, "InvalidObjectName", "The specified object name is not valid.");
            }
            authentication.check(ossRequest);
            Digest digest = Digest.of(request.body());
            String expectedMd5 = request.header("content-md5");
            if (expectedMd5 != null && !expectedMd5.equals(digest.base64())) {
                throw new RefusedException(
                        400, "InvalidDigest", "The Content-MD5 is not that of the body.");
            }
            objects.put(ossRequest.key(), request.body().length);
            return Response.empty(200)
                    .with("ETag", "\"" + digest.hex() + "\"")
                    .with("x-oss-request-id", requestId);
        } catch (RefusedException e) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("Code", e.code());
            error.put("Message", e.text());
            error.put("RequestId", requestId);
            error.put("HostId", "cloudauth-emulator");
            return Response.of(e.status(), "application/xml", XmlText.write("Error", error))
                    .with("x-oss-request-id", requestId);
        }
    }

    private OssRequest toOssRequest(Request request) throws RefusedException {
        String path = PercentEncoding.decode(request.path().substring(1));
        if (namesBucketInPath(request)) {
            return new OssRequest(request, bucket, path.substring(bucket.length() + 1));
        }
        if (namesBucketInHost(request)) {
            return new OssRequest(request, bucket, path);
        }
        throw new RefusedException(404, "NoSuchBucket", "The specified bucket does not exist.");
    }
}
