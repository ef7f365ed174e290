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

    @Override
    public void close() {
        client.shutdown();
    }
}
