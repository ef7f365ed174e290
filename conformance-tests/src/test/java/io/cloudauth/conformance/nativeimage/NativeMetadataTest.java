package io.cloudauth.conformance.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The metadata for native images names what the classes reflect on and load. A new place fails
 * here, until it is listed together with its metadata. No native image is built.
 */
class NativeMetadataTest {

    @Test
    void apiNeedsNone() throws IOException {
        Module api = Module.of("cloudauth-api");
        assertThat(api.dynamicCalls()).isEmpty();
        assertThat(api.resources()).isEmpty();
    }

    @Test
    void everyPlaceOfCoreIsListed() throws IOException {
        Module core = Module.of("cloudauth-core");
        assertThat(core.dynamicCalls())
                .containsExactly(
                        "AsyncExecutor Class.getMethod", // virtual threads
                        "JdbcTable Class.getResourceAsStream", // the schema files
                        "TableCheck Class.forName"); // Spring's proxy of a DataSource
        assertThat(core.reflected())
                .containsExactly(
                        "java.util.concurrent.Executors",
                        "org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy");
    }

    @Test
    void theMethodOfVirtualThreadsIsThatOfTheJdk() {
        List<String> names =
                Arrays.stream(Executors.class.getMethods()).map(Method::getName).toList();
        boolean hasVirtualThreads = Runtime.version().feature() >= 21;
        assertThat(names.contains("newVirtualThreadPerTaskExecutor")).isEqualTo(hasVirtualThreads);
    }

    @Test
    void everyPlaceOfTheEmulatorIsListed() {
        assertThat(Module.of("cloudauth-emulator").dynamicCalls())
                .containsExactly(
                        "PageFiles Class.getResourceAsStream", // pages
                        "Program Class.getResourceAsStream"); // help
    }

    @Test
    void everyPlaceOfTheCommandLineIsListed() throws IOException {
        Module cli = Module.of("cloudauth-cli");
        assertThat(cli.dynamicCalls())
                .containsExactly(
                        "Database ServiceLoader.load", // a driver as a jar: not in an image
                        "Texts ResourceBundle.getBundle"); // the texts
        assertThat(cli.bundles()).containsExactly("io.cloudauth.cli.texts");
        assertThat(cli.resources())
                .containsExactly(
                        "io/cloudauth/cli/texts.properties",
                        "io/cloudauth/cli/texts_zh.properties");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudauth-core", "cloudauth-emulator"})
    void everyResourceIsKept(String name) throws IOException {
        Module module = Module.of(name);
        Set<String> resources = module.resources();
        assertThat(resources).isNotEmpty();
        for (Pattern pattern : module.patterns()) {
            assertThat(resources).as(pattern.toString()).anyMatch(path -> matches(pattern, path));
        }
        List<Pattern> patterns = module.patterns();
        assertThat(resources)
                .allMatch(path -> patterns.stream().anyMatch(pattern -> matches(pattern, path)));
    }

    private static boolean matches(Pattern pattern, String path) {
        return pattern.matcher(path).matches();
    }
}
