package io.cloudauth.spring.autoconfigure;

import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * Hints for native images: one method that is called by reflection, the SQL files of the tables,
 * and the resource files of the emulator.
 */
final class CloudAuthRuntimeHints implements RuntimeHintsRegistrar {

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        try { // the JDK that builds the image can be newer than 17
            hints.reflection()
                    .registerMethod(
                            Executors.class.getMethod("newVirtualThreadPerTaskExecutor"),
                            ExecutableMode.INVOKE);
        } catch (NoSuchMethodException e) {
            // no virtual threads in this JDK: the core uses a thread pool
        }
        hints.resources().registerPattern("io/cloudauth/core/submission/schema-*.sql");
        hints.resources().registerPattern("io/cloudauth/core/callback/schema-*.sql");
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
