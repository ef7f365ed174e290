package io.cloudauth.core.internal.image;

import io.cloudauth.core.internal.call.Call.Limits;
import io.cloudauth.core.internal.call.CallPipeline;
import io.cloudauth.core.internal.http.HttpBody;
import io.cloudauth.core.internal.http.HttpCall;
import io.cloudauth.core.internal.http.HttpField;
import io.cloudauth.core.internal.http.ResponseAddresses;
import io.cloudauth.core.internal.operation.CallOptions;
import io.cloudauth.core.internal.operation.ClientDefaults;
import io.cloudauth.core.internal.operation.DescribeOssUploadToken;
import io.cloudauth.core.internal.operation.RequestImages;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.error.ServiceException;
import io.cloudauth.model.Image;
import io.cloudauth.model.ImageLimits;
import io.cloudauth.model.OssUploadToken;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;

/**
 * An uploader that puts local images into the storage from which the service reads them. Safe to
 * share between threads.
 */
public final class ImageUploader {
    private final CallPipeline pipeline;
    private final ClientDefaults defaults;
    private final ResponseAddresses addresses;
    private final String fallbackRegion;
    private final RandomGenerator random;
    private final UploadTokens tokens;
    private final PictureWorkers workers;

    /**
     * Creates an uploader that uses this pipeline.
     *
     * @param addresses the rule for the address of the storage
     * @param fallbackRegion the bucket's region if the host of its endpoint does not contain it
     * @param random cryptographically strong, so that the names of objects cannot be guessed
     * @param uploads how many uploads may run at a time
     * @param closed a latch that opens when the client closes, which ends every wait for a
     *     picture's source
     */
    public ImageUploader(
            CallPipeline pipeline,
            ClientDefaults defaults,
            ResponseAddresses addresses,
            String fallbackRegion,
            RandomGenerator random,
            int uploads,
            CountDownLatch closed) {
        this.pipeline = pipeline;
        this.defaults = defaults;
        this.addresses = addresses;
        this.fallbackRegion = fallbackRegion;
        this.random = random;
        this.tokens = new UploadTokens(pipeline);
        this.workers = new PictureWorkers(uploads, closed);
    }

    /**
     * Uploads one image, with the client's own credentials and limits.
     *
     * @return its {@code oss:} link
     */
    public String upload(Image.Local image, Deadline deadline) {
        return put(image, new StorageAccess(CallOptions.NONE, deadline));
    }

    /**
     * Returns the images of one request. A local image is uploaded when its link is first used, and
     * only once for each request.
     */
    public RequestImages images(CallOptions options, Deadline deadline) {
        StorageAccess access = new StorageAccess(options, deadline);
        Map<Image, String> uploaded = new HashMap<>();
        return new RequestImages() {
            @Override
            public String link(Image image) {
                return image instanceof Image.Remote remote
                        ? remote.link().reveal()
                        : uploaded.computeIfAbsent(
                                image, local -> put((Image.Local) local, access));
            }

            @Override
            public byte[] cleaned(Image.Local image, ImageLimits limits) {
                return workers.cleaned(image, limits, deadline);
            }
        };
    }

    /** Uploads an image. Its name is chosen once and stays the same for all attempts and tokens. */
    private String put(Image.Local image, StorageAccess access) {
        Image.Local.Facts facts = workers.examine(image, access.deadline);
        String ending = facts.contentType().equals("image/png") ? ".png" : ".jpg";
        String name = new UUID(random.nextLong(), random.nextLong()) + ending;
        OssUploadToken token = access.token();
        try {
            return put(image, facts, name, token, access);
        } catch (ServiceException e) {
            if (!saysThatTokenExpired(e)) {
                throw e;
            }
            access.expired(token);
            return put(image, facts, name, access.token(), access);
        }
    }

    private String put(
            Image.Local image,
            Image.Local.Facts facts,
            String name,
            OssUploadToken token,
            StorageAccess access) {
        OssObject object = OssObject.of(token, name, fallbackRegion);
        addresses.check(object.uri());
        HttpBody body = workers.body(image, facts.uploadLength(), access.deadline);
        Limits limits = access.limits();
        pipeline.put(
                "PutObject",
                access.deadline,
                now ->
                        addresses.limit(
                                new HttpCall(
                                        "PUT",
                                        object.uri(),
                                        headers(token, object, facts.contentType(), now),
                                        body,
                                        limits.connect(),
                                        limits.response(),
                                        access.deadline)));
        return object.link();
    }

    private static List<HttpField> headers(
            OssUploadToken token, OssObject object, String contentType, Instant now) {
        return OssSignature.headers(token, object.region(), object.key(), contentType, now)
                .entrySet()
                .stream()
                .map(header -> new HttpField(header.getKey(), header.getValue()))
                .toList();
    }

    /**
     * Returns whether the storage reports an expired token. Source: the error codes of the OSS
     * documents for session credentials.
     */
    private static boolean saysThatTokenExpired(ServiceException e) {
        return e.kind() == ErrorKind.SECURITY_TOKEN_EXPIRED
                || e.code().value().equals("SecurityTokenExpired");
    }

    /**
     * The access to the storage for one request. A request with credentials of its own gets a token
     * of its own, which no other request uses.
     */
    private final class StorageAccess {
        private final CallOptions options;
        private final Deadline deadline;
        private final UploadTokens source;

        StorageAccess(CallOptions options, Deadline deadline) {
            this.options = options;
            this.deadline = deadline;
            this.source = options.credentials() != null ? new UploadTokens(pipeline) : tokens;
        }

        OssUploadToken token() {
            return source.get(defaults.call(DescribeOssUploadToken.OPERATION, options), deadline);
        }

        void expired(OssUploadToken token) {
            source.expired(token);
        }

        Limits limits() {
            return defaults.limits(options, false);
        }
    }
}
