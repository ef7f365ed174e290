package io.cloudauth.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * The Javadoc of the public types of cloudauth-api and cloudauth-core, in one folder. Fails if the
 * Javadoc has warnings.
 */
final class ApiDocs {

    /** The folder of the Javadoc on the site. */
    static final String FOLDER = "apidocs";

    private static final List<String> MODULES = List.of("cloudauth-api", "cloudauth-core");

    private ApiDocs() {}

    static void write(Path root, Path out) throws IOException {
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
                                "cloudauth: api and core",
                                "-header",
                                "<a href=\"{@docRoot}/../index.html\">Guide</a>",
                                "-bottom",
                                "<a href=\"{@docRoot}/../docs/index.html\">Pages</a>",
                                "-d",
                                out.toString()));
        for (String module : MODULES) {
            Path sources = root.resolve(module).resolve("src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(file -> isPublic(sources.relativize(file).toString()))
                        .map(Path::toString)
                        .sorted()
                        .forEach(command::add);
            }
        }
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

    private static boolean isPublic(String file) {
        return file.endsWith(".java")
                && !file.endsWith("module-info.java")
                && !file.contains("internal");
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
