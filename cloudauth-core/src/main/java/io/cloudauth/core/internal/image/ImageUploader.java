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
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.error.ServiceException;
import io.cloudauth.model.Image;
import io.cloudauth.model.OssUploadToken;
import io.cloudauth.model.VerifyMaterialRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Puts local images where the service reads them. Safe to share between threads. */
public final class ImageUploader {
    private final CallPipeline pipeline;
    private final ClientDefaults defaults;
    private final ResponseAddresses addresses;
    private final String fallbackRegion;
    private final RandomGenerator random;
    private final UploadTokens tokens;
    private final PictureWorkers workers;

    /**
     * Uploads through this pipeline.
     *
     * @param addresses where the storage may be
     * @param fallbackRegion the bucket's region where its endpoint's host does not tell
     * @param random cryptographically strong: whoever guesses a name could ask for the image
     * @param uploads how many there may be at a time
     * @param closed opens when the client closes, and ends every wait for a picture's source
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
     * Puts one image, with the client's own credentials and limits.
     *
     * @return its {@code oss:} link
     */
    public String upload(Image.Local image, Deadline deadline) {
        return put(image, new Access(CallOptions.NONE, deadline));
    }

    /**
     * What the service is to be told of each image of this request, once the local ones have been
     * put there.
     */
    public Function<Image, String> links(VerifyMaterialRequest request, Deadline deadline) {
        Access access = new Access(CallOptions.of(request), deadline);
        Map<Image, String> uploaded = new HashMap<>();
        Stream.of(
                        Stream.of(request.faceImage()),
                        request.idCardFrontImage().stream(),
                        request.idCardBackImage().stream())
                .flatMap(images -> images)
                .filter(Image.Local.class::isInstance)
                .map(Image.Local.class::cast)
                .forEach(image -> uploaded.computeIfAbsent(image, i -> put(image, access)));
        return image ->
                image instanceof Image.Remote remote
                        ? remote.link().reveal()
                        : uploaded.getOrDefault(image, "");
    }

    /** The name is chosen once, whatever the number of attempts and tokens. */
    private String put(Image.Local image, Access access) {
        Image.Local.Facts facts = workers.examine(image, access.deadline);
        String ending = facts.contentType().equals("image/png") ? ".png" : ".jpg";
        String name = new UUID(random.nextLong(), random.nextLong()) + ending;
        OssUploadToken token = access.token();
        try {
            return put(image, facts, name, token, access);
        } catch (ServiceException e) {
            if (!saysThatTokenEnded(e)) {
                throw e;
            }
            access.ended(token);
            return put(image, facts, name, access.token(), access);
        }
    }

    private String put(
            Image.Local image,
            Image.Local.Facts facts,
            String name,
            OssUploadToken token,
            Access access) {
        OssPlace place = OssPlace.of(token, name, fallbackRegion);
        addresses.check(place.uri());
        HttpBody body = workers.body(image, facts.uploadLength(), access.deadline);
        Limits limits = access.limits();
        pipeline.put(
                "PutObject",
                access.deadline,
                now ->
                        addresses.limit(
                                new HttpCall(
                                        "PUT",
                                        place.uri(),
                                        headers(token, place, facts.contentType(), now),
                                        body,
                                        limits.connect(),
                                        limits.response(),
                                        access.deadline)));
        return place.link();
    }

    private static List<HttpField> headers(
            OssUploadToken token, OssPlace place, String contentType, Instant now) {
        return OssSignature.headers(token, place.region(), place.object(), contentType, now)
                .entrySet()
                .stream()
                .map(header -> new HttpField(header.getKey(), header.getValue()))
                .toList();
    }

    /** Source: the error codes of the OSS documents for session credentials. */
    private static boolean saysThatTokenEnded(ServiceException e) {
        return e.kind() == ErrorKind.SECURITY_TOKEN_ENDED
                || e.code().value().equals("SecurityTokenExpired");
    }

    /**
     * The way to the storage for one request. One with credentials of its own has a token of its
     * own, which nobody else is given.
     */
    private final class Access {
        private final CallOptions options;
        private final Deadline deadline;
        private final UploadTokens source;

        Access(CallOptions options, Deadline deadline) {
            this.options = options;
            this.deadline = deadline;
            this.source = options.credentials() != null ? new UploadTokens(pipeline) : tokens;
        }

        OssUploadToken token() {
            return source.get(DescribeOssUploadToken.call(options, defaults), deadline);
        }

        void ended(OssUploadToken token) {
            source.ended(token);
        }

        Limits limits() {
            return defaults.limits(options, false);
        }
    }
}
