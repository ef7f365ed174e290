package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.FaceCalls;
import io.cloudauth.emulator.support.Json;
import io.cloudauth.emulator.support.Rpc;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The deletion of the personal data of a session. */
class FaceDeletionTest {

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private Rpc deletion(String certifyId) {
        return Rpc.call(emulator, "DeleteFaceVerifyResult").with("CertifyId", certifyId);
    }

    private static String result(Rpc deletion) {
        Answer answer = deletion.send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo("200");
        Json json = answer.json();
        assertThat(json.text("Message")).isEqualTo("success");
        return json.text("ResultObject", "DeleteResult")
                + " "
                + json.text("ResultObject", "FailReason");
    }

    private String decided() {
        String certifyId = FaceCalls.certifyId(FaceCalls.init(emulator).with("UserId", "u-1"));
        emulator.setFaceOutcome(certifyId, "200");
        return certifyId;
    }

    @Test
    void aSecondDeletionIsRefused() {
        String certifyId = decided();
        assertThat(result(deletion(certifyId))).isEqualTo("Y null");
        assertThat(result(deletion(certifyId))).isEqualTo("N NOT_DELETE_REPEATEDLY");
        assertThat(result(deletion(certifyId).with("DeleteAfterQuery", "Y")))
                .isEqualTo("N NOT_DELETE_REPEATEDLY");
        assertThat(FaceCalls.describe(emulator, certifyId).code()).isEqualTo("406");
    }

    @Test
    void aDeletionAfterAQueryNeedsTheQuery() {
        String certifyId = decided();
        assertThat(result(deletion(certifyId).with("DeleteAfterQuery", "Y")))
                .isEqualTo("N NEED_QUERY_VERIFY_RESULT");
        assertThat(FaceCalls.subCode(emulator, certifyId)).isEqualTo("200");
        assertThat(result(deletion(certifyId).with("DeleteAfterQuery", "Y"))).isEqualTo("Y null");
    }

    @Test
    void aDeletionWithoutQueryIsTheDefault() {
        assertThat(result(deletion(decided()).with("DeleteAfterQuery", "N"))).isEqualTo("Y null");
    }

    @Test
    void theRecordStaysWithoutThePerson() {
        String certifyId = decided();
        deletion(certifyId).send();
        Json page =
                Rpc.call(emulator, "DescribeVerifySearchPageList")
                        .with("CurrentPage", "1")
                        .with("PageSize", "20")
                        .send()
                        .json();
        assertThat(page.text("Items", 0, "CertifyId")).isEqualTo(certifyId);
        assertThat(page.text("Items", 0, "Passed")).isEqualTo("T");
        for (String name : List.of("UserId", "CertNo")) {
            assertThat(page.at("Items", 0, name)).isNull();
        }
        assertThat(page.at("Items", 0, "ExtInfo", "CertName")).isNull();
        assertThat(page.at("Items", 0, "ExtInfo", "VerifyScore")).isNull();
    }

    @Test
    void aDeletedSessionGetsNoVerdict() {
        String certifyId = FaceCalls.certifyId(FaceCalls.init(emulator));
        assertThat(result(deletion(certifyId))).isEqualTo("Y null");
        Answer outcome =
                Rpc.control(emulator, "PUT", "outcomes/" + certifyId, "{\"subCode\":\"200\"}");
        assertThat(outcome.status()).isEqualTo(404);
        assertThat(emulator.charged()).isZero();
    }

    @Test
    void anUnknownOrMissingCertifyIdIsABusinessError() {
        assertThat(deletion("sha00000000000000000000000000000").send().code()).isEqualTo("406");
        Answer missing = Rpc.call(emulator, "DeleteFaceVerifyResult").send();
        assertThat(missing.code()).isEqualTo("400");
        assertThat(missing.json().text("Message")).isEqualTo("参数不能为空(certifyId)");
    }

    @Test
    void ofManyDeletionsAtOnceOneSucceeds() {
        String certifyId = decided();
        assertThat(
                        IntStream.range(0, 16)
                                .parallel()
                                .mapToObj(i -> result(deletion(certifyId)))
                                .filter("Y null"::equals)
                                .count())
                .isEqualTo(1);
    }
}
