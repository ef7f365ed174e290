package io.cloudauth.core.internal.operation;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.face.DescribeVerifySearchPageListRequest;
import io.cloudauth.face.FaceVerifyPage;
import io.cloudauth.face.FaceVerifyRecord;
import io.cloudauth.face.OuterOrderNo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * A search for the records with an OuterOrderNo, over all pages. The service's own filter could
 * return records that are not equal to it, such as another person's, so each record is compared.
 */
public final class RecordSearch {
    /** The limit ends a search if the service ignores the filter or the page number. */
    private static final int MAX_PAGES = 50;

    private final DescribeVerifySearchPageListRequest request;
    private final OuterOrderNo outerOrderNo;
    private final Set<Long> scenes;

    /**
     * Creates a search.
     *
     * @throws InvalidRequestException if the request has no OuterOrderNo
     */
    public RecordSearch(DescribeVerifySearchPageListRequest request, FaceScenes scenes) {
        this.outerOrderNo =
                request.outerOrderNo()
                        .orElseThrow(
                                () ->
                                        new InvalidRequestException(
                                                List.of(
                                                        new Violation(
                                                                "outerOrderNo", Rule.REQUIRED))));
        this.scenes = scenes.of(request);
        this.request =
                this.scenes.size() == 1
                        ? request.toBuilder().sceneId(this.scenes.iterator().next()).build()
                        : request;
    }

    /**
     * Returns the records that are equal to the request.
     *
     * @param pages makes the call for one page
     */
    public List<FaceVerifyRecord> run(
            Function<DescribeVerifySearchPageListRequest, FaceVerifyPage> pages) {
        Set<FaceVerifyRecord> found = new LinkedHashSet<>(); // a record can move to the next page
        for (int number = 1; number <= MAX_PAGES; number++) {
            FaceVerifyPage page = pages.apply(request.toBuilder().currentPage(number).build());
            page.items().stream().filter(this::isWanted).forEach(found::add);
            if (page.items().isEmpty() || number >= page.totalPage()) {
                break;
            }
        }
        return List.copyOf(found);
    }

    private boolean isWanted(FaceVerifyRecord record) {
        return record.outerOrderNo().filter(outerOrderNo.value()::equals).isPresent()
                && request.productCode()
                        .map(code -> Objects.equals(code, record.productCode().orElse(null)))
                        .orElse(true)
                && (scenes.isEmpty()
                        || (record.sceneId().isPresent()
                                && scenes.contains(record.sceneId().getAsLong())));
    }
}
