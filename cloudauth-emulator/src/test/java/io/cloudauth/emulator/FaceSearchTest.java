package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.FaceCalls;
import io.cloudauth.emulator.support.Json;
import io.cloudauth.emulator.support.Rpc;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for records of verdicts. */
class FaceSearchTest {

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private Rpc search() {
        return Rpc.call(emulator, "DescribeVerifySearchPageList")
                .with("CurrentPage", "1")
                .with("PageSize", "20");
    }

    private String decided(Rpc init, String subCode) {
        String certifyId = FaceCalls.certifyId(init);
        emulator.setFaceOutcome(certifyId, subCode);
        return certifyId;
    }

    private static List<String> found(Rpc search) {
        Json page = search.send().json();
        List<String> found = new ArrayList<>();
        for (int i = 0; page.at("Items", i) != null; i++) {
            found.add(page.text("Items", i, "CertifyId"));
        }
        return found;
    }

    @Test
    void aRecordHasTheFieldsOfTheVendorsSample() {
        String certifyId =
                decided(
                        FaceCalls.init(emulator)
                                .with("UserId", "u-1")
                                .with("Model", "MOVE_ACTION")
                                .with("FaceGuardOutput", "DeviceRisk"),
                        "204");
        Answer answer = search().send();
        Json page = answer.json();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(page.at("Code")).isNull();
        assertThat(page.at("ResultObject")).isNull();
        assertThat(page.text("RequestId")).isNotBlank();
        assertThat(List.of(page.text("CurrentPage"), page.text("PageSize")))
                .containsExactly("1", "20");
        assertThat(List.of(page.text("TotalPage"), page.text("TotalCount")))
                .containsExactly("1", "1");
        assertThat(page.text("Items", 0, "CertifyId")).isEqualTo(certifyId);
        assertThat(page.text("Items", 0, "OuterOrderNo"))
                .isEqualTo("e0c34a77f5ac40a5aa5e6ed20c353888");
        assertThat(page.text("Items", 0, "UserId")).isEqualTo("u-1");
        assertThat(page.text("Items", 0, "ProductCode")).isEqualTo("ID_PRO");
        assertThat(page.at("Items", 0, "SceneId")).isEqualTo(1000000006L);
        assertThat(page.text("Items", 0, "Model")).isEqualTo("MOVE_ACTION");
        assertThat(page.text("Items", 0, "Passed")).isEqualTo("F");
        assertThat(page.text("Items", 0, "SubCode")).isEqualTo("204");
        assertThat(page.text("Items", 0, "GmtVerify"))
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        assertThat(page.text("Items", 0, "CertNo")).isEqualTo("1****************X");
        assertThat(page.text("Items", 0, "ExtInfo", "CertName")).isEqualTo("测*");
        assertThat(page.text("Items", 0, "ExtInfo", "FaceAttack")).isEqualTo("F");
        assertThat(page.at("Items", 0, "ExtInfo", "VerifyScore")).isEqualTo(12.03);
        assertThat(page.text("Items", 0, "ExtInfo", "DeviceRisk")).isEqualTo("ROOT,VPN,HOOK");
        assertThat(answer.text()).doesNotContain(FaceCalls.NUMBER);
        assertThat(emulator.charged()).as("the search is free").isEqualTo(1);
    }

    @Test
    void theJournalShowsNoPersonOfASearch() {
        decided(FaceCalls.init(emulator).with("UserId", "user-4711"), "200");
        search().with("CertNo", FaceCalls.NUMBER).send();
        String calls = Rpc.control(emulator, "GET", "calls", "").text();
        assertThat(calls)
                .contains("DescribeVerifySearchPageList", "\"GmtVerify\":\"2", "\"TotalCount\":1")
                .doesNotContain(FaceCalls.NUMBER, "user-4711", "测", "1***");
    }

    @Test
    void aSessionHasOneRecordThatShowsItsNewestVerdict() {
        String certifyId = FaceCalls.certifyId(FaceCalls.init(emulator));
        assertThat(found(search())).as("there is no verdict").isEmpty();
        emulator.setFaceOutcome(certifyId, "204");
        emulator.setFaceOutcome(certifyId, "200");
        assertThat(found(search())).containsExactly(certifyId);
        assertThat(found(search().with("Passed", "T"))).containsExactly(certifyId);
        Rpc.control(emulator, "PUT", "outcomes/" + certifyId, "{\"code\":\"418\"}");
        assertThat(found(search())).as("an error is no verdict").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OuterOrderNo, number2, number",
        "SceneId, 1000000007, 100000000",
        "ProductCode, LR_FR, LR",
        "CertNo, 110000190001012000, 11000019000101200",
        "Passed, F, X",
        "Model, MOVE_ACTION, MOVE",
        "SubCode, 205, 20",
        "HasDeviceRisk, true, yes"
    })
    void aFilterIsComparedByEquality(String parameter, String value, String part) {
        decided(FaceCalls.init(emulator), "200");
        Rpc other =
                FaceCalls.initWithoutIdentity(emulator, "LR_FR")
                        .with("CertNo", "110000190001012000")
                        .with("OuterOrderNo", "number2")
                        .with("SceneId", "1000000007")
                        .with("Model", "MOVE_ACTION")
                        .with("FaceGuardOutput", "DeviceRisk");
        String certifyId = decided(other, "205");
        assertThat(found(search())).hasSize(2);
        assertThat(found(search().with(parameter, value))).containsExactly(certifyId);
        assertThat(found(search().with(parameter, part))).isEmpty();
        assertThat(found(search().with("SubCodes", "201,205").with("CertifyId", certifyId)))
                .containsExactly(certifyId);
        assertThat(found(search().with("SubCodes", "201,202"))).isEmpty();
    }

    @Test
    void datesAreMillisecondsOrTextWithAZone() {
        String certifyId = decided(FaceCalls.init(emulator), "200");
        long now = Instant.now().toEpochMilli();
        String later = Long.toString(now + 3_600_000);
        assertThat(found(search().with("EndDate", later))).containsExactly(certifyId);
        assertThat(found(search().with("StartDate", later))).isEmpty();
        assertThat(found(search().with("EndDate", "2001-10-16 23:59:59 +0800"))).isEmpty();
        assertThat(found(search().with("StartDate", "2001-10-16 23:59:59 +0800")))
                .containsExactly(certifyId);
        Answer unusable = search().with("StartDate", "yesterday").send();
        assertThat(unusable.status()).isEqualTo(400);
        assertThat(unusable.code()).isEqualTo("InvalidParameter");
    }

    @Test
    void pagesFollowEachOtherFromTheNewestRecordOn() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(0, decided(FaceCalls.init(emulator), "200"));
        }
        Rpc first = search().with("PageSize", "2");
        assertThat(first.send().json().text("TotalPage")).isEqualTo("3");
        List<String> read = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            read.addAll(found(search().with("PageSize", "2").with("CurrentPage", "" + page)));
        }
        assertThat(read).containsExactlyElementsOf(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CurrentPage", "PageSize"})
    void aPageMustBeNamed(String parameter) {
        Answer missing = search().without(parameter).send();
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.code()).isEqualTo("Missing" + parameter);
        for (String value : new String[] {"0", "-1", "one", "1.5", "99999999999"}) {
            Answer invalid = search().with(parameter, value).send();
            assertThat(invalid.status()).isEqualTo(400);
            assertThat(invalid.code()).isEqualTo("InvalidParameter");
        }
    }

    @Test
    void aBusinessErrorHasACodeInTheBody() {
        emulator.refuse("DescribeVerifySearchPageList", "411", 0, 1);
        Answer answer = search().send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo("411");
        assertThat(answer.json().at("Items")).isNull();
    }

    @Test
    void aRecordAppearsAfterTheLagByTheEmulatorsClock() {
        String body = "{\"lagSeconds\":3600}";
        assertThat(Rpc.control(emulator, "PUT", "search", body).status()).isEqualTo(204);
        String certifyId = decided(FaceCalls.init(emulator), "200");
        assertThat(found(search())).isEmpty();
        emulator.setClockOffset(Duration.ofMinutes(59));
        assertThat(found(search().with("Timestamp", in(59)))).isEmpty();
        emulator.setClockOffset(Duration.ofMinutes(61));
        assertThat(found(search().with("Timestamp", in(61)))).containsExactly(certifyId);
        assertThat(Rpc.control(emulator, "PUT", "search", "{\"lagSeconds\":-1}").status())
                .isEqualTo(400);
        emulator.reset();
        decided(FaceCalls.init(emulator), "200");
        assertThat(found(search())).as("without the lag, without old records").hasSize(1);
    }

    private static String in(int minutes) {
        return Instant.now().plus(Duration.ofMinutes(minutes)).toString().substring(0, 19) + "Z";
    }
}
