package io.cloudauth.face;

import java.util.List;
import java.util.Objects;

/**
 * A page of the records of verdicts.
 *
 * <p>Immutable and safe for use by multiple threads.
 *
 * @param items the records of the page; unmodifiable
 * @param currentPage the number of the page; the first is 1
 * @param pageSize the largest number of records in a page
 * @param totalPage the number of pages
 * @param totalCount the number of records in all pages
 * @param requestId the service's ID of the request, for the vendor's support; empty if the service
 *     returned none
 */
public record FaceVerifyPage(
        List<FaceVerifyRecord> items,
        int currentPage,
        int pageSize,
        int totalPage,
        int totalCount,
        String requestId) {

    /**
     * Creates a page.
     *
     * @throws NullPointerException if an argument is {@code null}
     */
    public FaceVerifyPage {
        items = List.copyOf(items);
        Objects.requireNonNull(requestId, "requestId");
    }

    /**
     * Returns the only page of a search, for tests of applications.
     *
     * @param items the records
     * @return the page
     */
    public static FaceVerifyPage of(List<FaceVerifyRecord> items) {
        return new FaceVerifyPage(items, 1, Math.max(20, items.size()), 1, items.size(), "");
    }
}
