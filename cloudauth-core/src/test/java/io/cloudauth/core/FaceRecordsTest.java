package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.fault.Submission;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.TransportException;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.DescribeVerifySearchPageListRequest;
import io.cloudauth.face.FaceMaterial;
import io.cloudauth.face.FaceOutcome;
import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.face.FaceVerifyPage;
import io.cloudauth.face.FaceVerifyRecord;
import io.cloudauth.face.FaceVerifySession;
import io.cloudauth.face.LivenessModel;
import io.cloudauth.face.OuterOrderNo;
import io.cloudauth.face.ProductCode;
import io.cloudauth.face.SubCode;
import io.cloudauth.model.Personal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for records and the deletion, against a service that returns anything. */
@Timeout(30)
class FaceRecordsTest {
    private static final OuterOrderNo ORDER = OuterOrderNo.of("order1");
    private static final String NUMBER = "11010519491231002X";

    private final FaultServer server = FaultServer.plain();
    private final CloudAuthClient client =
            CloudAuth.builder()
                    .endpoint(server.uri())
                    .credentials(CredentialsProviders.accessKey("id", "secret"))
                    .scene(ProductCode.ID_PRO, 1)
                    .scene(ProductCode.ID_MIN, 2)
                    .build();
    private final FaceVerifyClient face = client.faceVerify();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private void answer(String... bodies) {
        for (String body : bodies) {
            server.then(Acts.answer(200, body));
        }
    }

    private static String item(String certifyId, String orderNo, String product, long scene) {
        return "{\"CertifyId\":\"%s\",\"OuterOrderNo\":\"%s\",\"ProductCode\":\"%s\",\"SceneId\":%d,\"Passed\":\"T\"}"
                .formatted(certifyId, orderNo, product, scene);
    }

    private static String page(int number, int pages, String... items) {
        return "{\"RequestId\":\"R%d\",\"CurrentPage\":%d,\"PageSize\":20,\"TotalPage\":%d,\"TotalCount\":%d,\"Items\":[%s]}"
                .formatted(number, number, pages, pages * 20, String.join(",", items));
    }

    private static List<String> ids(List<FaceVerifyRecord> records) {
        return records.stream().map(record -> record.certifyId().value()).toList();
    }

    @Test
    void everyFieldOfARecordIsRead() {
        answer(
                """
                {"RequestId":"R-1","CurrentPage":1,"PageSize":20,"TotalPage":1,"TotalCount":1,"Items":[{
                 "CertifyId":"sha1b7e","OuterOrderNo":"u1-e0c34a77","UserId":"canary-user","ProductCode":"ID_MIN",
                 "SceneId":1000015352,"Model":"FRONT_CAMERA_LIVENESS","Passed":"F","SubCode":"204",
                 "GmtVerify":"2026-01-14 15:40:13","CertNo":"1****************X","Root":1,
                 "ExtInfo":{"CertName":"测*","FaceAttack":"F","FaceOcclusion":"T","VerifyScore":91.28,"QualityScore":88.36,
                 "FaceAttackScore":0.01,"IdCardVerifyScore":70,"DeviceRisk":"ROOT,VPN","OssBucketName":"bucket",
                 "OssObjectName":"canary/face","OssIdFaceObjectName":"canary/card"}}]}""");
        FaceVerifyPage page = face.describeVerifySearchPageList(r -> r.pageSize(20));

        assertThat(page.requestId()).isEqualTo("R-1");
        assertThat(List.of(page.currentPage(), page.pageSize())).containsExactly(1, 20);
        assertThat(List.of(page.totalPage(), page.totalCount())).containsExactly(1, 1);
        FaceVerifyRecord record = page.items().get(0);
        assertThat(record.certifyId()).isEqualTo(CertifyId.of("sha1b7e"));
        assertThat(record.outerOrderNo()).hasValue("u1-e0c34a77");
        assertThat(record.userId().map(Personal::reveal)).hasValue("canary-user");
        assertThat(record.productCode()).hasValue(ProductCode.ID_MIN);
        assertThat(record.sceneId()).hasValue(1000015352L);
        assertThat(record.model()).hasValue(LivenessModel.of("FRONT_CAMERA_LIVENESS"));
        assertThat(record.isPassed()).isFalse();
        assertThat(record.outcome()).isInstanceOf(FaceOutcome.Rejected.class);
        assertThat(record.subCode()).hasValue(SubCode.of("204"));
        assertThat(record.gmtVerify()).hasValue("2026-01-14 15:40:13");
        assertThat(record.maskedIdCardNumber().map(Personal::reveal))
                .hasValue("1****************X");
        assertThat(record.maskedName().map(Personal::reveal)).hasValue("测*");
        assertThat(record.deviceRisks()).containsExactlyInAnyOrder("ROOT", "VPN");
        FaceMaterial material = record.material().orElseThrow();
        assertThat(material.faceAttack()).hasValue(false);
        assertThat(material.faceOcclusion()).hasValue(true);
        assertThat(material.verifyScore()).hasValue(91.28);
        assertThat(material.qualityScore()).hasValue(88.36);
        assertThat(material.faceAttackScore()).hasValue(0.01);
        assertThat(material.idCardVerifyScore()).hasValue(70);
        assertThat(material.picture().orElseThrow().ossBucket()).hasValue("bucket");
        assertThat(material.picture().orElseThrow().ossObject().orElseThrow().reveal())
                .isEqualTo("canary/face");
        assertThat(material.cardPictures().orElseThrow().faceObject().orElseThrow().reveal())
                .isEqualTo("canary/card");
        assertThat(page.toString()).doesNotContain("canary", "测", "1***").contains("sha1b7e");
    }

    @Test
    void everyFilterIsInTheBodyAndNoneInTheUrl() {
        answer(page(1, 1));
        face.describeVerifySearchPageList(
                r ->
                        r.currentPage(3)
                                .pageSize(5)
                                .certifyId("sha1")
                                .outerOrderNo(ORDER)
                                .sceneId(7)
                                .productCode(ProductCode.PV_FC)
                                .idCardNumber("11010519491231002x")
                                .startDate("1767225600000")
                                .endDate("2025-10-16 23:59:59 +0800")
                                .passed(false)
                                .model(LivenessModel.LIVENESS)
                                .subCode(SubCode.of("204"))
                                .subCodes(List.of(SubCode.of("201"), SubCode.of("202")))
                                .hasDeviceRisk(true)
                                .parameter("Root", "1"));
        Submission sent = server.submissions().get(0);
        assertThat(sent.requestLine()).isEqualTo("POST / HTTP/1.1");
        assertThat(
                        List.of(
                                sent.parameter("CurrentPage"),
                                sent.parameter("PageSize"),
                                sent.parameter("CertifyId"),
                                sent.parameter("OuterOrderNo"),
                                sent.parameter("SceneId"),
                                sent.parameter("ProductCode"),
                                sent.parameter("CertNo"),
                                sent.parameter("StartDate"),
                                sent.parameter("EndDate"),
                                sent.parameter("Passed"),
                                sent.parameter("Model"),
                                sent.parameter("SubCode"),
                                sent.parameter("SubCodes"),
                                sent.parameter("HasDeviceRisk"),
                                sent.parameter("Root")))
                .containsExactly(
                        "3",
                        "5",
                        "sha1",
                        "order1",
                        "7",
                        "PV_FC",
                        NUMBER,
                        "1767225600000",
                        "2025-10-16 23:59:59 +0800",
                        "F",
                        "LIVENESS",
                        "204",
                        "201,202",
                        "true",
                        "1");
    }

    /** The service's filter could match a part of a number, or nothing at all. */
    @Test
    void recordsOfOtherNumbersAndScenesAreLeftOut() {
        answer(
                page(
                        1,
                        1,
                        item("same", "order1", "ID_PRO", 1),
                        item("longer", "order12", "ID_PRO", 1),
                        item("upper", "ORDER1", "ID_PRO", 1),
                        item("min", "order1", "ID_MIN", 2),
                        item("foreign", "order1", "ID_PRO", 9),
                        "{\"CertifyId\":\"none\",\"Passed\":\"T\"}"));
        assertThat(ids(face.findByOuterOrderNo(ORDER))).containsExactly("same", "min");
        assertThat(server.submissions().get(0).parameter("OuterOrderNo")).isEqualTo("order1");
        assertThat(server.submissions().get(0).parameter("SceneId")).as("two scenes").isEmpty();
    }

    @Test
    void theSolutionLeavesOutOthersAndSelectsItsScene() {
        String both =
                page(
                        1,
                        1,
                        item("pro", "order1", "ID_PRO", 2),
                        item("min", "order1", "ID_MIN", 2),
                        item("other", "order1", "ID_MIN", 1));
        answer(both, both.replace("\"R1\"", "\"R2\"")); // a repeated ID is not accepted
        assertThat(ids(face.findByOuterOrderNo(ORDER, ProductCode.ID_MIN))).containsExactly("min");
        assertThat(server.submissions().get(0).parameter("SceneId")).isEqualTo("2");
        assertThat(ids(face.findByOuterOrderNo(r -> r.outerOrderNo(ORDER).sceneId(1))))
                .containsExactly("other");
        assertThat(server.submissions().get(1).parameter("SceneId")).isEqualTo("1");
    }

    @Test
    void allPagesAreReadOnceAndARecordOnTwoPagesIsOneRecord() {
        answer(
                page(1, 3, item("a", "order1", "ID_PRO", 1)),
                page(2, 3, item("a", "order1", "ID_PRO", 1), item("b", "order1", "ID_PRO", 1)),
                page(3, 3, item("c", "order1", "ID_PRO", 1)));
        assertThat(ids(face.findByOuterOrderNo(r -> r.outerOrderNo(ORDER).currentPage(7))))
                .containsExactly("a", "b", "c");
        assertThat(server.submissions())
                .extracting(sent -> sent.parameter("CurrentPage"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void aSearchEndsWithAServiceThatAlwaysHasAnotherPage() {
        for (int i = 1; i <= 60; i++) {
            answer(page(i, 1_000_000, item("foreign" + i, "order2", "ID_PRO", 1)));
        }
        assertThat(face.findByOuterOrderNo(ORDER)).isEmpty();
        assertThat(server.submissions()).hasSize(50);
    }

    @Test
    void aSearchNeedsANumber() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(
                        () ->
                                face.findByOuterOrderNo(
                                        DescribeVerifySearchPageListRequest.builder().build()))
                .withMessageContaining("outerOrderNo");
        assertThat(server.submissions()).isEmpty();
    }

    /** An empty list must come from the service: it would look like a call that never happened. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"RequestId\":\"R\"}",
                "{\"RequestId\":\"R\",\"Code\":\"200\",\"Message\":\"success\",\"ResultObject\":{\"Items\":[]}}",
                "{\"RequestId\":\"R\",\"CurrentPage\":1,\"PageSize\":20,\"TotalPage\":1,\"TotalCount\":1}",
                "{\"RequestId\":\"R\",\"CurrentPage\":1,\"PageSize\":20,\"TotalPage\":1,\"TotalCount\":1,\"Items\":{}}",
                "{\"RequestId\":\"R\",\"CurrentPage\":1,\"PageSize\":20,\"TotalPage\":1,\"TotalCount\":1,"
                        + "\"Items\":[{\"OuterOrderNo\":\"order1\"}]}"
            })
    void anAnswerWithoutRecordsIsNoEmptyList(String body) {
        answer(body, body);
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> face.findByOuterOrderNo(ORDER));
    }

    @Test
    void aListThatTheServiceCountsAsEmptyMayBeAbsent() {
        answer(
                "{\"RequestId\":\"R\",\"CurrentPage\":1,\"PageSize\":20,\"TotalPage\":0,\"TotalCount\":0}");
        assertThat(face.findByOuterOrderNo(ORDER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Y  -> Deleted[]",
                "N NOT_DELETE_REPEATEDLY -> AlreadyDeleted[]",
                "N NEED_QUERY_VERIFY_RESULT -> QueryFirst[]",
                "N SOMETHING_NEW -> Unrecognized[reason=Optional[SOMETHING_NEW]]",
                "N 张三 -> Unrecognized[reason=Optional.empty]",
                "X NOT_DELETE_REPEATEDLY -> Unrecognized[reason=Optional[NOT_DELETE_REPEATEDLY]]"
            })
    void whatTheServiceSaysOfADeletionIsTold(String row) {
        String[] parts = row.split(" -> ", 2);
        String[] fields = parts[0].split(" ", 2);
        answer(
                "{\"RequestId\":\"R\",\"Code\":\"200\",\"ResultObject\":{\"CertifyId\":\"sha1\",\"DeleteResult\":\"%s\",\"FailReason\":\"%s\"}}"
                        .formatted(fields[0], fields[1].strip()));
        assertThat(face.deleteFaceVerifyResult(r -> r.certifyId("sha1").deleteAfterQuery(true)))
                .hasToString(parts[1]);
        Submission sent = server.submissions().get(0);
        assertThat(sent.requestLine()).isEqualTo("POST / HTTP/1.1");
        assertThat(sent.parameter("CertifyId")).isEqualTo("sha1");
        assertThat(sent.parameter("DeleteAfterQuery")).isEqualTo("Y");
    }

    @Test
    void aSessionOfAnotherEndpointIsDeletedNowhere() {
        FaceVerifySession forged =
                FaceVerifySession.of(
                        CertifyId.of("sha1"),
                        1,
                        URI.create("https://attacker.example"),
                        Instant.EPOCH,
                        null,
                        null);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> face.deleteFaceVerifyResult(r -> r.session(forged)));
        assertThat(server.submissions()).isEmpty();
    }
}
