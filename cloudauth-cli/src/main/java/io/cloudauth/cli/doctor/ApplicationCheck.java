package io.cloudauth.cli.doctor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * A check of the vendor's SDK in the jars of an application. It fails if SDK jars of other products
 * are present, but the dependencies of {@code aliyun-java-sdk-core} are missing.
 *
 * @param application a folder of jars, or a jar that contains jars; empty for the class path of
 *     this program
 */
record ApplicationCheck(Optional<Path> application) {

    private static final Pattern SDK =
            Pattern.compile("aliyun-java-sdk-([a-z0-9-]+?)-[0-9].*\\.jar");

    /** Jars that the SDK core needs for every call. Source: its {@code pom.xml}. */
    private static final List<String> REQUIRED_JARS = List.of("httpclient-4", "gson-");

    Finding run() {
        List<String> jars;
        try {
            jars = application.isPresent() ? jarsOf(application.get()) : jarsOfProgram();
        } catch (IOException | UncheckedIOException e) { // UncheckedIOException: from a subfolder
            return Finding.warning("sdk.unreadable", e.getClass().getSimpleName());
        }
        String products =
                jars.stream()
                        .map(SDK::matcher)
                        .filter(Matcher::matches)
                        .map(match -> match.group(1))
                        .filter(product -> !product.equals("core") && !product.equals("cloudauth"))
                        .sorted()
                        .collect(Collectors.joining(", "));
        if (products.isEmpty()) {
            return application.isPresent()
                    ? Finding.passed("sdk.alone", jars.size())
                    : Finding.skipped("sdk.notAsked");
        }
        String missing =
                REQUIRED_JARS.stream()
                        .filter(prefix -> jars.stream().noneMatch(jar -> jar.startsWith(prefix)))
                        .map(prefix -> prefix.replaceFirst("-.*", ""))
                        .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Finding.passed("sdk.whole", products)
                : Finding.failed("sdk.bare", products, missing);
    }

    private static List<String> jarsOf(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                return files.map(file -> String.valueOf(file.getFileName())).toList();
            }
        }
        try (ZipFile jar = new ZipFile(path.toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName().replaceFirst(".*/", ""))
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        }
    }

    private static List<String> jarsOfProgram() {
        String classPath = System.getProperty("java.class.path", "");
        return Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator), -1))
                .map(entry -> entry.replaceFirst(".*[/\\\\]", ""))
                .toList();
    }
}
