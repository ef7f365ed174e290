package io.cloudauth.vendorclients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyun.cloudauth20190307.Client;
import com.aliyun.tea.TeaException;
import com.aliyun.tea.TeaModel;
import com.aliyun.teaopenapi.models.Config;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import io.cloudauth.conformance.comparison.ComparedCall;
import io.cloudauth.conformance.comparison.Comparison;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The vendor's Tea client for Java, the newest that Maven Central has for this API. */
class TeaClientTest {

    /** The operations whose response classes lack the CertifyId. */
    private static final Set<String> WITHOUT_CERTIFY_ID =
            Set.of("ContrastFaceVerify", "CompareFaceVerify", "LivenessFaceVerify");

    private final Comparison comparison = new Comparison();

    @AfterEach
    void stop() {
        comparison.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = ComparedCall.MISSING_IN_2021)
    void bothSendAndReadTheSame(ComparedCall call) throws Exception {
        Client client = client(comparison.accessKeySecret());
        comparison.compare(
                (action, parameters) -> call(client, action, parameters),
                "RPC 1.0",
                call,
                WITHOUT_CERTIFY_ID.contains(call.action())
                        ? Set.of("ResultObject.CertifyId")
                        : Set.of());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = ComparedCall.MISSING_IN_2021)
    void theOtherCallsCannotBeMadeByIt(ComparedCall call) throws Exception {
        Client client = client(comparison.accessKeySecret());
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> call(client, call.action(), Map.of()));
    }

    @Test
    void theEmulatorVerifiesTheSignature() throws Exception {
        Client client = client("another");
        TeaException error =
                catchThrowableOfType(
                        TeaException.class,
                        () -> call(client, "DescribeFaceVerify", Map.of("SceneId", "1")));
        assertThat(error.getCode()).isEqualTo("SignatureDoesNotMatch");
    }

    private Client client(String secret) throws Exception {
        return new Client(
                new Config()
                        .setProtocol("http")
                        .setEndpoint(comparison.authority())
                        .setRegionId("cn-hangzhou")
                        .setAccessKeyId(comparison.accessKeyId())
                        .setAccessKeySecret(secret));
    }

    private static JsonObject call(Client client, String action, Map<String, String> parameters)
            throws Exception {
        Class<?> type = Class.forName("com.aliyun.cloudauth20190307.models." + action + "Request");
        Object request =
                TeaModel.build(parameters, (TeaModel) type.getDeclaredConstructor().newInstance());
        String method = Character.toLowerCase(action.charAt(0)) + action.substring(1);
        try {
            TeaModel response =
                    (TeaModel) Client.class.getMethod(method, type).invoke(client, request);
            return new Gson()
                    .toJsonTree(response.toMap())
                    .getAsJsonObject()
                    .getAsJsonObject("body");
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof TeaException refused) {
                throw refused;
            }
            throw e;
        }
    }
}
