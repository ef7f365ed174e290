package io.cloudauth.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * The Javadoc of the published modules, in one folder. Fails if the Javadoc has warnings.
 *
 * <p>It leaves out internal packages, and the packages of the starter whose types only Spring uses.
 */
public final class ApiDocs {

    private static final List<String> MODULES =
            List.of(
                    "cloudauth-api",
                    "cloudauth-core",
                    "cloudauth-emulator",
                    "cloudauth-junit",
                    "cloudauth-spring-starter",
                    "cloudauth-testcontainers");

    private static final Pattern LEFT_OUT =
            Pattern.compile(
                    "module-info|internal|spring.(autoconfigure|client|diagnostics|health)\\b");

    private ApiDocs() {}

    /**
     * Writes the Javadoc.
     *
     * @param arguments the root of the project, and the folder to write to
     * @throws IllegalStateException if the Javadoc has warnings
     */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "-quiet",
                                "-Xdoclint:all,-missing",
                                "-Werror",
                                "-notimestamp",
                                "-encoding",
                                "UTF-8",
                                "-classpath",
                                classPath(),
                                "-windowtitle",
                                "cloudauth",
                                "-doctitle",
                                "cloudauth",
                                "-header",
                                "<a href=\"{@docRoot}/../index.html\">Documentation</a>",
                                "-d",
                                arguments[1]));
        sources(root).stream().map(Path::toString).sorted().forEach(command::add);
        ToolProvider javadoc =
                ToolProvider.findFirst("javadoc")
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "No javadoc tool found: run with a JDK, not a JRE"));
        if (javadoc.run(System.out, System.err, command.toArray(String[]::new)) != 0) {
            throw new IllegalStateException(
                    "javadoc failed or has warnings: correct those printed above");
        }
    }

    /** Returns the source files of the published packages. */
    static List<Path> sources(Path root) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : MODULES) {
            Path folder = root.resolve(module).resolve("src/main/java");
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> isPublic(folder.relativize(file).toString()))
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    private static boolean isPublic(String file) {
        return file.endsWith(".java") && !LEFT_OUT.matcher(file).find();
    }

    /**
     * Returns the class path of this program. The Maven plugin loads it with a URL class loader, so
     * the system property alone is not enough.
     */
    private static String classPath() {
        ClassLoader loader = ApiDocs.class.getClassLoader();
        if (loader instanceof java.net.URLClassLoader urls) {
            return String.join(
                    java.io.File.pathSeparator,
                    Stream.of(urls.getURLs()).map(ApiDocs::file).toList());
        }
        return System.getProperty("java.class.path", "");
    }

    private static String file(java.net.URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (java.net.URISyntaxException e) {
            throw new UncheckedIOException(
                    new IOException("The class path contains a URL that is no file: " + url, e));
        }
    }
}
