package io.cloudauth.examples.cli.doctor;

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
 * Whether the jars of an application hold the vendor's SDK without what it needs, beside other
 * products that need it.
 *
 * @param application a folder of jars, or a jar with jars in it; empty for this program's own
 */
record ApplicationCheck(Optional<Path> application) {

    private static final Pattern SDK =
            Pattern.compile("aliyun-java-sdk-([a-z0-9-]+?)-[0-9].*\\.jar");

    /** Of what the core of the SDK needs at every call; named by its own project file. */
    private static final List<String> NEEDED = List.of("httpclient-4", "gson-");

    Finding run() {
        List<String> jars;
        try {
            jars = application.isPresent() ? jarsOf(application.get()) : jarsOfProgram();
        } catch (IOException | UncheckedIOException e) { // the latter of a folder within it
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
                NEEDED.stream()
                        .filter(part -> jars.stream().noneMatch(jar -> jar.startsWith(part)))
                        .map(part -> part.replaceFirst("-.*", ""))
                        .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Finding.passed("sdk.whole", products)
                : Finding.failed("sdk.bare", products, missing);
    }

    private static List<String> jarsOf(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.walk(place)) {
                return files.map(file -> String.valueOf(file.getFileName())).toList();
            }
        }
        try (ZipFile jar = new ZipFile(place.toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName().replaceFirst(".*/", ""))
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        }
    }

    private static List<String> jarsOfProgram() {
        String all = System.getProperty("java.class.path", "");
        return Arrays.stream(all.split(Pattern.quote(File.pathSeparator), -1))
                .map(entry -> entry.replaceFirst(".*[/\\\\]", ""))
                .toList();
    }
}
