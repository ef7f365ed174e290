package io.cloudauth.core.internal.material;

import io.cloudauth.core.internal.call.Call;
import io.cloudauth.core.internal.call.Call.Limits;
import io.cloudauth.core.internal.call.CallPipeline;
import io.cloudauth.core.internal.http.HttpAnswer;
import io.cloudauth.core.internal.http.HttpBody;
import io.cloudauth.core.internal.http.HttpCall;
import io.cloudauth.core.internal.http.ResponseAddresses;
import io.cloudauth.core.internal.operation.CallOptions;
import io.cloudauth.core.internal.operation.ClientDefaults;
import io.cloudauth.core.internal.operation.DescribeVerifyResult;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.Phase;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.DescribeVerifyResultRequest;
import io.cloudauth.model.Material;
import io.cloudauth.model.MaterialImage;
import io.cloudauth.model.MaterialPart;
import io.cloudauth.model.SensitiveLink;
import io.cloudauth.model.VerifyResult;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Downloads the pictures of verdicts. Safe to share between threads. */
public final class MaterialDownload {
    /** A link so close to its end is taken for ended: a download needs time too. */
    private static final Duration AHEAD = Duration.ofSeconds(30);

    private static final int FORBIDDEN = 403;

    private final CallPipeline pipeline;
    private final ClientDefaults defaults;
    private final ResponseAddresses addresses;
    private final Time time;

    /**
     * Downloads through this pipeline.
     *
     * @param addresses to which links may lead
     */
    public MaterialDownload(
            CallPipeline pipeline,
            ClientDefaults defaults,
            ResponseAddresses addresses,
            Time time) {
        this.pipeline = pipeline;
        this.defaults = defaults;
        this.addresses = addresses;
        this.time = time;
    }

    /** Gives each picture to the target, one after the other. */
    public List<MaterialPart> run(
            DescribeVerifyResultRequest request,
            @Nullable VerifyResult known,
            Consumer<MaterialImage> target) {
        Course course = new Course(request, known == null ? null : known.material().orElse(null));
        List<MaterialPart> downloaded = new ArrayList<>();
        for (MaterialPart part : MaterialPart.values()) {
            course.download(part)
                    .ifPresent(
                            image -> {
                                target.accept(image);
                                downloaded.add(part);
                            });
        }
        return List.copyOf(downloaded);
    }

    /** One download from first to last; used by its own thread alone. */
    private final class Course {
        private final DescribeVerifyResultRequest request;
        private final Limits limits;
        private @Nullable Material material;

        Course(DescribeVerifyResultRequest request, @Nullable Material known) {
            this.request = request;
            this.limits = defaults.limits(CallOptions.of(request), false);
            this.material = known == null || haveEnded(known) ? ask() : known;
        }

        Optional<MaterialImage> download(MaterialPart part) {
            if (material != null && haveEnded(material)) {
                material = ask();
            }
            Optional<SensitiveLink> link = link(part);
            if (link.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(image(part, link.get()));
            } catch (CloudAuthException e) {
                if (!saysThatLinkEnded(e)) {
                    throw e;
                }
            }
            material = ask();
            return link(part).map(fresh -> image(part, fresh));
        }

        private Optional<SensitiveLink> link(MaterialPart part) {
            return Optional.ofNullable(material).flatMap(part::linkIn);
        }

        private @Nullable Material ask() {
            Call<VerifyResult> call = DescribeVerifyResult.call(request, defaults);
            return pipeline.run(call, deadline()).material().orElse(null);
        }

        private MaterialImage image(MaterialPart part, SensitiveLink link) {
            URI uri = uri(link);
            addresses.check(uri);
            Deadline deadline = deadline();
            HttpCall call =
                    new HttpCall(
                            "GET",
                            uri,
                            List.of(),
                            HttpBody.none(),
                            limits.connect(),
                            limits.response(),
                            deadline);
            HttpAnswer answer = pipeline.get("GetMaterial", deadline, addresses.limit(call));
            String contentType = contentType(answer);
            if (!contentType.startsWith("image/") || answer.body().length == 0) {
                throw TransportException.builder(Phase.RECEIVE).httpStatus(answer.status()).build();
            }
            return MaterialImage.of(part, contentType, answer.body());
        }

        private Deadline deadline() {
            return Deadline.in(limits.total(), time);
        }
    }

    private static URI uri(SensitiveLink link) {
        try {
            return link.revealUri();
        } catch (IllegalStateException e) {
            throw TransportException.builder(Phase.CONNECT).attempts(0).build();
        }
    }

    private boolean haveEnded(Material material) {
        return material.linksEndAt()
                .map(end -> !time.now().isBefore(end.minus(AHEAD)))
                .orElse(false);
    }

    private static String contentType(HttpAnswer answer) {
        String whole = answer.headers().getOrDefault("content-type", "");
        int parameters = whole.indexOf(';');
        String type = parameters < 0 ? whole : whole.substring(0, parameters);
        return type.strip().toLowerCase(Locale.ROOT);
    }

    /** Source: the OSS document on signed links; one that has ended is answered with 403. */
    private static boolean saysThatLinkEnded(CloudAuthException e) {
        return (e instanceof ServiceException refusal && refusal.httpStatus() == FORBIDDEN)
                || (e instanceof TransportException page
                        && page.httpStatus().orElse(0) == FORBIDDEN);
    }
}
