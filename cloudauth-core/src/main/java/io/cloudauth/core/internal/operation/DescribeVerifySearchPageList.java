package io.cloudauth.core.internal.operation;

import io.cloudauth.core.internal.response.ApiResponse;
import io.cloudauth.core.internal.response.Fields;
import io.cloudauth.core.internal.response.ResponseFamily;
import io.cloudauth.face.DescribeVerifySearchPageListRequest;
import io.cloudauth.face.FaceVerifyPage;
import io.cloudauth.face.FaceVerifyRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operation that returns a page of the records of verdicts. It is free. */
public final class DescribeVerifySearchPageList {

    /** The operation. */
    public static final Operation<DescribeVerifySearchPageListRequest, FaceVerifyPage> OPERATION =
            Operation.free(
                            "DescribeVerifySearchPageList",
                            ResponseFamily.FACE_RECORDS,
                            DescribeVerifySearchPageList::parameters,
                            DescribeVerifySearchPageList::result)
                    .atAnyEndpoint();

    private DescribeVerifySearchPageList() {}

    private static Map<String, String> parameters(
            DescribeVerifySearchPageListRequest request, RequestContext client) {
        Map<String, String> parameters = new HashMap<>();
        request.filters().forEach((name, value) -> parameters.put(name, value.reveal()));
        parameters.put("CurrentPage", Integer.toString(request.currentPage()));
        parameters.put("PageSize", Integer.toString(request.pageSize()));
        return parameters;
    }

    /**
     * Returns the page. A response without the list of records is no page, unless it counts none,
     * and neither is one with an unreadable record: a shorter list than the service returned would
     * look like a call that never happened.
     */
    private static @Nullable FaceVerifyPage result(
            ApiResponse response, Instant sent, Instant received) {
        Fields fields = response.fields();
        Integer currentPage = fields.integer("CurrentPage");
        Integer pageSize = fields.integer("PageSize");
        Integer totalPage = fields.integer("TotalPage");
        Integer totalCount = fields.integer("TotalCount");
        Integer length = fields.integer("Items.Length");
        if (currentPage == null || pageSize == null || totalPage == null || totalCount == null) {
            return null;
        }
        if (length == null && totalCount != 0) {
            return null;
        }
        List<FaceVerifyRecord> items = new ArrayList<>();
        for (int i = 0; length != null && i < length; i++) {
            FaceVerifyRecord item = FaceRecordFields.of(fields, "Items[" + i + "]", received);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return new FaceVerifyPage(
                items, currentPage, pageSize, totalPage, totalCount, response.requestIdOrEmpty());
    }
}
