package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.Acs3;
import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.FaceCalls;
import io.cloudauth.emulator.support.Json;
import io.cloudauth.emulator.support.Rpc;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How requests of the financial-grade product arrive, and the form of the responses. */
class FaceTransportTest {

    private static final CloudAuthEmulator EMULATOR = CloudAuthEmulator.start();

    @AfterAll
    static void close() {
        EMULATOR.close();
    }

    private static CloudAuthEmulator.Call lastCall() {
        return EMULATOR.calls().get(EMULATOR.calls().size() - 1);
    }

    @Test
    void aSuccessIsAWrapperWithStatus200() {
        Answer answer = FaceCalls.init(EMULATOR).send();
        assertThat(answer.status()).isEqualTo(200);
        Json json = answer.json();
        assertThat(json.text("RequestId")).matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");
        assertThat(json.at("Code")).isEqualTo("200");
        assertThat(json.at("Message")).isEqualTo("success");
        assertThat(json.text("ResultObject", "CertifyId")).matches("sha[0-9a-f]{29}");
        assertThat(lastCall().code()).isNull();
    }

    @Test
    void aBusinessErrorHasStatus200AndNoResultObject() {
        Answer answer = FaceCalls.init(EMULATOR).without("CertNo").send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo("400");
        assertThat(answer.json().at("Message")).isEqualTo("参数不能为空(certNo)");
        assertThat(answer.json().at("ResultObject")).isNull();
        assertThat(answer.json().at("HostId")).isNull();
        assertThat(lastCall().code()).isEqualTo("400");
        assertThat(lastCall().charged()).isZero();
    }

    @Test
    void aGatewayErrorHasTheFormOfTheLegacyProduct() {
        Answer answer = FaceCalls.init(EMULATOR).secret("another").send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("SignatureDoesNotMatch");
        assertThat(answer.json().at("HostId")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void parametersMayTravelInTheUrl(String method) {
        Answer answer = FaceCalls.init(EMULATOR).inUrl(method).send();
        assertThat(answer.code()).isEqualTo("200");
        assertThat(lastCall().inUrl()).contains("CertName", "CertNo", "MetaInfo");
    }

    @Test
    void parametersMayTravelInQueryAndBody() {
        String photo = "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBD";
        String form = FaceCalls.init(EMULATOR).with("FaceContrastPicture", photo).form();
        Predicate<String> inBody = parameter -> parameter.startsWith("FaceContrastPicture=");
        Map<Boolean, String> parts =
                Arrays.stream(form.split("&"))
                        .collect(Collectors.partitioningBy(inBody, Collectors.joining("&")));
        String query = String.valueOf(parts.get(false));
        Answer answer =
                Rpc.send(
                        HttpRequest.newBuilder(URI.create(EMULATOR.endpoint() + "/?" + query))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                String.valueOf(parts.get(true))))
                                .build());
        assertThat(answer.code()).isEqualTo("200");
        assertThat(lastCall().inUrl()).contains("CertNo").doesNotContain("FaceContrastPicture");
    }

    @Test
    void theOtherSignatureIsAccepted() {
        Answer started =
                Acs3.call(EMULATOR, "InitFaceVerify")
                        .with("SceneId", FaceCalls.SCENE)
                        .with("OuterOrderNo", "1")
                        .with("ProductCode", "LR_FR")
                        .with("UserId", "u-1")
                        .with("MetaInfo", CloudAuthEmulator.pageMetaInfo())
                        .send();
        assertThat(started.code()).isEqualTo("200");
        Answer result =
                Acs3.call(EMULATOR, "DescribeFaceVerify")
                        .with("SceneId", FaceCalls.SCENE)
                        .with("CertifyId", started.json().text("ResultObject", "CertifyId"))
                        .send();
        assertThat(result.code()).isEqualTo("424");
    }

    @Test
    void responsesAreXmlOnRequest() {
        Answer started = FaceCalls.init(EMULATOR).with("Format", "XML").send();
        assertThat(started.contentType()).startsWith("text/xml");
        assertThat(started.text())
                .contains("<InitFaceVerifyResponse><RequestId>", "<Code>200</Code>")
                .contains("<ResultObject><CertifyId>sha", "</CertifyUrl></ResultObject>");
        Answer error = FaceCalls.init(EMULATOR).with("Format", "XML").without("SceneId").send();
        assertThat(error.status()).isEqualTo(200);
        assertThat(error.text()).contains("<Code>400</Code><Message>参数不能为空(sceneId)</Message>");
    }
}
