package io.cloudauth.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.cloudauth.docs.snippets.SnippetContext;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Tests of the Java blocks of all pages, in both languages. */
@Timeout(300)
class JavaSnippetsTest {

    /** The info of a block that is also run, not only compiled. */
    private static final String RUN = "java run";

    private static final List<Snippets.Unit> UNITS = Snippets.units(Project.blocks("java"));

    private static List<String> problems = List.of();
    private static URLClassLoader compiled = new URLClassLoader(new URL[0]);

    @BeforeAll
    static void compile(@TempDir Path classes) throws IOException {
        problems = Snippets.compile(UNITS, classes);
        compiled =
                new URLClassLoader(
                        new URL[] {classes.toUri().toURL()},
                        JavaSnippetsTest.class.getClassLoader());
        // the application of this page reads its properties
        Page.Block properties = Project.page("docs/spring.md").blocks("yaml").get(0);
        Files.writeString(classes.resolve("application.yaml"), properties.code());
        // the snippets use this file
        BufferedImage picture = new BufferedImage(120, 160, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(picture, "jpeg", Path.of("face.jpg").toFile());
        Files.createDirectories(Path.of("pictures"));
    }

    @AfterAll
    static void close() throws IOException {
        compiled.close();
    }

    @Test
    void eachCompiles() {
        assertThat(UNITS).hasSizeGreaterThan(20);
        assertThat(problems).isEmpty();
    }

    static List<Snippets.Unit> runnable() {
        return UNITS.stream().filter(unit -> unit.block().info().equals(RUN)).toList();
    }

    @ParameterizedTest
    @MethodSource
    void runnable(Snippets.Unit unit) throws Exception {
        Class<?> type = compiled.loadClass(unit.name());
        if (SnippetContext.class.isAssignableFrom(type)) {
            try (SnippetContext snippet =
                    type.asSubclass(SnippetContext.class).getDeclaredConstructor().newInstance()) {
                snippet.run();
            }
        } else {
            runTestClass(type);
        }
    }

    private static void runTestClass(Class<?> type) {
        LauncherDiscoveryRequest tests =
                LauncherDiscoveryRequestBuilder.request().selectors(selectClass(type)).build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(compiled); // Spring looks for classes and properties there
        try {
            LauncherFactory.create().execute(tests, summary);
        } finally {
            thread.setContextClassLoader(before);
        }
        assertThat(summary.getSummary().getFailures())
                .extracting(failure -> Throwables.getStackTrace(failure.getException()))
                .isEmpty();
        assertThat(summary.getSummary().getTestsSucceededCount()).isPositive();
    }
}
