package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.operation.ApiResponse;
import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.operation.Refusals;
import io.cloudauth.emulator.internal.operation.RefusedException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The operation that returns a page of the records of verdicts. Its response has no wrapper. The
 * vendor does not document its errors; the ones here are those of the gateway.
 */
public final class DescribeVerifySearchPageList extends FaceOperation {

    /** The form of GmtVerify. The vendor does not document its time zone; China's is assumed. */
    private static final DateTimeFormatter GMT_VERIFY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final VerdictRecords records;

    /** Creates the operation. */
    public DescribeVerifySearchPageList(VerdictRecords records) {
        this.records = records;
    }

    @Override
    public String action() {
        return "DescribeVerifySearchPageList";
    }

    @Override
    ApiResponse process(Parameters parameters) throws RefusedException {
        int currentPage = number(parameters, "CurrentPage");
        int pageSize = number(parameters, "PageSize");
        List<VerdictRecord> found = records.find(RecordFilter.of(parameters));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("CurrentPage", currentPage);
        fields.put("PageSize", pageSize);
        fields.put("TotalPage", (found.size() + pageSize - 1L) / pageSize);
        fields.put("TotalCount", found.size());
        fields.put(
                "Items",
                found.stream()
                        .skip((currentPage - 1L) * pageSize)
                        .limit(pageSize)
                        .map(verdict -> verdict.fields(GMT_VERIFY.format(verdict.time())))
                        .toList());
        return ApiResponse.free(fields);
    }

    private static int number(Parameters parameters, String name) throws RefusedException {
        String text = parameters.get(name);
        if (text == null) {
            throw new RefusedException(400, "Missing" + name, name + " is mandatory.");
        }
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw Refusals.invalid(name, "it is no number from 1");
        }
        return Integer.parseInt(text);
    }
}
