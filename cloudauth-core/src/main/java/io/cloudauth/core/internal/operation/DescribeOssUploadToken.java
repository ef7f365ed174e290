package io.cloudauth.core.internal.operation;

import com.aliyuncs.cloudauth.model.v20190307.DescribeOssUploadTokenRequest;
import com.aliyuncs.cloudauth.model.v20190307.DescribeOssUploadTokenResponse;
import io.cloudauth.core.internal.answer.Answer;
import io.cloudauth.core.internal.call.Call;
import io.cloudauth.model.OssUploadToken;
import org.jspecify.annotations.Nullable;

/** The right to put images where the service reads them. Free, and may be repeated. */
public final class DescribeOssUploadToken {
    private DescribeOssUploadToken() {}

    /**
     * The call.
     *
     * @param options those of the request whose images are to be uploaded
     */
    public static Call<OssUploadToken> call(CallOptions options, ClientDefaults defaults) {
        return defaults.call(
                options, new DescribeOssUploadTokenRequest(), DescribeOssUploadToken::result);
    }

    private static @Nullable OssUploadToken result(Answer answer) {
        var oss =
                new VendorFields(DescribeOssUploadTokenResponse.class, answer.fields())
                        .longNumber("OssUploadToken.Expired")
                        .read(
                                new DescribeOssUploadTokenResponse(),
                                DescribeOssUploadTokenResponse.class)
                        .getOssUploadToken();
        OssUploadToken token =
                UploadTokenFields.result(
                        oss.getBucket(),
                        oss.getEndPoint(),
                        oss.getPath(),
                        oss.getExpired(),
                        oss.getKey(),
                        oss.getSecret(),
                        oss.getToken());
        return token != null && UploadTokenFields.namesAPlace(token) ? token : null;
    }
}
