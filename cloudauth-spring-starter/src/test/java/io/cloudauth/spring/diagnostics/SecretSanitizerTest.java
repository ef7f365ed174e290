package io.cloudauth.spring.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SecretSanitizerTest {
    private static final String SECRET = "a+b/c \"d\" 秘密=1";
    private static final String SHORT = "kyc-pw7";

    private final Map<String, Object> settings = new HashMap<>();
    private final SecretSanitizer sanitizer = new SecretSanitizer(environment(), () -> null);

    private StandardEnvironment environment() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
        settings.put("cloudauth.credentials.access-key-secret", SECRET);
        return environment;
    }

    private boolean hides(String name, @Nullable Object value) {
        SanitizableData shown = sanitizer.apply(new SanitizableData(null, name, value));
        return SanitizableData.SANITIZED_VALUE.equals(shown.getValue());
    }

    static Stream<Object> valuesWithTheSecret() {
        Map<String, Object> nested = Map.of("deep", List.of(Map.of("x", "y" + SECRET)));
        return Stream.of(
                SECRET,
                "before" + SECRET + "after",
                java.nio.CharBuffer.wrap(SECRET),
                "{\"s\":\"a+b\\/c \\\"d\\\" \\u79d8\\u5bc6=1\"}",
                "s=a+b/c\\ \"d\"\\ \\u79D8\\u5BC6\\=1",
                "https://x/?s=a%2Bb%2Fc%20%22d%22%20%E7%A7%98%E5%AF%86%3D1",
                "s=a%2bb%2fc+%22d%22+%e7%a7%98%e5%af%86%3d1&n=2",
                "{\\\"s\\\":\\\"a+b/c \\\\\\\"d\\\\\\\" 秘密=1\\\"}",
                "{\"u\":\"?s=a%2Bb\\/c%20%22d%22%20\\u79d8\\u5bc6=1\"}",
                URI.create("https://x/?s=a%2Bb%2Fc%20%22d%22%20%E7%A7%98%E5%AF%86%3D1"),
                SECRET.toCharArray(),
                SECRET.getBytes(StandardCharsets.UTF_8),
                List.of(1, new String[] {"x", SECRET}),
                List.of(1, SECRET),
                Map.of(SECRET, 1),
                nested);
    }

    @ParameterizedTest
    @MethodSource("valuesWithTheSecret")
    void valueWithTheSecretInAnyFormIsHidden(Object value) {
        assertThat(hides("anything", value)).isTrue();
    }

    @Test
    void valueWithoutTheSecretIsShown() {
        for (Object value :
                new Object[] {"PATH=/bin", "100% \\", "\\u12", "%zz", 1, true, List.of(), ""}) {
            assertThat(hides("anything", value)).as("%s", value).isFalse();
        }
        assertThat(hides("anything", null)).isFalse();
    }

    @Test
    void numberThatIsASecretIsHidden() {
        settings.put("cloudauth.http.proxy.password", 1234567890);

        assertThat(hides("anything", 1234567890)).isTrue();
        assertThat(hides("anything", 123456789)).isFalse();
    }

    @Test
    void shortSecretHidesItsOwnNameAndItsVariableAlone() {
        settings.put("cloudauth.clients.a.http.proxy.password", "${my.own-pw}");
        settings.put("MY_OWN_PW", SHORT);

        assertThat(SHORT).hasSizeLessThan(SecretValues.SHORTEST);
        assertThat(hides("cloudauth.clients.a.http.proxy.password", SHORT)).isTrue();
        assertThat(hides("MY_OWN_PW", SHORT)).isTrue();
        assertThat(hides("spring.application.name", SHORT)).isFalse();
    }

    @Test
    void userOfTheProxyIsHiddenByItsNameAlone() {
        settings.put("cloudauth.http.proxy.username", "kyc-service");

        assertThat(hides("cloudauth.http.proxy.username", "kyc-service")).isTrue();
        assertThat(hides("spring.application.name", "kyc-service")).isFalse();
    }

    @Test
    void secretThatChangesIsHiddenFromThenOn() {
        assertThat(hides("copy", "another-secret")).isFalse();
        settings.put("ALIBABA_CLOUD_SECURITY_TOKEN", "another-secret");
        assertThat(hides("copy", "another-secret")).isTrue();
    }

    @Test
    void placeholdersThatLeadToEachOtherHideAndDoNotFail() {
        settings.put("cloudauth.credentials.security-token", "${one}-token");
        settings.put("one", "${two}");
        settings.put("two", "${one}");

        assertThat(hides("one", "${two}")).isTrue();
        assertThat(hides("copy", "${one}-token")).isTrue();
    }

    @Test
    void listThatHoldsItselfIsHidden() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);

        assertThat(hides("anything", endless)).isTrue();
    }
}
