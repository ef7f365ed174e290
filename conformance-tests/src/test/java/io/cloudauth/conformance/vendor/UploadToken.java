package io.cloudauth.conformance.vendor;

import com.aliyun.oss.ClientBuilderConfiguration;
import com.aliyun.oss.OSS;
import com.aliyun.oss.OSSClientBuilder;
import com.aliyun.oss.common.auth.DefaultCredentialProvider;
import com.aliyun.oss.common.auth.DefaultCredentials;
import com.aliyun.oss.common.comm.RequestMessage;
import com.aliyun.oss.common.comm.SignVersion;
import com.aliyun.oss.internal.signer.OSSSignerBase;
import com.aliyun.oss.internal.signer.OSSSignerParams;
import com.aliyuncs.cloudauth.model.v20190307.DescribeOssUploadTokenRequest;
import com.aliyuncs.exceptions.ClientException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The right to put objects, and the vendor's clients that use it.
 *
 * @param endpoint where
 * @param bucket in which bucket
 * @param path below which path, without a closing slash
 * @param key the session's AccessKey ID
 * @param secret the session's secret
 * @param token the session's token
 * @param ahead how far the clients that use it have their clock ahead
 */
public record UploadToken(
        String endpoint,
        String bucket,
        String path,
        String key,
        String secret,
        String token,
        Duration ahead) {

    private static final String REGION = "cn-hangzhou";
    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Asks for one. */
    public static UploadToken ask(StockSdk sdk) throws ClientException {
        Map<String, String> fields =
                ResponseFields.of(sdk.call(new DescribeOssUploadTokenRequest()));
        return of(name -> fields.getOrDefault("OssUploadToken." + name, ""));
    }

    /** The one that an answer in JSON holds. */
    public static UploadToken in(String json) {
        return of(
                name -> {
                    Matcher field = Pattern.compile('"' + name + "\":\"([^\"]*)\"").matcher(json);
                    return field.find() ? field.group(1) : "";
                });
    }

    private interface Fields {
        String value(String name);
    }

    private static UploadToken of(Fields fields) {
        return new UploadToken(
                fields.value("EndPoint"),
                fields.value("Bucket"),
                fields.value("Path").replaceAll("/$", ""),
                fields.value("Key"),
                fields.value("Secret"),
                fields.value("Token"),
                Duration.ZERO);
    }

    /** The same with the session of another. */
    public UploadToken withTokenOf(UploadToken other) {
        return new UploadToken(endpoint, bucket, path, key, secret, other.token, ahead);
    }

    /** The same with another secret. */
    public UploadToken withSecret(String other) {
        return new UploadToken(endpoint, bucket, path, key, other, token, ahead);
    }

    /** The same with another key and secret and without a session's token. */
    public UploadToken withLastingKey(String otherKey, String otherSecret) {
        return new UploadToken(endpoint, bucket, path, otherKey, otherSecret, "", ahead);
    }

    /** The same for clients whose clock is ahead. */
    public UploadToken inTime(Duration later) {
        return new UploadToken(endpoint, bucket, path, key, secret, token, later);
    }

    /** The vendor's client for objects. */
    public OSS client(SignVersion version) {
        ClientBuilderConfiguration configuration = new ClientBuilderConfiguration();
        configuration.setSignatureVersion(version);
        configuration.setMaxErrorRetry(0);
        configuration.setTickOffset(Instant.now().plus(ahead).toEpochMilli());
        return OSSClientBuilder.create()
                .endpoint(endpoint)
                .region(REGION)
                .clientConfiguration(configuration)
                .credentialsProvider(
                        token.isEmpty()
                                ? new DefaultCredentialProvider(key, secret)
                                : new DefaultCredentialProvider(key, secret, token))
                .build();
    }

    /**
     * The Authorization header that the vendor's signer of version 4 gives a PUT.
     *
     * @param object the object's key
     * @param at the moment, as the header x-oss-date has it
     */
    public String authorization(String object, String contentType, String at) {
        Instant moment = COMPACT.parse(at, Instant::from);
        while (true) {
            RequestMessage put = new RequestMessage(bucket, object);
            put.setMethod(com.aliyun.oss.HttpMethod.PUT);
            put.setEndpoint(URI.create(endpoint));
            put.addHeader("Content-Type", contentType);
            OSSSignerParams parameters =
                    new OSSSignerParams(
                            '/' + bucket + '/' + object,
                            new DefaultCredentials(key, secret, token));
            parameters.setProduct("oss");
            parameters.setRegion(REGION);
            // its clock cannot be set, only set off, and goes on between here and there
            parameters.setTickOffset(moment.toEpochMilli() + 500 - System.currentTimeMillis());
            OSSSignerBase.createRequestSigner(SignVersion.V4, parameters).sign(put);
            if (at.equals(put.getHeaders().get("x-oss-date"))) {
                return put.getHeaders().getOrDefault("Authorization", "");
            }
        }
    }

    @Override
    public String toString() {
        return "UploadToken[" + bucket + "]";
    }
}
