package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.Json;
import io.cloudauth.emulator.support.Rpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlInterfaceTest {

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private Json result(String bizId) {
        return Rpc.call(emulator, "DescribeVerifyResult")
                .with("BizType", "RPBasic")
                .with("BizId", bizId)
                .send()
                .json();
    }

    private void begin(String bizId) {
        Rpc.call(emulator, "DescribeVerifyToken")
                .with("BizType", "RPBasic")
                .with("BizId", bizId)
                .send();
    }

    @Test
    void healthIsReady() {
        Answer health = Rpc.control(emulator, "GET", "health", "");
        assertThat(health.json().text("status")).isEqualTo("ready");
    }

    @Test
    void anOutcomeIsSetBeforeOrAfterTheCall() {
        assertThat(Rpc.control(emulator, "PUT", "outcomes/before", "{\"status\": 6}").status())
                .isEqualTo(204);
        begin("before");
        begin("after");
        assertThat(result("before").at("VerifyStatus")).isEqualTo(6L);
        assertThat(result("after").at("VerifyStatus")).isEqualTo(-1L);
        Rpc.control(emulator, "PUT", "outcomes/after", "{\"status\": 77}");
        assertThat(result("after").at("VerifyStatus")).isEqualTo(77L);
    }

    @Test
    void aBizIdInThePathIsDecoded() {
        Rpc.control(emulator, "PUT", "outcomes/%E8%AE%A2%E5%8D%95%2F1", "{\"status\": 5}");
        assertThat(result("订单/1").at("VerifyStatus")).isEqualTo(5L);
    }

    @Test
    void submissionsAreChargedAsTheyAreBilled() {
        begin("charged");
        emulator.setOutcome("charged", 6);
        emulator.setOutcome("charged", 6);
        emulator.setOutcome("charged", 12);
        emulator.setOutcome("charged", -1);
        emulator.setOutcome("charged", 1);
        emulator.setOutcome("charged", 7);
        assertThat(emulator.charged()).as("6 and 1; neither 12 nor -1").isEqualTo(2);
        assertThat(result("charged").at("VerifyStatus")).isEqualTo(7L);
    }

    @Test
    void callsTellWhatArrivedAndMaskThePerson() {
        Rpc.call(emulator, "VerifyMaterial")
                .with("BizType", "RPMin")
                .with("BizId", "shown")
                .with("Name", "欧阳测试")
                .with("IdCardNumber", "11010519491231002X")
                .with("FaceImageUrl", "https://cdn.example/face.jpg?who=1")
                .with("UserPhoneNumber", "13000000000")
                .send();
        Answer answer = Rpc.control(emulator, "GET", "calls", "");
        Json calls = answer.json();
        assertThat(calls.at("charged")).isEqualTo(1L);
        assertThat(calls.text("calls", 0, "action")).isEqualTo("VerifyMaterial");
        assertThat(calls.text("calls", 0, "signature")).isEqualTo("RPC 1.0");
        assertThat(calls.text("calls", 0, "parameters", "BizId")).isEqualTo("shown");
        assertThat(calls.text("calls", 0, "parameters", "Name")).isEqualTo("*** (4)");
        assertThat(calls.text("calls", 0, "travelledIn", "Name")).isEqualTo("body");
        assertThat(calls.text("calls", 0, "answer", "VerifyStatus")).isEqualTo("1");
        assertThat(calls.at("calls", 0, "charged")).isEqualTo(1L);
        assertThat(answer.text())
                .doesNotContain("欧阳测试", "11010519491231002X", "who=1", "13000000000", "/media/");
        assertThat(emulator.calls().get(0).parameters())
                .containsEntry("IdCardNumber", "*** (18)")
                .containsEntry("BizType", "RPMin");
        assertThat(emulator.calls().get(0).inUrl()).isEmpty();
    }

    @Test
    void callsAreShownAsTheyAreWhereThatWasAskedFor() {
        try (CloudAuthEmulator open = CloudAuthEmulator.builder().showPersonalData().start()) {
            Rpc.call(open, "DescribeVerifyToken").with("Name", "欧阳测试").send();
            assertThat(Rpc.control(open, "GET", "calls", "").text()).contains("欧阳测试");
            assertThat(open.calls().get(0).parameters()).containsEntry("Name", "欧阳测试");
        }
    }

    @Test
    void onlyCallsAfterANumberAreToldWhereThatIsAskedFor() {
        result("one");
        result("two");
        Json later = Rpc.control(emulator, "GET", "calls?after=1", "").json();
        assertThat(later.text("calls", 0, "parameters", "BizId")).isEqualTo("two");
        assertThat(later.at("calls", 1)).isNull();
    }

    @Test
    void deletingTheCallsForgetsAllState() {
        begin("forgotten");
        emulator.setOutcome("forgotten", 6);
        assertThat(Rpc.control(emulator, "DELETE", "calls", "").status()).isEqualTo(204);
        assertThat(emulator.calls()).isEmpty();
        assertThat(emulator.charged()).isZero();
        assertThat(result("forgotten").at("VerifyStatus")).isEqualTo(-1L);
    }

    @Test
    void whatCannotBeFollowedIsRefusedWithTheRule() {
        assertThat(Rpc.control(emulator, "PUT", "outcomes/x", "{\"status\": \"6\"}").status())
                .isEqualTo(400);
        assertThat(Rpc.control(emulator, "PUT", "outcomes/x", "nonsense").status()).isEqualTo(400);
        assertThat(Rpc.control(emulator, "PUT", "outcomes/", "{\"status\": 6}").status())
                .isEqualTo(400);
        assertThat(Rpc.control(emulator, "GET", "calls?after=x", "").status()).isEqualTo(400);
        assertThat(Rpc.control(emulator, "GET", "nothing", "").status()).isEqualTo(404);
    }
}
