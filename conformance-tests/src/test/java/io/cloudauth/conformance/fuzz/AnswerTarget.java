package io.cloudauth.conformance.fuzz;

import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.internal.call.Reading;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.ResponseFacts;
import io.cloudauth.core.internal.operation.CallOptions;
import io.cloudauth.core.internal.operation.ClientDefaults;
import io.cloudauth.core.internal.operation.DescribeOssUploadToken;
import io.cloudauth.core.internal.operation.DescribeVerifyResult;
import io.cloudauth.core.internal.operation.DescribeVerifyToken;
import io.cloudauth.core.internal.operation.RequestImages;
import io.cloudauth.core.internal.operation.VerifyMaterial;
import io.cloudauth.core.internal.response.ApiResponse;
import io.cloudauth.core.internal.response.ApiResponseReader;
import io.cloudauth.core.internal.response.ResponseFamily;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.model.BizId;
import io.cloudauth.model.BizType;
import io.cloudauth.model.DescribeVerifyResultRequest;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import io.cloudauth.model.Image;
import io.cloudauth.model.Timeouts;
import io.cloudauth.model.VerifyMaterialRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The first byte chooses a status and headers, the rest is the body. It is a success, of which each
 * operation makes a result or none, or a failure of which nothing is told but plain facts.
 */
final class AnswerTarget implements Target.Reading {

    private static final int[] STATUSES = {
        200, 200, 200, 201, 204, 302, 400, 403, 404, 408, 429, 500, 502, 503, 504, 599
    };
    private static final List<Map<String, String>> HEADERS =
            List.of(
                    Map.of(),
                    Map.of("date", "Tue, 24 Nov 2026 10:00:00 GMT", "retry-after", "3"),
                    Map.of("date", "no date", "retry-after", "-1"),
                    Map.of(
                            "date",
                            "Thu, 01 Jan 9999 00:00:00 GMT",
                            "retry-after",
                            "Fri, 31 Dec 1999 23:59:59 GMT"));

    private final ApiResponseReader reader = new ApiResponseReader();
    private final Map<ResponseFamily, List<Reading<?>>> readings;

    private AnswerTarget(Map<ResponseFamily, List<Reading<?>>> readings) {
        this.readings = readings;
    }

    /** The four operations of the legacy product. */
    static AnswerTarget legacy() {
        return new AnswerTarget(Map.of(ResponseFamily.LEGACY, legacyReadings()));
    }

    /** The two operations of financial-grade sessions. */
    static AnswerTarget ofSessions() {
        return new AnswerTarget(
                Map.of(
                        ResponseFamily.FACE,
                        List.of(FaceReadings.session()),
                        ResponseFamily.FACE_RESULT,
                        List.of(FaceReadings.result())));
    }

    /** The search for records and the deletion. */
    static AnswerTarget ofRecords() {
        return new AnswerTarget(
                Map.of(
                        ResponseFamily.FACE_RECORDS,
                        List.of(FaceReadings.records()),
                        ResponseFamily.FACE,
                        List.of(FaceReadings.deletion())));
    }

    /** The settings of a client that makes no call. */
    static ClientDefaults defaults() {
        return new ClientDefaults(
                URI.create("https://service.example"),
                BizType.of("scene"),
                null,
                Timeouts.builder().build(),
                CredentialsSource.of(CredentialsProviders.accessKey("id", "secret")),
                Time.system());
    }

    private static List<Reading<?>> legacyReadings() {
        BizId bizId = BizId.of("order-1");
        ClientDefaults defaults = defaults();
        VerifyMaterialRequest material =
                VerifyMaterialRequest.builder()
                        .bizId(bizId)
                        .name("测试")
                        .idCardNumber("11010519491231002X")
                        .faceImage(Image.url("https://cdn.example/face.jpg"))
                        .build();
        return List.of(
                defaults.call(
                                DescribeVerifyToken.OPERATION,
                                DescribeVerifyTokenRequest.builder().bizId(bizId).build())
                        .reading(),
                defaults.call(
                                DescribeVerifyResult.OPERATION,
                                DescribeVerifyResultRequest.builder().bizId(bizId).build())
                        .reading(),
                defaults.call(
                                VerifyMaterial.OPERATION,
                                material,
                                defaults.key(VerifyMaterial.OPERATION, material),
                                RequestImages.links(image -> "https://cdn.example/face.jpg"))
                        .reading(),
                defaults.call(DescribeOssUploadToken.OPERATION, CallOptions.NONE).reading());
    }

    @Override
    public void feed(byte[] input) {
        int choice = input.length == 0 ? 0 : input[0] & 0xFF;
        byte[] body = input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
        int status = STATUSES[choice & 15];
        Map<String, String> headers = HEADERS.get((choice >> 4) & 3);
        readings.forEach((family, each) -> feed(family, each, status, headers, body));
    }

    private void feed(
            ResponseFamily family,
            List<Reading<?>> each,
            int status,
            Map<String, String> headers,
            byte[] body) {
        try {
            ApiResponse answer = reader.read(family, status, headers, body);
            Broken.unless(status / 100 == 2, "a status of failure is no success");
            Broken.unlessOneLine(answer.requestIdOrEmpty(), "a request ID");
            for (Reading<?> reading : each) {
                Object result = reading.read(answer);
                Broken.unlessOneLine(String.valueOf(result), "a result");
                if (result instanceof FaceVerifyResult verdict) {
                    FaceReadings.check(verdict, answer.fields());
                }
            }
        } catch (AttemptFailure failure) {
            ResponseFacts facts = failure.answer();
            Broken.unless(facts != null && facts.status() == status, "the status is told");
            Broken.unlessOneLine(String.valueOf(facts), "what is told of an answer");
        }
    }
}
