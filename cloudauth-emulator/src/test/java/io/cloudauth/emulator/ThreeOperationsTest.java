package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.Json;
import io.cloudauth.emulator.support.Rpc;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreeOperationsTest {

    private static final CloudAuthEmulator EMULATOR = CloudAuthEmulator.start();

    @AfterAll
    static void close() {
        EMULATOR.close();
    }

    private static Rpc token(String bizType, String bizId, String idNumber) {
        return Rpc.call(EMULATOR, "DescribeVerifyToken")
                .with("BizType", bizType)
                .with("BizId", bizId)
                .with("Name", "测试")
                .with("IdCardNumber", idNumber);
    }

    private static Json result(String bizType, String bizId) {
        Answer answer =
                Rpc.call(EMULATOR, "DescribeVerifyResult")
                        .with("BizType", bizType)
                        .with("BizId", bizId)
                        .send();
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static Rpc material(String bizId, String idNumber) {
        return Rpc.call(EMULATOR, "VerifyMaterial")
                .with("BizType", "RPMin")
                .with("BizId", bizId)
                .with("Name", "测试")
                .with("IdCardNumber", idNumber)
                .with("FaceImageUrl", "https://cdn.example/face.jpg");
    }

    @Test
    void tokenOfAnAppSchemeHasNoPageAndAnUploadToken() {
        Json token = token("RPBioID", "token-1", TestIdCards.passed()).send().json();
        assertThat(token.text("VerifyToken")).hasSizeGreaterThan(16);
        assertThat(token.at("VerifyPageUrl")).isNull();
        assertThat(token.text("RequestId")).matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");
        assertThat(token.text("OssUploadToken", "EndPoint")).isEqualTo(EMULATOR.endpoint());
        long expired =
                (Long) java.util.Objects.requireNonNull(token.at("OssUploadToken", "Expired"));
        assertThat(Instant.ofEpochMilli(expired))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(1)));
        assertThat(token.at("EmulatorExtra")).as("a field that no client knows").isNotNull();
    }

    @Test
    void tokenOfThePageSchemeHasAPage() {
        Json token = token("RPH5BioOnly", "token-2", TestIdCards.passed()).send().json();
        assertThat(token.text("VerifyPageUrl"))
                .isEqualTo(EMULATOR.endpoint() + "/verify?token=" + token.text("VerifyToken"));
    }

    @Test
    void resultIsMinusOneBeforeAnythingWasSubmittedAndHasNoMaterial() {
        token("RPBasic", "result-1", TestIdCards.notSubmitted()).send();
        Json result = result("RPBasic", "result-1");
        assertThat(result.at("VerifyStatus")).isEqualTo(-1L);
        assertThat(result.at("Material")).isNull();
        assertThat(result.at("AuthorityComparisionScore")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 77})
    void testNumberDecidesTheResultOfAToken(int status) {
        String bizId = "result-by-number-" + status;
        token("RPBioID", bizId, TestIdCards.withStatus(status)).send();
        Json result = result("RPBioID", bizId);
        assertThat(result.at("VerifyStatus")).isEqualTo((long) status);
        assertThat(result.at("Material", "FaceMask")).isEqualTo(false);
        assertThat(result.text("Material", "VideoUrls", 0)).startsWith(EMULATOR.endpoint());
        assertThat(result.text("Material", "IdCardName")).isEqualTo("测试");
        assertThat(result.text("Material", "IdCardInfo", "Birth")).isEqualTo("19000101");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 7, 12})
    void testNumberDecidesTheVerdictOnMaterialWhichIsWrittenAsText(int status) {
        String bizId = "material-by-number-" + status;
        Json verdict =
                material(bizId, TestIdCards.withStatus(status))
                        .with("IdCardFrontImageUrl", "https://cdn.example/front.jpg")
                        .with("IdCardBackImageUrl", "https://cdn.example/back.jpg")
                        .send()
                        .json();
        assertThat(verdict.at("VerifyStatus")).isEqualTo(Integer.toString(status));
        assertThat(verdict.at("Material", "FaceMask")).isEqualTo("false");
        assertThat(verdict.at("Material", "VideoUrls")).isNull();
        assertThat(verdict.text("Material", "IdCardInfo", "Birth")).isEqualTo("1900-01-01");
        assertThat(verdict.text("Material", "IdCardInfo", "EndDate")).isEqualTo("长期");
        if (status == 12) {
            assertThat(verdict.at("AuthorityComparisionScore")).isNull();
        } else {
            assertThat(Double.parseDouble(verdict.text("AuthorityComparisionScore")))
                    .isBetween(0.0, 100.0);
        }
    }

    @Test
    void anyOtherValidNumberPasses() {
        assertThat(material("other-1", "11010519491231002X").send().json().text("VerifyStatus"))
                .isEqualTo("1");
        token("RPBioOnly", "other-2", "34052419800101001X").send();
        assertThat(result("RPBioOnly", "other-2").at("VerifyStatus")).isEqualTo(1L);
    }

    @Test
    void withAPageAnOrdinaryNumberWaitsForThePerson() {
        token("RPH5BioOnly", "page-1", "34052419800101001X").send();
        assertThat(result("RPH5BioOnly", "page-1").at("VerifyStatus")).isEqualTo(-1L);
    }

    @Test
    void aBizIdTakesSubmissionsUntilOnePasses() {
        material("again", TestIdCards.rejectedWith(6)).send();
        material("again", TestIdCards.rejectedWith(7)).send();
        assertThat(material("again", TestIdCards.passed()).send().json().text("VerifyStatus"))
                .isEqualTo("1");
        Answer fourth = material("again", TestIdCards.passed()).send();
        assertThat(fourth.status()).isEqualTo(400);
        assertThat(fourth.code()).isEqualTo("3104");
        assertThat(
                        Rpc.call(EMULATOR, "DescribeVerifyToken")
                                .with("BizType", "RPMin")
                                .with("BizId", "again")
                                .with("Name", "测试")
                                .with("IdCardNumber", TestIdCards.passed())
                                .send()
                                .code())
                .isEqualTo("3104");
    }

    @Test
    void ossUploadTokenIsGivenByItselfWithAPathThatEndsInNoSlash() {
        Json token = Rpc.call(EMULATOR, "DescribeOssUploadToken").send().json();
        assertThat(token.text("OssUploadToken", "Path")).matches("prod/[0-9a-f]+");
        assertThat(token.text("OssUploadToken", "Key")).startsWith("STS.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void parametersMayTravelInTheUrl(String method) {
        Answer answer = material("in-url-" + method, TestIdCards.passed()).inUrl(method).send();
        assertThat(answer.json().text("VerifyStatus")).isEqualTo("1");
        CloudAuthEmulator.Call call = EMULATOR.calls().get(EMULATOR.calls().size() - 1);
        assertThat(call.inUrl()).contains("Name", "IdCardNumber", "Signature");
    }

    @Test
    void materialLinksEndAfterFiveMinutesAndFreshOnesAreGiven() {
        try (CloudAuthEmulator emulator = CloudAuthEmulator.start()) {
            emulator.setOutcome("links", 6);
            Rpc ask = Rpc.call(emulator, "DescribeVerifyResult");
            Json result = ask.with("BizType", "RPBasic").with("BizId", "links").send().json();
            URI link = URI.create(result.text("Material", "FaceImageUrl"));
            assertThat(Rpc.send(HttpRequest.newBuilder(link).build()).status()).isEqualTo(200);
            emulator.setClockOffset(Duration.ofMinutes(5));
            assertThat(Rpc.send(HttpRequest.newBuilder(link).build()).status()).isEqualTo(403);
            URI forged =
                    URI.create(link.toString().replaceAll("Expires=\\d+", "Expires=99999999999"));
            assertThat(Rpc.send(HttpRequest.newBuilder(forged).build()).status()).isEqualTo(403);
        }
    }

    @Test
    void answersInXmlWhereThatIsAskedForOrNothingIs() {
        Answer asked = material("xml-1", TestIdCards.passed()).with("Format", "XML").send();
        assertThat(asked.contentType()).startsWith("text/xml");
        assertThat(asked.text())
                .contains(
                        "<VerifyMaterialResponse>",
                        "<VerifyStatus>1</VerifyStatus>",
                        "</Material>");
        Answer unasked =
                Rpc.call(EMULATOR, "DescribeVerifyResult")
                        .with("BizType", "RPMin")
                        .with("BizId", "xml-1")
                        .without("Format")
                        .send();
        assertThat(unasked.text()).contains("<VideoUrls><VideoUrl>http");
        Answer refused =
                material("xml-2", TestIdCards.passed())
                        .with("Format", "xml")
                        .without("FaceImageUrl")
                        .send();
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("<Error><RequestId>", "<Code>MissingParameter</Code>");
    }

    @Test
    void aNameIsEscapedInXmlAndKeptBeyondTheBasicPlane() {
        Answer xml =
                material("xml-3", TestIdCards.passed())
                        .with("Name", "<𠮷&野>")
                        .with("Format", "XML")
                        .send();
        assertThat(xml.text()).contains("<IdCardName>&lt;𠮷&amp;野&gt;</IdCardName>");
        Answer json = material("json-3", TestIdCards.passed()).with("Name", "\"𠮷野\\").send();
        assertThat(json.json().text("Material", "IdCardName")).isEqualTo("\"𠮷野\\");
    }
}
