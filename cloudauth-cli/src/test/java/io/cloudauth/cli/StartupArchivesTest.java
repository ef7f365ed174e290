package io.cloudauth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of the archives that the profile {@code startup-archives} writes beside the jar. */
@Tag("archive")
@Timeout(300)
class StartupArchivesTest {

    private static final String JAR = System.getProperty("cli.jar");

    @TempDir private Path folder;
    private final Map<String, String> environment = new HashMap<>();

    /**
     * An archive of one JDK.
     *
     * @param java the java command of the JDK that wrote the archive
     * @param options the options that use the archive, and stop the JVM if it cannot
     * @param source where the JVM says that a class of the archive comes from
     */
    private record Archive(String java, List<String> options, String source) {}

    static List<Archive> archives() throws IOException, InterruptedException {
        List<Archive> archives = new ArrayList<>();
        String file = System.getProperty("archive.jsa");
        assertThat(Path.of(file)).isRegularFile();
        archives.add(
                new Archive(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        List.of("-Xshare:on", "-XX:SharedArchiveFile=" + file),
                        "shared objects file (top)"));
        String newest = System.getProperty("aot.java");
        if (writesAotCache(newest)) {
            String cache = System.getProperty("archive.aot");
            assertThat(Path.of(cache)).isRegularFile();
            archives.add(
                    new Archive(
                            newest,
                            List.of("-XX:AOTMode=on", "-XX:AOTCache=" + cache),
                            "shared objects file"));
        }
        return archives;
    }

    private static boolean writesAotCache(String java) throws IOException, InterruptedException {
        Process flags =
                new ProcessBuilder(java, "-XX:+PrintFlagsFinal", "-version")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String text = new String(flags.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(flags.waitFor()).isZero();
        return text.contains("AOTCacheOutput");
    }

    @ParameterizedTest
    @MethodSource("archives")
    void aCommandPrintsTheSameWithAnArchive(Archive archive)
            throws IOException, InterruptedException {
        for (String command : List.of("--version", "--help", "face init --help")) {
            assertThat(printed(archive.java(), logged(archive), command))
                    .isEqualTo(printed(archive.java(), List.of(), command));
            assertThat(classes("io.cloudauth."))
                    .as(command)
                    .anyMatch(line -> line.contains("io.cloudauth.cli.Cloudauth source:"))
                    // picocli is compiled for Java 5, and the JVM archives no lambda of its types
                    .filteredOn(line -> !line.contains(".CommandTree$$Lambda"))
                    .filteredOn(line -> !line.contains(archive.source()))
                    .isEmpty();
        }
        String wrong = "face init";
        assertThat(printed(archive.java(), archive.options(), wrong))
                .isEqualTo(printed(archive.java(), List.of(), wrong));
    }

    @ParameterizedTest
    @MethodSource("archives")
    void theEmulatorAndItsClientStartFromAnArchive(Archive archive)
            throws IOException, InterruptedException {
        List<String> arguments = List.of("emulator", "--port", "0", "--json");
        Process emulator = program(archive.java(), logged(archive), arguments).start();
        try {
            String line =
                    new BufferedReader(
                                    new InputStreamReader(
                                            emulator.getInputStream(), StandardCharsets.UTF_8))
                            .readLine();
            assertThat(sourceOf("io.cloudauth.emulator.CloudAuthEmulator"))
                    .contains(archive.source());

            Path page = folder.resolve("meta.json");
            Files.writeString(page, CloudAuthEmulator.pageMetaInfo());
            environment.put("CLOUDAUTH_ENDPOINT", field(line, "endpoint"));
            environment.put("ALIBABA_CLOUD_ACCESS_KEY_ID", field(line, "accessKeyId"));
            environment.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", field(line, "accessKeySecret"));
            environment.put("CLOUDAUTH_SCENE_ID", "1000000006");
            environment.put("CLOUDAUTH_NAME", "测试");
            environment.put("CLOUDAUTH_ID_NUMBER", TestIdCards.passed());
            String command = "face init --json --meta-info " + page;
            assertThat(printed(archive.java(), logged(archive), command))
                    .startsWith("0\n")
                    .contains("\"certifyId\":\"");
            assertThat(sourceOf("io.cloudauth.core.internal.http.HttpConnection"))
                    .contains(archive.source());
        } finally {
            emulator.destroy();
            emulator.waitFor();
        }
    }

    private static String field(String json, String name) {
        return json.replaceFirst(".*\"" + name + "\":\"(.+?)\".*", "$1");
    }

    private String sourceOf(String type) throws IOException {
        return String.join("\n", classes(type + " source:"));
    }

    private List<String> logged(Archive archive) {
        List<String> options = new ArrayList<>(archive.options());
        options.add("-Xlog:class+load:file=" + log());
        return options;
    }

    private Path log() {
        return folder.resolve("classes.txt");
    }

    private List<String> classes(String start) throws IOException {
        try (var lines = Files.lines(log())) {
            return lines.filter(line -> line.contains(" " + start)).toList();
        }
    }

    private ProcessBuilder program(String java, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(java);
        command.addAll(options);
        command.addAll(List.of("-jar", JAR));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder;
    }

    /** Returns the exit code of the command and all that it prints. */
    private String printed(String java, List<String> options, String command)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        int code =
                program(java, options, List.of(command.split(" ")))
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start()
                        .waitFor();
        return code + "\n" + Files.readString(out);
    }
}
