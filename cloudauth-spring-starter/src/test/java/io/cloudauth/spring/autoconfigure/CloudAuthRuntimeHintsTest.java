package io.cloudauth.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;

class CloudAuthRuntimeHintsTest {
    private final RuntimeHints hints = new RuntimeHints();

    CloudAuthRuntimeHintsTest() {
        new CloudAuthRuntimeHints().registerHints(hints, getClass().getClassLoader());
    }

    @Test
    void hintsEmulatorsPagesAreKept() {
        for (String page :
                new String[] {"page/verify.html", "page/verify.js", "control/console.js"}) {
            assertThat(
                            RuntimeHintsPredicates.resource()
                                    .forResource("io/cloudauth/emulator/internal/" + page))
                    .accepts(hints);
        }
    }

    @Test
    void hintsTableOfTheSubmissionLogIsKept() {
        for (String database : new String[] {"h2", "mysql", "postgresql"}) {
            String file = "io/cloudauth/core/submission/schema-" + database + ".sql";
            assertThat(getClass().getClassLoader().getResource(file)).isNotNull();
            assertThat(RuntimeHintsPredicates.resource().forResource(file)).accepts(hints);
        }
    }

    @Test
    void hintsTableOfTheExpectedCallbacksIsKept() {
        assertThat(
                        RuntimeHintsPredicates.resource()
                                .forResource("io/cloudauth/core/callback/schema-mysql.sql"))
                .accepts(hints);
    }

    @Test
    void hintsVirtualThreadsAreFoundWhereTheJdkHasThem() {
        boolean virtual =
                Arrays.stream(Executors.class.getMethods())
                        .anyMatch(
                                method ->
                                        method.getName().equals("newVirtualThreadPerTaskExecutor"));
        assertThat(hints.reflection().typeHints().count()).isEqualTo(virtual ? 1 : 0);
    }
}
