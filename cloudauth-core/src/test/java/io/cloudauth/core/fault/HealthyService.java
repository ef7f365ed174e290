package io.cloudauth.core.fault;

import java.io.IOException;
import java.util.UUID;

/** A service in good health: answers every operation, and takes every object that is put there. */
public final class HealthyService implements Act {
    private final long tokensEnd;

    /** Its upload tokens end in 2100. */
    public HealthyService() {
        this(4_102_444_800_000L);
    }

    private HealthyService(long tokensEnd) {
        this.tokensEnd = tokensEnd;
    }

    /** Its upload tokens ended long ago, so that each upload asks for one. */
    public static HealthyService withoutLastingTokens() {
        return new HealthyService(1_000);
    }

    @Override
    public void perform(Visit visit) throws IOException {
        Submission request = visit.submission();
        if (request.requestLine().startsWith("PUT")) {
            Acts.answer(200, "x-oss-request-id: " + UUID.randomUUID() + "\r\n", "").perform(visit);
            return;
        }
        String scheme = visit.protocol().equals("none") ? "http" : "https";
        String endpoint = scheme + "://" + request.header("Host");
        String fields =
                switch (request.parameter("Action")) {
                    case "DescribeVerifyToken" -> "\"VerifyToken\":\"T\"";
                    case "DescribeOssUploadToken" -> uploadToken(endpoint);
                    case "InitFaceVerify" ->
                            "\"Code\":\"200\",\"Message\":\"success\",\"ResultObject\":"
                                    + "{\"CertifyId\":\"sha1\"}";
                    case "DescribeFaceVerify" ->
                            "\"Code\":\"200\",\"Message\":\"success\",\"ResultObject\":"
                                    + "{\"Passed\":\"T\",\"SubCode\":\"200\"}";
                    case "Id2MetaVerify" ->
                            "\"Code\":\"200\",\"Message\":\"success\",\"ResultObject\":"
                                    + "{\"BizCode\":\"1\"}";
                    case "Mobile3MetaDetailVerify" ->
                            "\"Code\":\"200\",\"Message\":\"success\",\"ResultObject\":"
                                    + "{\"BizCode\":\"1\",\"SubCode\":\"101\",\"IspName\":\"CMCC\"}";
                    case "DeleteFaceVerifyResult" ->
                            "\"Code\":\"200\",\"Message\":\"success\",\"ResultObject\":"
                                    + "{\"CertifyId\":\"sha1\",\"DeleteResult\":\"Y\"}";
                    case "DescribeVerifySearchPageList" ->
                            "\"CurrentPage\":1,\"PageSize\":20,\"TotalPage\":0,"
                                    + "\"TotalCount\":0,\"Items\":[]";
                    case "ContrastFaceVerify", "CompareFaceVerify", "LivenessFaceVerify" ->
                            "\"Code\":\"200\",\"Message\":\"success\",\"ResultObject\":"
                                    + "{\"CertifyId\":\"sha1\",\"Passed\":\"T\"}";
                    default -> "\"VerifyStatus\":1";
                };
        String requestId = "\"RequestId\":\"" + UUID.randomUUID() + "\",";
        Acts.answer(200, "{" + requestId + fields + "}").perform(visit);
    }

    private String uploadToken(String endpoint) {
        return "\"OssUploadToken\":{\"Bucket\":\"b\",\"EndPoint\":\""
                + endpoint
                + "\",\"Path\":\"p/\",\"Expired\":"
                + tokensEnd
                + ","
                + "\"Key\":\"k\",\"Secret\":\"s\",\"Token\":\"t\"}";
    }
}
