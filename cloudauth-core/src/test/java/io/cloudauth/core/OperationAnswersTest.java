package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.Phase;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.FaceQuality;
import io.cloudauth.model.IdCardInfo;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.Image;
import io.cloudauth.model.Material;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.PersonName;
import io.cloudauth.model.Personal;
import io.cloudauth.model.SensitiveLink;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.model.VerifyToken;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The traps of the wire contract, each in an answer of its own. */
class OperationAnswersTest {
    private final FaultServer server = FaultServer.plain();
    private final CloudAuthClient client =
            CloudAuth.builder()
                    .endpoint(server.uri())
                    .credentials(CredentialsProviders.accessKey("id", "secret"))
                    .bizType("scene")
                    .build();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void everyFieldOfAVerdictIsRead() {
        VerifyResult result =
                resultOf(
                        """
                {"RequestId":"R-1","VerifyStatus":6,"AuthorityComparisionScore":97.1,"FaceComparisonScore":88.25,
                 "IdCardFaceComparisonScore":12.5,"Material":{"FaceImageUrl":"http://oss.example/f","FaceGlobalUrl":"http://oss.example/g",
                 "FaceQuality":"LOW","FaceMask":true,"IdCardName":"\\uD842\\uDFB7\\u5f20","IdCardNumber":"11010519491231002X",
                 "VideoUrls":["http://oss.example/v0","http://oss.example/v1"],
                 "IdCardInfo":{"Name":"测试","Number":"11010519491231002X","Sex":"男","Nationality":"汉","Birth":"19491231",
                 "Address":"测试地址","StartDate":"2020-01-02","EndDate":"20400102","Authority":"测试机关",
                 "FrontImageUrl":"http://oss.example/a","BackImageUrl":"http://oss.example/b"}}}""");

        assertThat(result.requestId()).isEqualTo("R-1");
        assertThat(result.status().value()).isEqualTo(6);
        assertThat(result.authorityScore()).hasValue(97.1);
        assertThat(result.faceScore()).hasValue(88.25);
        assertThat(result.idCardFaceScore()).hasValue(12.5);
        Material material = result.material().orElseThrow();
        assertThat(material.faceImageUrl().map(SensitiveLink::reveal))
                .hasValue("http://oss.example/f");
        assertThat(material.faceGlobalUrl().map(SensitiveLink::reveal))
                .hasValue("http://oss.example/g");
        assertThat(material.faceQuality()).hasValue(FaceQuality.LOW);
        assertThat(material.faceMask()).hasValue(true);
        assertThat(material.idCardName().map(PersonName::reveal)).hasValue("𠮷张");
        assertThat(material.idCardNumber().map(IdCardNumber::reveal))
                .hasValue("11010519491231002X");
        assertThat(material.videoUrls())
                .map(SensitiveLink::reveal)
                .containsExactly("http://oss.example/v0", "http://oss.example/v1");
        IdCardInfo card = material.idCard().orElseThrow();
        assertThat(card.name().map(PersonName::reveal)).hasValue("测试");
        assertThat(card.number().map(IdCardNumber::reveal)).hasValue("11010519491231002X");
        assertThat(card.sex().map(Personal::reveal)).hasValue("男");
        assertThat(card.nationality().map(Personal::reveal)).hasValue("汉");
        assertThat(card.birth().map(Personal::reveal)).hasValue(LocalDate.of(1949, 12, 31));
        assertThat(card.address().map(Personal::reveal)).hasValue("测试地址");
        assertThat(card.startsOn()).hasValue(LocalDate.of(2020, 1, 2));
        assertThat(card.expiresOn()).hasValue(LocalDate.of(2040, 1, 2));
        assertThat(card.isLongTerm()).isFalse();
        assertThat(card.authority().map(Personal::reveal)).hasValue("测试机关");
        assertThat(card.frontImageUrl().map(SensitiveLink::reveal))
                .hasValue("http://oss.example/a");
        assertThat(card.backImageUrl().map(SensitiveLink::reveal)).hasValue("http://oss.example/b");
        assertThat(result.toString()).doesNotContain("测试", "110105", "oss.example", "𠮷张", "汉");
    }

    @Test
    void anUnknownStatusSurvivesAndIsNeverPassed() {
        VerifyResult result = resultOf("{\"RequestId\":\"R\",\"VerifyStatus\":77}");

        assertThat(result.status().value()).isEqualTo(77);
        assertThat(result.isPassed()).isFalse();
        assertThat(result.outcome()).isInstanceOf(Outcome.Unrecognized.class);
    }

    @Test
    void unknownFieldsDoNoHarm() {
        VerifyResult result =
                resultOf(
                        "{\"RequestId\":\"R\",\"VerifyStatus\":1,\"Later\":{\"x\":[1,{\"y\":true}]},\"Material\":{\"New\":1.5}}");
        assertThat(result.isPassed()).isTrue();
    }

    @Test
    void numbersMayArriveAsStrings() {
        VerifyResult result =
                resultOf(
                        "{\"RequestId\":\"R\",\"VerifyStatus\":\"1\",\"AuthorityComparisionScore\":\"97\",\"FaceComparisonScore\":\"88.5\"}");

        assertThat(result.isPassed()).isTrue();
        assertThat(result.authorityScore()).hasValue(97);
        assertThat(result.faceScore()).hasValue(88.5);
    }

    @Test
    void theOtherSpellingOfTheScoreIsRead() {
        assertThat(
                        resultOf(
                                        "{\"RequestId\":\"R\",\"VerifyStatus\":1,\"AuthorityComparisonScore\":91}")
                                .authorityScore())
                .hasValue(91);
    }

    @Test
    void aScoreThatIsNoNumberDoesNotCostTheVerdict() {
        VerifyResult result =
                resultOf(
                        "{\"RequestId\":\"R\",\"VerifyStatus\":1,\"AuthorityComparisionScore\":\"N/A\",\"FaceComparisonScore\":\"1e999999999\"}");

        assertThat(result.isPassed()).isTrue();
        assertThat(result.authorityScore()).isEmpty();
        assertThat(result.faceScore()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"Material\":null",
                ",\"Material\":{}",
                ",\"Material\":{\"IdCardInfo\":{}}",
                ",\"Material\":{\"IdCardName\":\"\",\"IdCardInfo\":{\"Name\":\"\"}}"
            })
    void absentMaterialReadsAsAbsent(String material) {
        assertThat(resultOf("{\"RequestId\":\"R\",\"VerifyStatus\":-1" + material + "}").material())
                .isEmpty();
    }

    @Test
    void materialWithoutACardHasNone() {
        Material material =
                resultOf(
                                "{\"RequestId\":\"R\",\"VerifyStatus\":1,\"Material\":{\"FaceMask\":\"false\"}}")
                        .material()
                        .orElseThrow();

        assertThat(material.idCard()).isEmpty();
        assertThat(material.faceMask()).hasValue(false);
        assertThat(material.faceImageUrl()).isEmpty();
        assertThat(material.videoUrls()).isEmpty();
    }

    @Test
    void aMaskThatIsNeitherTrueNorFalseIsAbsent() {
        Material material =
                resultOf(
                                "{\"RequestId\":\"R\",\"VerifyStatus\":1,\"Material\":{\"FaceMask\":\"maybe\",\"FaceQuality\":\"NEW\"}}")
                        .material()
                        .orElseThrow();

        assertThat(material.faceMask()).isEmpty();
        assertThat(material.faceQuality()).hasValue(FaceQuality.of("NEW"));
    }

    @Test
    void aCardMayBeValidForGoodAndItsOtherDatesUnreadable() {
        IdCardInfo card =
                resultOf(
                                "{\"RequestId\":\"R\",\"VerifyStatus\":1,\"Material\":{\"IdCardInfo\":{\"EndDate\":\"长期\",\"StartDate\":\"2020-13-01\",\"Birth\":\"?\"}}}")
                        .material()
                        .flatMap(Material::idCard)
                        .orElseThrow();

        assertThat(card.isLongTerm()).isTrue();
        assertThat(card.expiresOn()).isEmpty();
        assertThat(card.startsOn()).isEmpty();
        assertThat(card.birth()).isEmpty();
    }

    @Test
    void fieldsMaySitUnderResultObject() {
        server.then(
                Acts.answer(
                        200,
                        "{\"RequestId\":\"R\",\"Code\":\"200\",\"ResultObject\":{\"VerifyStatus\":\"1\",\"VerifyToken\":\"T\"}}"));
        VerifyResult result = material();
        assertThat(result.isPassed()).isTrue();
        assertThat(result.verifyToken()).isPresent();
    }

    @Test
    void everyFieldOfATokenIsRead() {
        server.then(
                Acts.answer(
                        200,
                        """
                {"RequestId":"R","VerifyToken":"T-1","VerifyPageUrl":"https://h5.example/?token=T-1","OssUploadToken":{"Bucket":"b",
                 "EndPoint":"https://oss.example","Path":"prod/x","Expired":"1767225600000","Key":"k","Secret":"s","Token":"t"}}"""));
        VerifyToken token = client.describeVerifyToken(r -> r.bizId(BizId.of("b-1")));

        assertThat(token.revealToken()).isEqualTo("T-1");
        assertThat(token.revealPageUrl()).hasToString("Optional[https://h5.example/?token=T-1]");
        assertThat(token.ossUploadToken().orElseThrow().expiresAt())
                .isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(token.toString()).doesNotContain("T-1", "h5.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"OssUploadToken\":{}",
                ",\"OssUploadToken\":{\"Bucket\":\"b\",\"Expired\":\"soon\"}"
            })
    void anUploadTokenThatIsNotWholeIsAbsent(String part) {
        server.then(Acts.answer(200, "{\"RequestId\":\"R\",\"VerifyToken\":\"T\"" + part + "}"));
        VerifyToken token = client.describeVerifyToken(r -> r.bizId(BizId.of("b-1")));
        assertThat(token.ossUploadToken()).isEmpty();
        assertThat(token.revealPageUrl()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"VerifyStatus\":null",
                ",\"VerifyStatus\":\"\"",
                ",\"VerifyStatus\":\"one\"",
                ",\"VerifyStatus\":1.5",
                ",\"VerifyStatus\":99999999999"
            })
    void withoutAStatusThereIsNoVerdict(String status) {
        String answer = "{\"RequestId\":\"R\"" + status + "}";
        server.then(Acts.answer(200, answer), Acts.answer(200, answer), Acts.answer(200, answer));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> client.describeVerifyResult(BizId.of("b-1")))
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(2));
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(this::material)
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(1));
        assertThat(server.submissions()).hasSize(3);
    }

    @Test
    void aCertifyIdThatIsNoneIsAnUnreadableAnswerAndNoInvalidRequest() {
        String answer =
                "{\"RequestId\":\"R\",\"Code\":\"200\",\"ResultObject\":{\"CertifyId\":\"a\\nb\"}}";
        server.then(Acts.answer(200, answer), Acts.answer(200, answer));
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(
                        () ->
                                client.faceVerify()
                                        .initFaceVerify(
                                                r ->
                                                        r.outerOrderNo("order1")
                                                                .sceneId(1)
                                                                .idPlus()
                                                                .metaInfo("{}")))
                .satisfies(e -> assertThat(e.phase()).isEqualTo(Phase.RECEIVE));
    }

    private VerifyResult resultOf(String answer) {
        server.then(Acts.answer(200, answer));
        return client.describeVerifyResult(BizId.of("b-1"));
    }

    private VerifyResult material() {
        return client.verifyMaterial(
                r ->
                        r.bizId(BizId.of("b-1"))
                                .name("测试")
                                .idCardNumber("11010519491231002X")
                                .faceImage(Image.url("https://cdn.example/face.jpg")));
    }
}
