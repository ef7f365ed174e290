package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.operation.Answer;
import io.cloudauth.emulator.internal.operation.Parameters;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives a token with which pictures are put. */
public final class DescribeOssUploadToken implements CloudAuthOperation {

    private final UploadTokens uploads;

    /** The operation with these tokens. */
    public DescribeOssUploadToken(UploadTokens uploads) {
        this.uploads = uploads;
    }

    @Override
    public String action() {
        return "DescribeOssUploadToken";
    }

    @Override
    public Answer answer(Parameters parameters) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("OssUploadToken", uploads.fields(false));
        return Answer.free(fields);
    }
}
