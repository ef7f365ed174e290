package io.cloudauth.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.error.ApiFamily;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.Phase;
import io.cloudauth.error.TransportException;
import io.cloudauth.error.Violation;
import io.cloudauth.model.Personal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The requests of the search for records and of the deletion. */
class FaceRecordRequestsTest {

    @Test
    void everyViolationOfASearchIsReportedAtOnce() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(
                        () ->
                                DescribeVerifySearchPageListRequest.builder()
                                        .currentPage(0)
                                        .pageSize(-1)
                                        .certifyId("sha 1")
                                        .outerOrderNo("order-1")
                                        .sceneId(0)
                                        .idCardNumber("110105194912310021")
                                        .startDate("a\nb")
                                        .endDate("1".repeat(65))
                                        .parameter("PageSize", "1")
                                        .build())
                .satisfies(
                        e ->
                                assertThat(e.violations())
                                        .extracting(Violation::field)
                                        .containsExactly(
                                                "currentPage",
                                                "pageSize",
                                                "certifyId",
                                                "outerOrderNo",
                                                "sceneId",
                                                "idCardNumber",
                                                "startDate",
                                                "endDate",
                                                "parameter(PageSize)"))
                .withMessageNotContaining("order-1")
                .withMessageNotContaining("110105");
    }

    @Test
    void aSearchKeepsItsFiltersAndLosesTheRemovedOnes() {
        DescribeVerifySearchPageListRequest request =
                DescribeVerifySearchPageListRequest.builder()
                        .outerOrderNo(OuterOrderNo.of("order1"))
                        .sceneId(7)
                        .productCode(ProductCode.ID_MIN)
                        .passed(true)
                        .subCodes(List.of(SubCode.of("201")))
                        .subCodes(List.of())
                        .model(LivenessModel.LIVENESS)
                        .model(null)
                        .idCardNumber("11010519491231002x")
                        .build();
        assertThat(request.currentPage()).isEqualTo(1);
        assertThat(request.pageSize()).isEqualTo(20);
        assertThat(request.outerOrderNo()).hasValue(OuterOrderNo.of("order1"));
        assertThat(request.sceneId()).hasValue(7);
        assertThat(request.productCode()).hasValue(ProductCode.ID_MIN);
        assertThat(request.filters())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "OuterOrderNo", Personal.of("order1"),
                                "SceneId", Personal.of("7"),
                                "ProductCode", Personal.of("ID_MIN"),
                                "Passed", Personal.of("T"),
                                "CertNo", Personal.of("11010519491231002X")));
        assertThat(request.toBuilder().build()).isEqualTo(request);
        assertThat(request.toBuilder().currentPage(2).build()).isNotEqualTo(request);
        assertThat(request.toString()).contains("order1", "ID_MIN").doesNotContain("110105");
    }

    @Test
    void aDeletionNeedsACertifyIdAndTakesASessions() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> DeleteFaceVerifyResultRequest.builder().build())
                .withMessageContaining("certifyId");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> DeleteFaceVerifyResultRequest.builder().certifyId("a b").build());
        URI endpoint = URI.create("https://cloudauth.example");
        FaceVerifySession session =
                FaceVerifySession.of(CertifyId.of("sha1"), 1, endpoint, Instant.EPOCH, null, null);
        DeleteFaceVerifyResultRequest request =
                DeleteFaceVerifyResultRequest.builder()
                        .session(session)
                        .deleteAfterQuery(true)
                        .build();
        assertThat(request.certifyId()).isEqualTo(CertifyId.of("sha1"));
        assertThat(request.endpoint()).hasValue(endpoint);
        assertThat(request.deleteAfterQuery()).hasValue(true);
        assertThat(DeleteFaceVerifyResultRequest.builder().certifyId("sha1").build().endpoint())
                .isEmpty();
    }

    @Test
    void onlyADeletionThatLeavesNoDataIsDone() {
        assertThat(new Deletion.Deleted().isDone()).isTrue();
        assertThat(new Deletion.AlreadyDeleted().isDone()).isTrue();
        assertThat(new Deletion.QueryFirst().isDone()).isFalse();
        assertThat(new Deletion.Unrecognized(Optional.empty()).isDone()).isFalse();
    }

    @Test
    void anUnknownOutcomeAdvisesTheSearch() {
        OutcomeUnknownException unknown =
                new OutcomeUnknownException(
                        ApiFamily.FACE,
                        "ContrastFaceVerify",
                        null,
                        1,
                        TransportException.builder(Phase.RECEIVE).build());
        assertThat(unknown).hasMessageContaining("findByOuterOrderNo");
        assertThat(unknown.remedy(Locale.ENGLISH))
                .startsWith("Do not send it again")
                .contains("findByOuterOrderNo", "late", "console");
        assertThat(unknown.remedy(Locale.CHINA)).contains("findByOuterOrderNo", "延迟", "控制台");
    }
}
