package io.cloudauth.benchmarks.contender;

import com.aliyun.cloudauth20190307.Client;
import com.aliyun.cloudauth20190307.models.ContrastFaceVerifyRequest;
import com.aliyun.cloudauth20190307.models.DescribeVerifyResultRequest;
import com.aliyun.cloudauth20190307.models.DescribeVerifyTokenRequest;
import com.aliyun.cloudauth20190307.models.VerifyMaterialRequest;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teautil.models.RuntimeOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;

/**
 * The vendor's Tea SDK. By default this version accepts every certificate (its RuntimeOptions begin
 * with {@code ignoreSSL = true}), so each call tells it to validate them.
 */
public class Tea implements Contender {
    private final Client client;
    private final RuntimeOptions runtime = new RuntimeOptions();

    public Tea(Place place) {
        runtime.ignoreSSL = false;
        try {
            client =
                    new Client(
                            new Config()
                                    .setAccessKeyId(Person.ACCESS_KEY_ID)
                                    .setAccessKeySecret(Person.ACCESS_KEY_SECRET)
                                    .setRegionId("cn-hangzhou")
                                    .setProtocol(place.scheme())
                                    .setEndpoint(place.authority())
                                    .setConnectTimeout(2_000)
                                    .setReadTimeout(10_000)
                                    .setMaxIdleConns(Math.max(64, place.atOnce())));
        } catch (Exception e) { // it declares no other
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Object token() throws Exception {
        return client.describeVerifyTokenWithOptions(
                new DescribeVerifyTokenRequest()
                        .setBizType(Person.BIZ_TYPE)
                        .setBizId(Person.BIZ_ID)
                        .setName(Person.NAME)
                        .setIdCardNumber(Person.NUMBER),
                runtime);
    }

    @Override
    public Object result() throws Exception {
        return client.describeVerifyResultWithOptions(
                new DescribeVerifyResultRequest()
                        .setBizType(Person.BIZ_TYPE)
                        .setBizId(Person.BIZ_ID),
                runtime);
    }

    @Override
    public Object material() throws Exception {
        return client.verifyMaterialWithOptions(
                new VerifyMaterialRequest()
                        .setBizType(Person.BIZ_TYPE)
                        .setBizId(UUID.randomUUID().toString())
                        .setName(Person.NAME)
                        .setIdCardNumber(Person.NUMBER)
                        .setFaceImageUrl(Person.FACE),
                runtime);
    }

    @Override
    public Object contrast(Path photo) throws Exception {
        return client.contrastFaceVerifyWithOptions(
                new ContrastFaceVerifyRequest()
                        .setSceneId(Person.SCENE)
                        .setOuterOrderNo(UUID.randomUUID().toString().replace("-", ""))
                        .setProductCode("ID_MIN")
                        .setCertType("IDENTITY_CARD")
                        .setCertName(Person.NAME)
                        .setCertNo(Person.NUMBER)
                        .setFaceContrastPicture(
                                Base64.getEncoder().encodeToString(Files.readAllBytes(photo))),
                runtime);
    }

    @Override
    public void close() {}
}
