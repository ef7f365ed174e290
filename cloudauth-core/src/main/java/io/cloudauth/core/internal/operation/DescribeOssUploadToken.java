package io.cloudauth.core.internal.operation;

import com.aliyuncs.cloudauth.model.v20190307.DescribeOssUploadTokenRequest;
import com.aliyuncs.cloudauth.model.v20190307.DescribeOssUploadTokenResponse;
import io.cloudauth.core.internal.answer.Answer;
import io.cloudauth.core.internal.call.Call;
import io.cloudauth.model.OssUploadToken;
import io.cloudauth.model.VerificationRequest;
import org.jspecify.annotations.Nullable;

/** The right to put images where the service reads them. Free, and may be repeated. */
public final class DescribeOssUploadToken {
    private DescribeOssUploadToken() {}

    /**
     * The call, made for another request.
     *
     * @param servedFor the request whose images are to be uploaded: its credentials and timeouts
     *     are used
     */
    public static Call<OssUploadToken> call(
            VerificationRequest servedFor, ClientDefaults defaults) {
        return defaults.helperCall(
                servedFor, new DescribeOssUploadTokenRequest(), DescribeOssUploadToken::result);
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
