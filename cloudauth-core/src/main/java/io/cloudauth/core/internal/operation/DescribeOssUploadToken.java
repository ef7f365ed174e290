package io.cloudauth.core.internal.operation;

import com.aliyuncs.cloudauth.model.v20190307.DescribeOssUploadTokenRequest;
import io.cloudauth.core.internal.response.ApiResponse;
import io.cloudauth.core.internal.response.ResponseFamily;
import io.cloudauth.model.OssUploadToken;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The operation that returns an upload token: the permission to put images into the storage from
 * which the service reads them.
 */
public final class DescribeOssUploadToken {

    /** The operation; its request has options only. */
    public static final Operation<CallOptions, OssUploadToken> OPERATION =
            Operation.free(
                    "DescribeOssUploadToken",
                    ResponseFamily.LEGACY,
                    (options, client) -> VendorParameters.of(new DescribeOssUploadTokenRequest()),
                    DescribeOssUploadToken::result);

    private DescribeOssUploadToken() {}

    private static @Nullable OssUploadToken result(
            ApiResponse response, Instant sent, Instant received) {
        OssUploadToken token = UploadTokenFields.result(response.fields());
        return token != null && UploadTokenFields.hasUsableAddress(token) ? token : null;
    }
}
