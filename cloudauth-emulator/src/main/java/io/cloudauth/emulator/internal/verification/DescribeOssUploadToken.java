package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.operation.ApiResponse;
import io.cloudauth.emulator.internal.operation.Parameters;
import java.util.LinkedHashMap;
import java.util.Map;

/** The operation that returns a token for the upload of pictures. */
public final class DescribeOssUploadToken implements CloudAuthOperation {

    private final UploadTokens uploads;

    /** Creates the operation. */
    public DescribeOssUploadToken(UploadTokens uploads) {
        this.uploads = uploads;
    }

    @Override
    public String action() {
        return "DescribeOssUploadToken";
    }

    @Override
    public ApiResponse execute(Parameters parameters) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("OssUploadToken", uploads.fields(false));
        return ApiResponse.free(fields);
    }
}
