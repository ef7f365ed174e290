package io.cloudauth.core.internal.image;

import io.cloudauth.core.internal.call.Call.Limits;
import io.cloudauth.core.internal.call.CallPipeline;
import io.cloudauth.core.internal.http.HttpCall;
import io.cloudauth.core.internal.http.HttpField;
import io.cloudauth.core.internal.operation.ClientDefaults;
import io.cloudauth.core.internal.operation.DescribeOssUploadToken;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.model.Image;
import io.cloudauth.model.OssUploadToken;
import io.cloudauth.model.VerifyMaterialRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Puts the local images of a request where the service reads them. Safe to share between threads.
 */
public final class ImageUploader {
    /** The product's own region, for an endpoint whose host tells none. */
    private static final String FALLBACK_REGION = "cn-hangzhou";

    private final CallPipeline pipeline;
    private final ClientDefaults defaults;
    private final RandomGenerator random;
    private final Time time;

    /**
     * Uploads through this pipeline.
     *
     * @param random cryptographically strong: whoever guesses a name could ask for the image
     */
    public ImageUploader(
            CallPipeline pipeline, ClientDefaults defaults, RandomGenerator random, Time time) {
        this.pipeline = pipeline;
        this.defaults = defaults;
        this.random = random;
        this.time = time;
    }

    /**
     * What the service is to be told of each image of this request, once the local ones have been
     * put there.
     */
    public Function<Image, String> links(VerifyMaterialRequest request, Deadline deadline) {
        List<Image.Local> locals =
                Stream.of(
                                Stream.of(request.faceImage()),
                                request.idCardFrontImage().stream(),
                                request.idCardBackImage().stream())
                        .flatMap(images -> images)
                        .filter(Image.Local.class::isInstance)
                        .map(Image.Local.class::cast)
                        .toList();
        Map<Image, String> uploaded = new HashMap<>();
        if (!locals.isEmpty()) {
            OssUploadToken token =
                    pipeline.run(DescribeOssUploadToken.call(request, defaults), deadline);
            Limits limits = defaults.limits(request.timeouts(), false);
            locals.forEach(
                    image ->
                            uploaded.computeIfAbsent(
                                    image, i -> put(image, token, limits, deadline)));
        }
        return image ->
                image instanceof Image.Remote remote
                        ? remote.link().reveal()
                        : uploaded.getOrDefault(image, "");
    }

    private String put(Image.Local image, OssUploadToken token, Limits limits, Deadline deadline) {
        Kind kind = Kind.of(image);
        String name = new UUID(random.nextLong(), random.nextLong()) + kind.ending;
        OssPlace place = OssPlace.of(token, name, FALLBACK_REGION);
        pipeline.put(
                "PutObject",
                deadline,
                () -> {
                    List<HttpField> headers =
                            OssSignature.headers(
                                            token,
                                            place.region(),
                                            place.object(),
                                            kind.contentType,
                                            time.now())
                                    .entrySet()
                                    .stream()
                                    .map(
                                            header ->
                                                    new HttpField(
                                                            header.getKey(), header.getValue()))
                                    .toList();
                    return new HttpCall(
                            "PUT",
                            place.uri(),
                            headers,
                            new LocalBody(image, kind.length),
                            limits.connect(),
                            limits.response(),
                            deadline,
                            false);
                });
        return place.link();
    }

    /** What the first bytes say; the api has refused anything else. */
    private record Kind(String contentType, String ending, long length) {

        static Kind of(Image.Local image) {
            try (InputStream in = image.open()) {
                boolean png = in.read() == 0x89;
                return new Kind(
                        png ? "image/png" : "image/jpeg", png ? ".png" : ".jpg", image.length());
            } catch (IOException e) {
                // without the cause: it names the file
                throw new InvalidRequestException(
                        List.of(new Violation("image", Rule.IMAGE_UNREADABLE)));
            }
        }
    }
}
