package io.cloudauth.conformance.vendor;

import com.aliyuncs.AcsResponse;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.RpcAcsRequest;
import com.aliyuncs.auth.BasicSessionCredentials;
import com.aliyuncs.auth.SignatureVersion;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.util.Map;

/** The vendor's client before a server on loopback. */
public final class StockSdk implements AutoCloseable {

    /** The ways in which it can speak to the service. */
    public enum Speech {
        /** RPC signature 1.0, answers in JSON: what it does unasked. */
        RPC_JSON(SignatureVersion.V1, FormatType.JSON),
        /** RPC signature 1.0, answers in XML. */
        RPC_XML(SignatureVersion.V1, FormatType.XML),
        /** ACS3-HMAC-SHA256, answers in JSON. */
        ACS3_JSON(SignatureVersion.V3, FormatType.JSON);

        private final SignatureVersion signature;
        private final FormatType format;

        Speech(SignatureVersion signature, FormatType format) {
            this.signature = signature;
            this.format = format;
        }
    }

    private static final Gson BEANS =
            new GsonBuilder().setFieldNamingPolicy(FieldNamingPolicy.UPPER_CAMEL_CASE).create();

    private final DefaultAcsClient client;
    private final String authority;

    /** A client with an AccessKey. */
    public StockSdk(String endpoint, String accessKeyId, String accessKeySecret) {
        this.client =
                new DefaultAcsClient(
                        DefaultProfile.getProfile("cn-hangzhou", accessKeyId, accessKeySecret));
        this.authority = endpoint.substring("http://".length());
    }

    /** A client with a session. */
    public StockSdk(
            String endpoint, String accessKeyId, String accessKeySecret, String securityToken) {
        this.client =
                new DefaultAcsClient(
                        DefaultProfile.getProfile("cn-hangzhou"),
                        new BasicSessionCredentials(accessKeyId, accessKeySecret, securityToken));
        this.authority = endpoint.substring("http://".length());
    }

    /** Its client, for what is seldom set. */
    public DefaultAcsClient client() {
        return client;
    }

    /** Calls an operation as the client does unasked. */
    public <T extends AcsResponse> T call(RpcAcsRequest<T> request) throws ClientException {
        request.setSysEndpoint(authority);
        request.setSysProtocol(ProtocolType.HTTP);
        return client.getAcsResponse(request);
    }

    /** Calls an operation in one of the ways. */
    public <T extends AcsResponse> T call(RpcAcsRequest<T> request, Speech speech)
            throws ClientException {
        request.setSysSignatureVersion(speech.signature);
        request.setSysAcceptFormat(speech.format);
        return call(request);
    }

    /**
     * Calls an operation by its name, through the setters of its request, and returns what its
     * response holds.
     *
     * @param action the operation, such as {@code InitFaceVerify}
     * @param parameters the parameters by the names of the API
     * @param speech the way; the response must be JSON
     * @return the response by the names of the API
     * @throws ReflectiveOperationException if the SDK lacks the operation or a parameter
     * @throws ClientException as the client throws it
     */
    public JsonObject call(String action, Map<String, String> parameters, Speech speech)
            throws ReflectiveOperationException, ClientException {
        Class<?> type =
                Class.forName("com.aliyuncs.cloudauth.model.v20190307." + action + "Request");
        RpcAcsRequest<?> request = (RpcAcsRequest<?>) type.getDeclaredConstructor().newInstance();
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            boolean isNumber = parameter.getKey().equals("SceneId");
            Object value = isNumber ? Long.valueOf(parameter.getValue()) : parameter.getValue();
            type.getMethod("set" + parameter.getKey(), value.getClass()).invoke(request, value);
        }
        return BEANS.toJsonTree(call(request, speech)).getAsJsonObject();
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
