package io.cloudauth.conformance.programs;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.conformance.canary.Canaries;
import io.cloudauth.conformance.canary.Stage;
import io.cloudauth.conformance.canary.Told;
import io.cloudauth.conformance.canary.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The web application tells nothing of a person and no secret: in its log with everything at TRACE,
 * in its pages to strangers, in its database. By its documents the database keeps name and number
 * only encrypted, and neither link nor token, so that nothing at all is meant to be found there.
 */
@Tag("privacy")
@Timeout(1_800)
class WebProgramTest {

    private static final String FINANCIAL_GRADE = "live";
    private static final String LEGACY = "live,legacy";

    private static final Pattern CALLBACK =
            Pattern.compile(
                    "POST /callback/([^ ?]{20,})|GET /callback/\\S*callbackToken=([\\w-]{20,})");
    private static final Pattern STATE = Pattern.compile("state=([\\w-]+)");

    /** What the application's own settings keep from being logged. */
    private static final String[] UNPINNED = {
        "--logging.level.org.apache.coyote=trace",
        "--logging.level.org.springframework.web=trace",
        "--logging.level.org.springframework.security=trace"
    };

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {FINANCIAL_GRADE, LEGACY})
    void logsPagesToStrangersAndDatabaseTellNothing(String product) throws Exception {
        Told told = new Told();
        try (Stage stage = new Stage()) {
            Map<String, Set<String>> caught =
                    stage.caught(
                            (there, into) -> {
                                try (WebApplication web =
                                        WebApplication.start(product, there, folder)) {
                                    for (String language : List.of("en", "zh")) {
                                        verified(product, web, language, there, into);
                                    }
                                    unusual(web, into);
                                    for (Trouble trouble : Trouble.all()) {
                                        if (!trouble.slow()) {
                                            troubled(product, web, trouble, there, into);
                                        }
                                    }
                                    web.tell(into);
                                }
                            },
                            told);
            Stage.write("web-application-" + product.replace(',', '-') + ".txt", caught);
            assertThat(Set.copyOf(told.texts().values()))
                    .as("what was listened to")
                    .contains("table verification", "table attempts", "table flyway_schema_history")
                    .contains("a stranger's page /verifications/...")
                    .anyMatch(where -> where.matches("log, .*thymeleaf.*"))
                    .anyMatch(where -> where.matches("log, .*jdbc.*"))
                    .anyMatch(where -> where.matches("log, i\\.c\\.examples\\.h5\\..*"))
                    .anyMatch(where -> where.startsWith("file data/"));
            assertThat(told.texts().keySet())
                    .as("the log")
                    .anyMatch(line -> line.contains(" TRACE "));
            assertThat(stage.hasMetThePerson()).isTrue();
            assertThat(caught).as("told, and where").isEmpty();
        }
    }

    /** An end user passes and returns; strangers open every page. */
    private static void verified(
            String product, WebApplication web, String language, Stage stage, Told told)
            throws Exception {
        Visitor owner = new Visitor(web.site(), language);
        String number = owner.prepare(Canaries.NAME, Canaries.NUMBER).orElseThrow();
        String page = "/verifications/" + number;
        assertThat(owner.get(page + "/qr.svg").statusCode()).isEqualTo(200);
        String begin = owner.beginPath(number);
        stage.isSecret("one-time link", begin.substring(begin.lastIndexOf('/') + 1));
        strangers(web, page, "/return?state=none", told);
        assertThat(owner.beginBy(begin).statusCode()).isEqualTo(303);
        Set<String> before = callbacks(web);
        String back;
        if (product.equals(LEGACY)) {
            back = owner.wayBack(number);
            stage.emulator().setOutcome(number, 6);
            waitFor(() -> owner.get(page).body().contains("data-stage=\"NOT_PASSED\""));
            stage.emulator().setOutcome(number, 1);
        } else {
            back = owner.submit(number, "200");
        }
        stage.isSecret("session", owner.session());
        Matcher state = STATE.matcher(back);
        assertThat(state.find()).isTrue();
        stage.isSecret("state", state.group(1));
        assertThat(owner.get(page + "/stage").statusCode()).isEqualTo(200);
        strangers(web, page, "/return?state=none", told);
        waitFor(() -> owner.get(page).body().contains("data-stage=\"PASSED\""));
        assertThat(owner.get(back).statusCode()).isEqualTo(303);
        strangers(web, page, back, told);
        // the service calls back in its own time
        waitFor(() -> callbacks(web).size() > before.size());
        callbacks(web).forEach(secret -> stage.isSecret("callback's secret", secret));
        owner.post("/privacy/delete", "");
        stage.reset(told);
    }

    private static Set<String> callbacks(WebApplication web) {
        return CALLBACK.matcher(web.received())
                .results()
                .map(call -> call.group(1) == null ? call.group(2) : call.group(1))
                .collect(Collectors.toSet());
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            Thread.onSpinWait();
        }
    }

    private static void strangers(WebApplication web, String page, String back, Told told)
            throws Exception {
        Visitor stranger = new Visitor(web.site(), "en");
        for (String path :
                List.of(
                        "/",
                        page,
                        page + "/stage",
                        page + "/qr.svg",
                        back,
                        "/return",
                        "/begin/" + "A".repeat(43),
                        "/again",
                        "/consent",
                        "/privacy")) {
            stranger.tell(path, told);
        }
        for (String path : List.of("/privacy/nothing", "/nothing", "/error", "/actuator")) {
            stranger.tell(path, told);
        }
        Visitor.tell("withdraw", stranger.post(page + "/withdraw", ""), told);
        Visitor.tell("withdraw", stranger.postAlone(page + "/withdraw", ""), told);
        Visitor.tell("review", stranger.post(page + "/review", ""), told);
        Visitor.tell("callback", stranger.postAlone("/callback/none", "BizId=x"), told);
        Visitor.tell("callback", stranger.get("/callback/face/none?callbackToken=x"), told);
    }

    /** Forms that are wrong, incomplete or no forms at all. */
    private static void unusual(WebApplication web, Told told) throws Exception {
        Visitor visitor = new Visitor(web.site(), "en");
        String person = Visitor.person(Canaries.NAME, Canaries.NUMBER);
        String start = "/verifications";
        visitor.begin(Canaries.NAME + "\n", Canaries.NUMBER + "1");
        visitor.begin(Canaries.NAME.repeat(100), Canaries.NUMBER.repeat(100));
        visitor.post(start, person.replace("&consent=yes", ""));
        visitor.postAlone(start, person);
        visitor.post(start, person + "%");
        visitor.post(start, person.replace("&idNumber=", "%&idNumber=%E9"));
        visitor.post(start, (person + "&").repeat(2_000));
        visitor.post(start, "name=" + Canaries.NAME + "\u0000&idNumber=" + Canaries.NUMBER);
        String json = "{\"name\":\"" + Canaries.NAME + "\",\"n\":\"" + Canaries.NUMBER + "\"}";
        visitor.sendAs("application/json", "POST", start, json);
        visitor.sendAs("application/x-www-form-urlencoded", "PUT", start, person);
        visitor.sendAs("application/x-www-form-urlencoded", "POST", "/privacy", person);
        visitor.sendAs("text/nothing; charset=none", "POST", start, person);
        visitor.sendAs(
                "multipart/form-data; boundary=b",
                "POST",
                start,
                "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n"
                        + Canaries.NAME
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"idNumber\";"
                        + " filename=\"card.jpg\"\r\n\r\n"
                        + Canaries.NUMBER);
        visitor.tell("/", told);
    }

    /** The service answers badly, to the start and to the question for the verdict. */
    private static void troubled(
            String product, WebApplication web, Trouble trouble, Stage stage, Told told)
            throws Exception {
        boolean legacy = product.equals(LEGACY);
        Visitor first = new Visitor(web.site(), "en");
        trouble.order().accept(stage.emulator(), legacy ? "DescribeVerifyToken" : "InitFaceVerify");
        first.begin(Canaries.NAME, Canaries.NUMBER);
        stage.reset(told);
        Visitor second = new Visitor(web.site(), "zh");
        String number = second.begin(Canaries.NAME, Canaries.NUMBER).orElseThrow();
        trouble.order()
                .accept(stage.emulator(), legacy ? "DescribeVerifyResult" : "DescribeFaceVerify");
        if (legacy) {
            stage.emulator().setOutcome(number, 1);
        } else {
            second.submit(number, "200");
        }
        assertThat(second.get("/verifications/" + number).statusCode()).isEqualTo(200);
        stage.reset(told);
    }

    /** The controls: what is planted in each place is caught there. */
    @Test
    void theNetHangsBehindLogsPagesAndDatabase() throws Exception {
        try (Stage stage = new Stage()) {
            Map<String, Set<String>> caught =
                    stage.caught(
                            (there, into) -> {
                                Path data = Files.createDirectories(folder.resolve("data"));
                                try (WebApplication web =
                                        WebApplication.start(LEGACY, there, folder, UNPINNED)) {
                                    Visitor visitor = new Visitor(web.site(), "en");
                                    String bizId =
                                            visitor.begin(Canaries.NAME, Canaries.NUMBER)
                                                    .orElseThrow();
                                    String back = visitor.wayBack(bizId);
                                    visitor.get(back);
                                    there.isSecret("session", visitor.session());
                                    there.isSecret("state", back.substring(back.indexOf('=') + 1));
                                    visitor.post("/verifications/" + bizId + "/withdraw", "");
                                    // a form that is refused comes back to whoever sent it
                                    Visitor.tell(
                                            "planted",
                                            visitor.post(
                                                    "/verifications",
                                                    "name=" + Visitor.encoded(Canaries.NAME)),
                                            into);
                                    web.stop();
                                    KeptData.execute(
                                            data.resolve("h5"),
                                            "create table planted as select '"
                                                    + Canaries.PHONE
                                                    + "' as told");
                                    web.tell(into);
                                }
                            });
            assertThat(caught.get("ID number, raw"))
                    .as("without its pins the log tells")
                    .anyMatch(where -> where.matches("log, .*Http11InputBuffer"));
            assertThat(caught.get("state, raw"))
                    .anyMatch(where -> where.matches("log, .*DispatcherServlet"));
            assertThat(caught.get("session, raw"))
                    .anyMatch(
                            where -> where.matches("log, .*HttpSessionSecurityContextRepository"));
            assertThat(caught.get("name, character")).contains("a stranger's page planted");
            assertThat(caught.get("phone, raw")).contains("table planted", "file data/h5.mv.db");
        }
    }
}
