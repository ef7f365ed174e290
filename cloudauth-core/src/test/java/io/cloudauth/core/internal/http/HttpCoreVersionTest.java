package io.cloudauth.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An application whose httpcore5 is that of Spring Boot 3.2. */
class HttpCoreVersionTest {

    private static final Path OLD = Path.of("target/old-httpcore/httpcore5-5.2.5.jar");

    @Test
    void anOldHttpCoreIsSaidBeforeAnythingElseFails() throws Exception {
        URL[] classPath =
                Stream.concat(
                                Stream.of(OLD),
                                Arrays.stream(
                                                System.getProperty("java.class.path")
                                                        .split(File.pathSeparator))
                                        .map(Path::of)
                                        .filter(path -> !path.toString().contains("httpcore5")))
                        .map(HttpCoreVersionTest::url)
                        .toArray(URL[]::new);
        try (URLClassLoader application =
                new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Class<?> cloudAuth = application.loadClass("io.cloudauth.core.CloudAuth");
            assertThat(failure(cloudAuth))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("httpcore5.version")
                    .hasMessageContaining("Spring Boot 3.2 and 3.3");
        }
    }

    private static Throwable failure(Class<?> cloudAuth) throws Exception {
        try {
            cloudAuth.getMethod("builder").invoke(null);
            throw new AssertionError("a builder was made");
        } catch (InvocationTargetException e) {
            return Objects.requireNonNull(e.getCause());
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
