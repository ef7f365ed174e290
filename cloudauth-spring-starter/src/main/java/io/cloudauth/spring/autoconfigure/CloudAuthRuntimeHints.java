package io.cloudauth.spring.autoconfigure;

import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/** What a native image must be told: the one method and the few files that are found by name. */
final class CloudAuthRuntimeHints implements RuntimeHintsRegistrar {

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        try { // of the JDK that builds the image, which may be newer than 17
            hints.reflection()
                    .registerMethod(
                            Executors.class.getMethod("newVirtualThreadPerTaskExecutor"),
                            ExecutableMode.INVOKE);
        } catch (NoSuchMethodException e) {
            // no virtual threads there: core does without them as well
        }
        hints.resources().registerPattern("io/cloudauth/core/submission/schema.sql");
        hints.resources()
                .registerPatternIfPresent(
                        classLoader,
                        "io/cloudauth/emulator/internal/page",
                        pages ->
                                pages.includes(
                                        "io/cloudauth/emulator/internal/page/*",
                                        "io/cloudauth/emulator/internal/control/*"));
    }
}
