package io.cloudauth.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.config.RetryOptions;
import io.cloudauth.model.AwaitOptions;
import io.cloudauth.model.VerifyMaterialRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {

    private static final String ENGLISH = "README.md";
    private static final String CHINESE = "README.zh-CN.md";

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void beginsWithTwoCommandsAndThenCode(String file) {
        Page readme = Project.page(file);

        assertThat(readme.blocks("sh").get(0).code().lines())
                .containsExactly("mvn -q -Dquickstart", "mvn verify");
        assertThat(readme.blocks("java").get(0).firstLine()).isLessThanOrEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/settings.md", "docs/zh/settings.md"})
    void theTableListsTheDefaultsOfTheCode(String file) {
        RetryOptions retry = RetryOptions.builder().build();
        HttpOptions http = HttpOptions.builder().build();
        AwaitOptions await = AwaitOptions.builder().build();

        assertThat(settings(file))
                .containsAllEntriesOf(
                        Map.of(
                                "retry.maxAttempts", "" + retry.maxAttempts(),
                                "retry.initialBackoff", shown(retry.initialBackoff()),
                                "retry.maxBackoff", shown(retry.maxBackoff()),
                                "http.maxConnections", "" + http.maxConnections(),
                                "http.acquireTimeout", shown(http.acquireTimeout()),
                                "http.reuseConnections", "" + http.reuseConnections(),
                                "http.idleTimeout", shown(http.idleTimeout()),
                                "await.atMost", shown(await.atMost()),
                                "await.initialInterval", shown(await.initialInterval()),
                                "await.maxInterval", shown(await.maxInterval())))
                .containsValue(
                        VerifyMaterialRequest.IMAGE_LIMITS.maxSentBytes() / 1024 / 1024 + " MiB")
                .containsValue(
                        VerifyMaterialRequest.IMAGE_LIMITS.maxBytes() / 1024 / 1024 + " MiB");
    }

    /** Returns the second cell of each table row, by the first cell. */
    private static Map<String, String> settings(String file) {
        Map<String, String> settings = new HashMap<>();
        for (List<List<String>> table : Project.page(file).tables()) {
            table.forEach(row -> settings.put(row.get(0), row.get(1)));
        }
        return settings;
    }

    private static String shown(Duration duration) {
        if (duration.toSecondsPart() == 0 && duration.toMillisPart() == 0) {
            return duration.toMinutes() + " min";
        }
        return duration.toMillisPart() == 0
                ? duration.toSeconds() + " s"
                : duration.toMillis() + " ms";
    }
}
