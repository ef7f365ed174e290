package io.cloudauth.core.internal.material;

import io.cloudauth.core.internal.call.Call;
import io.cloudauth.core.internal.call.Call.Limits;
import io.cloudauth.core.internal.call.CallPipeline;
import io.cloudauth.core.internal.http.HttpBody;
import io.cloudauth.core.internal.http.HttpCall;
import io.cloudauth.core.internal.http.HttpResponse;
import io.cloudauth.core.internal.http.ResponseAddresses;
import io.cloudauth.core.internal.operation.CallOptions;
import io.cloudauth.core.internal.operation.ClientDefaults;
import io.cloudauth.core.internal.operation.DescribeVerifyResult;
import io.cloudauth.core.internal.response.ContentTypes;
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
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A downloader for the pictures of verdicts. Safe to share between threads. */
public final class MaterialDownload {
    /**
     * A link that expires within this time counts as expired, because a download needs time too.
     */
    private static final Duration SAFETY_MARGIN = Duration.ofSeconds(30);

    private static final int FORBIDDEN = 403;

    private final CallPipeline pipeline;
    private final ClientDefaults defaults;
    private final ResponseAddresses addresses;
    private final Time time;

    /**
     * Creates a downloader that uses this pipeline.
     *
     * @param addresses the rule for the addresses of links
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

    /**
     * Downloads the pictures and passes each of them to the target, one after the other.
     *
     * @param known a result whose links are used while they are valid; null to fetch a result first
     * @return the parts that were downloaded
     */
    public List<MaterialPart> run(
            DescribeVerifyResultRequest request,
            @Nullable VerifyResult known,
            Consumer<MaterialImage> target) {
        DownloadRun run =
                new DownloadRun(request, known == null ? null : known.material().orElse(null));
        List<MaterialPart> downloaded = new ArrayList<>();
        for (MaterialPart part : MaterialPart.values()) {
            run.download(part)
                    .ifPresent(
                            image -> {
                                target.accept(image);
                                downloaded.add(part);
                            });
        }
        return List.copyOf(downloaded);
    }

    /** The download of one verdict's pictures. Used by one thread. */
    private final class DownloadRun {
        private final DescribeVerifyResultRequest request;
        private final Limits limits;
        private @Nullable Material material;

        DownloadRun(DescribeVerifyResultRequest request, @Nullable Material known) {
            this.request = request;
            this.limits = defaults.limits(CallOptions.of(request), false);
            this.material = known == null || linksExpired(known) ? fetchMaterial() : known;
        }

        Optional<MaterialImage> download(MaterialPart part) {
            if (material != null && linksExpired(material)) {
                material = fetchMaterial();
            }
            Optional<SensitiveLink> link = link(part);
            if (link.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(image(part, link.get()));
            } catch (CloudAuthException e) {
                if (!saysThatLinkExpired(e)) {
                    throw e;
                }
            }
            material = fetchMaterial();
            return link(part).map(fresh -> image(part, fresh));
        }

        private Optional<SensitiveLink> link(MaterialPart part) {
            return Optional.ofNullable(material).flatMap(part::linkIn);
        }

        private @Nullable Material fetchMaterial() {
            Call<VerifyResult> call = defaults.call(DescribeVerifyResult.OPERATION, request);
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
            HttpResponse response = pipeline.get("GetMaterial", deadline, addresses.limit(call));
            String contentType = ContentTypes.declared(response.headers());
            if (contentType == null
                    || !contentType.startsWith("image/")
                    || response.body().length == 0) {
                throw TransportException.builder(Phase.RECEIVE)
                        .httpStatus(response.status())
                        .contentType(contentType)
                        .build();
            }
            return MaterialImage.of(part, contentType, response.body());
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

    private boolean linksExpired(Material material) {
        return material.linksExpireAt()
                .map(expiresAt -> !time.now().isBefore(expiresAt.minus(SAFETY_MARGIN)))
                .orElse(false);
    }

    /**
     * Returns whether the storage reports an expired link. Source: the OSS document on signed
     * links, by which the status is 403.
     */
    private static boolean saysThatLinkExpired(CloudAuthException e) {
        return (e instanceof ServiceException refusal && refusal.httpStatus() == FORBIDDEN)
                || (e instanceof TransportException page
                        && page.httpStatus().orElse(0) == FORBIDDEN);
    }
}
