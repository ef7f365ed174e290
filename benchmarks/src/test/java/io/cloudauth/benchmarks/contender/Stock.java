package io.cloudauth.benchmarks.contender;

import com.aliyun.oss.ClientBuilderConfiguration;
import com.aliyun.oss.OSS;
import com.aliyun.oss.OSSClientBuilder;
import com.aliyun.oss.common.auth.DefaultCredentialProvider;
import com.aliyun.oss.common.comm.SignVersion;
import com.aliyuncs.AcsResponse;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.RpcAcsRequest;
import com.aliyuncs.auth.AlibabaCloudCredentialsProvider;
import com.aliyuncs.auth.BasicCredentials;
import com.aliyuncs.auth.StaticCredentialsProvider;
import com.aliyuncs.cloudauth.model.v20190307.ContrastFaceVerifyRequest;
import com.aliyuncs.cloudauth.model.v20190307.DescribeOssUploadTokenRequest;
import com.aliyuncs.cloudauth.model.v20190307.DescribeOssUploadTokenResponse.OssUploadToken;
import com.aliyuncs.cloudauth.model.v20190307.DescribeVerifyResultRequest;
import com.aliyuncs.cloudauth.model.v20190307.DescribeVerifyTokenRequest;
import com.aliyuncs.cloudauth.model.v20190307.VerifyMaterialRequest;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.HttpClientConfig;
import com.aliyuncs.http.HttpClientType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The vendor's SDK, with one of its HTTP clients. */
class Stock implements Contender {
    private final DefaultAcsClient client;
    private final Place place;
    private @Nullable Storage storage;

    Stock(Place place, HttpClientType http) {
        this(
                place,
                http,
                new StaticCredentialsProvider(
                        new BasicCredentials(Person.ACCESS_KEY_ID, Person.ACCESS_KEY_SECRET)));
    }

    Stock(Place place, HttpClientType http, AlibabaCloudCredentialsProvider credentials) {
        this.place = place;
        HttpClientConfig config = HttpClientConfig.getDefault();
        config.setClientType(http);
        int connections = Math.max(64, place.atOnce());
        config.setMaxRequests(connections);
        config.setMaxRequestsPerHost(connections);
        DefaultProfile profile = DefaultProfile.getProfile("cn-hangzhou");
        profile.setHttpClientConfig(config);
        client = new DefaultAcsClient(profile, credentials);
    }

    DefaultAcsClient client() {
        return client;
    }

    @Override
    public Object token() throws ClientException {
        DescribeVerifyTokenRequest request = new DescribeVerifyTokenRequest();
        request.setBizType(Person.BIZ_TYPE);
        request.setBizId(Person.BIZ_ID);
        request.setName(Person.NAME);
        request.setIdCardNumber(Person.NUMBER);
        return call(request);
    }

    @Override
    public Object result() throws ClientException {
        DescribeVerifyResultRequest request = new DescribeVerifyResultRequest();
        request.setBizType(Person.BIZ_TYPE);
        request.setBizId(Person.BIZ_ID);
        return call(request);
    }

    @Override
    public Object material() throws ClientException {
        return call(material(Person.FACE));
    }

    private static VerifyMaterialRequest material(String face) {
        VerifyMaterialRequest request = new VerifyMaterialRequest();
        request.setBizType(Person.BIZ_TYPE);
        request.setBizId(UUID.randomUUID().toString());
        request.setName(Person.NAME);
        request.setIdCardNumber(Person.NUMBER);
        request.setFaceImageUrl(face);
        return request;
    }

    @Override
    public Object material(Path face, Path front, Path back) throws ClientException {
        OssUploadToken token = call(new DescribeOssUploadTokenRequest()).getOssUploadToken();
        if (storage == null) {
            storage = new Storage(token);
        }
        storage.use(token);
        VerifyMaterialRequest request = material(storage.put(token, face));
        request.setIdCardFrontImageUrl(storage.put(token, front));
        request.setIdCardBackImageUrl(storage.put(token, back));
        return call(request);
    }

    @Override
    public Object contrast(Path photo) throws ClientException, IOException {
        ContrastFaceVerifyRequest request = new ContrastFaceVerifyRequest();
        request.setSceneId(Person.SCENE);
        request.setOuterOrderNo(UUID.randomUUID().toString().replace("-", ""));
        request.setProductCode("ID_MIN");
        request.setCertType("IDENTITY_CARD");
        request.setCertName(Person.NAME);
        request.setCertNo(Person.NUMBER);
        request.setFaceContrastPicture(
                Base64.getEncoder().encodeToString(Files.readAllBytes(photo)));
        return call(request);
    }

    private <T extends AcsResponse> T call(RpcAcsRequest<T> request) throws ClientException {
        request.setSysEndpoint(place.authority());
        request.setSysProtocol(
                place.scheme().equals("https") ? ProtocolType.HTTPS : ProtocolType.HTTP);
        return client.getAcsResponse(request);
    }

    @Override
    public void close() {
        client.shutdown();
    }

    /**
     * The vendor's client for objects, with connections that are kept; apart, so that it is loaded
     * where it is used.
     */
    private static final class Storage {
        private final OSS client;

        Storage(OssUploadToken token) {
            ClientBuilderConfiguration configuration = new ClientBuilderConfiguration();
            configuration.setSignatureVersion(SignVersion.V4);
            client =
                    OSSClientBuilder.create()
                            .endpoint(token.getEndPoint())
                            .region("cn-hangzhou")
                            .clientConfiguration(configuration)
                            .credentialsProvider(credentials(token))
                            .build();
        }

        private static DefaultCredentialProvider credentials(OssUploadToken token) {
            return new DefaultCredentialProvider(
                    token.getKey(), token.getSecret(), token.getToken());
        }

        void use(OssUploadToken token) {
            client.switchCredentials(credentials(token).getCredentials());
        }

        String put(OssUploadToken token, Path file) {
            String object = token.getPath() + '/' + UUID.randomUUID() + ".jpg";
            client.putObject(token.getBucket(), object, file.toFile());
            return "oss://" + token.getBucket() + ':' + object;
        }
    }
}
