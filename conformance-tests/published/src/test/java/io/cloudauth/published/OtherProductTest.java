package io.cloudauth.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An application that also uses another product through the vendor's SDK, whose core it declares in
 * one version or another, before or after this library, or not at all.
 */
@Timeout(1800)
class OtherProductTest {

    private static final List<String> CORES = List.of("4.5.30", "4.6.4", "4.7.10");
    private static final String PROGRAM = "com.example.shop.BothProducts";

    private static final String OURS =
            ConsumerProject.dependency("io.cloudauth", "cloudauth-core", version())
                    + ConsumerProject.dependency("io.cloudauth", "cloudauth-emulator", version());

    /** It declares the vendor's core as optional: each application has to name that itself. */
    private static final String PRODUCT =
            ConsumerProject.dependency(
                    "com.aliyun", "aliyun-java-sdk-sts", "<version>3.1.2</version>");

    private static String version() {
        return "<version>" + Surroundings.VERSION + "</version>";
    }

    private static String core(String version) {
        return ConsumerProject.dependency(
                "com.aliyun", "aliyun-java-sdk-core", "<version>" + version + "</version>");
    }

    private static ConsumerProject project(String name, String dependencies)
            throws IOException, InterruptedException {
        return ConsumerProject.write(name, "<dependencies>" + dependencies + "</dependencies>")
                .withResource(
                        "main/java/com/example/shop/BothProducts.java", "BothProducts.java.txt")
                .build("compile");
    }

    static Stream<Arguments> declared() {
        return CORES.stream()
                .flatMap(
                        core ->
                                Stream.of(
                                        Arguments.of(core, "before", core(core) + PRODUCT + OURS),
                                        Arguments.of(core, "after", OURS + PRODUCT + core(core))));
    }

    @ParameterizedTest(name = "{0} declared {1}")
    @MethodSource("declared")
    void bothWorkWithItsCoreDeclared(String core, String place, String dependencies)
            throws IOException, InterruptedException {
        ConsumerProject project = project("core-" + core + "-" + place, dependencies);

        assertThat(project.jarNames()).contains("aliyun-java-sdk-core-" + core + ".jar");
        assertThat(project.jarNames()).anyMatch(jar -> jar.startsWith("httpclient-4."));
        for (Jdk jdk : Jdk.ownAndNewest().toList()) {
            Command done = project.onClassPath(jdk, PROGRAM);
            assertThat(done.output())
                    .contains("cloudauth works")
                    .contains("the other product works: true");
            assertThat(done.exit()).isZero();
        }
    }

    @Test
    void withItsCoreReachedOnlyThroughThisLibraryTheReadmesAdviceIsNeeded()
            throws IOException, InterruptedException {
        ConsumerProject project = project("core-through-ours", OURS + PRODUCT);

        assertThat(project.jarNames()).noneMatch(jar -> jar.startsWith("httpclient-4."));
        Command done = project.onClassPath(Jdk.own(), PROGRAM);
        assertThat(done.output()).contains("cloudauth works").contains("NoClassDefFoundError");
        assertThat(done.exit()).isNotZero();

        // the same with the advice: the core that this library brings, declared by the application
        assertThat(Readme.says("declare `com.aliyun:aliyun-java-sdk-core` in your own project"))
                .isTrue();
        Command then =
                project("core-as-advised", OURS + PRODUCT + core("4.7.10"))
                        .onClassPath(Jdk.own(), PROGRAM);
        assertThat(then.output()).contains("the other product works: true");
        assertThat(then.exit()).isZero();
    }
}
