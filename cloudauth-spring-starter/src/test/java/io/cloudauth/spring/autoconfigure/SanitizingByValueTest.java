package io.cloudauth.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

/** Secrets that come by a way whose name says nothing, in a real application with its actuator. */
class SanitizingByValueTest {
    private static final String BY_JSON = "Json/Secret\"4711";
    private static final String BY_NAME = "OwnNameSecret0815";
    private static final String BY_OPTIONS = "OptionSecret0042";
    private static final String BY_ARGUMENT = "ArgumentSecret99";
    private static final String TOKEN = "Session+Token=1234";
    private static final String PROXY = "proxy word/12";
    private static final String CHAIN = "ChainSecret77+/=";
    private static final String OVERRIDDEN = "OverriddenSecret1";

    private static final Map<String, Object> VARIABLES = new HashMap<>();
    private static final Map<String, Object> SYSTEM = new HashMap<>();
    private static final String[] ARGUMENTS = {
        "--cloudauth.clients.arg.credentials.access-key-id=arg-key-id",
        "--cloudauth.clients.arg.credentials.access-key-secret=" + BY_ARGUMENT
    };

    static {
        VARIABLES.put(
                "SPRING_APPLICATION_JSON",
                "{\"cloudauth\":{\"credentials\":{\"access-key-id\":\"json-key-id\","
                        + "\"access-key-secret\":\"Json\\/Secret\\u00224711\"},"
                        + "\"clients\":{\"own\":{\"credentials\":{"
                        + "\"access-key-id\":\"${MY_ID}\",\"access-key-secret\":\"${MY_OWN_NAME}\","
                        + "\"security-token\":\"Session+Token=1234\"},"
                        + "\"http\":{\"proxy\":{\"uri\":\"http://127.0.0.1:9\","
                        + "\"username\":\"user\",\"password\":\"proxy word/${MY_PART}\"}}}}}}");
        VARIABLES.put("MY_OWN_NAME", BY_NAME);
        VARIABLES.put("MY_ID", "my-own-key-id");
        VARIABLES.put("MY_PART", "12");
        VARIABLES.put("CALLBACK", "https://shop.example/?t=Session%2BToken%3D1234&n=1");
        VARIABLES.put("FORM", "word=proxy+word%2F12");
        VARIABLES.put("BASIC", "Basic dXNlcjpwcm94eSB3b3JkLzEy"); // user:proxy word/12
        VARIABLES.put(
                "JDK_JAVA_OPTIONS",
                "-Xmx64m -Dcloudauth.clients.opt.credentials.access-key-secret=" + BY_OPTIONS);
        VARIABLES.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", CHAIN);
        VARIABLES.put("JAVA_TOOL_OPTIONS", "-Dother=ChainSecret77\\+/\\= -Dalso=1");
        VARIABLES.put("CLOUDAUTH_CLIENTS_OPT_CREDENTIALS_ACCESSKEYSECRET", OVERRIDDEN);
        VARIABLES.put("OLD_COPY", "was " + OVERRIDDEN);
        VARIABLES.put("HARMLESS", "harmless-value");
        SYSTEM.put("cloudauth.clients.opt.credentials.access-key-id", "opt-key-id");
        SYSTEM.put("cloudauth.clients.opt.credentials.access-key-secret", BY_OPTIONS);
        SYSTEM.put("sun.java.command", "app.jar " + String.join(" ", ARGUMENTS));
        SYSTEM.put("a.list", List.of("first", BY_NAME));
    }

    private static WebApplication start(Class<?> parts) {
        return WebApplication.start(parts, VARIABLES, SYSTEM, ARGUMENTS);
    }

    @Test
    void endpointsSecretsUnderForeignNamesShowNone() throws Exception {
        try (WebApplication application = start(WebApplication.Sanitized.class)) {
            assertThat(application.everything())
                    .noneMatch(SanitizingByValueTest::holdsASecret)
                    .anyMatch(shown -> shown.contains("harmless-value"))
                    .anyMatch(shown -> shown.contains("\"bizType\":\"test\""));
            for (String name :
                    List.of(
                            "SPRING_APPLICATION_JSON",
                            "MY_OWN_NAME",
                            "MY_ID",
                            "MY_PART",
                            "CALLBACK",
                            "FORM",
                            "BASIC",
                            "JDK_JAVA_OPTIONS",
                            "JAVA_TOOL_OPTIONS",
                            "OLD_COPY",
                            "sun.java.command",
                            "a.list")) {
                assertThat(application.shown(name)).as(name).contains("******");
            }
            assertThat(application.shown("HARMLESS")).contains("harmless-value");
        }
    }

    /** The control: by name alone each of them is seen. */
    @Test
    void endpointsWithoutTheFunctionShowThem() throws Exception {
        try (WebApplication application = start(WebApplication.Parts.class)) {
            String env = application.everything().get(0);
            assertThat(env)
                    .contains(BY_NAME, BY_OPTIONS, BY_ARGUMENT, OVERRIDDEN, PROXY)
                    .contains("Session%2BToken%3D1234", "word=proxy+word%2F12");
        }
    }

    @Test
    void functionWhoeverPrintsItKeepsNoSecret() throws Exception {
        try (WebApplication application = start(WebApplication.Sanitized.class)) {
            SanitizingFunction function = application.context().getBean(SanitizingFunction.class);
            assertThat(application.everything()).isNotEmpty();
            assertThat(holdsASecret(function.toString())).isFalse();
            assertThat(Arrays.stream(function.getClass().getDeclaredFields()))
                    .extracting(field -> field.getType().getSimpleName())
                    .containsExactlyInAnyOrder("int", "ConfigurableEnvironment", "Supplier");
        }
    }

    private static boolean holdsASecret(String text) {
        return List.of(
                        BY_JSON,
                        "Json\\/Secret",
                        "Json/Secret",
                        BY_NAME,
                        BY_OPTIONS,
                        BY_ARGUMENT,
                        TOKEN,
                        "Session%2BToken",
                        PROXY,
                        "proxy+word%2F12",
                        "dXNlcjpwcm94eSB3b3JkLzEy",
                        "ChainSecret77",
                        OVERRIDDEN,
                        "my-own-key-id",
                        "arg-key-id",
                        "json-key-id")
                .stream()
                .anyMatch(text::contains);
    }
}
