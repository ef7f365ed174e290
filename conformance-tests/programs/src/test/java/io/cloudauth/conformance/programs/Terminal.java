package io.cloudauth.conformance.programs;

import io.cloudauth.conformance.canary.Canaries;
import io.cloudauth.conformance.canary.Stage;
import io.cloudauth.conformance.canary.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Somebody who uses the command line, and hands over what it wrote: on standard output and error,
 * and in whatever files.
 *
 * <p>What is given to it stands in one folder, what it writes in another.
 */
final class Terminal {

    private final Shipped cli = Shipped.cli();
    private final Told told;
    private final Path given;
    private final Path written;
    private final Map<String, String> environment = new HashMap<>();

    Terminal(Stage stage, Told told, Path folder) throws IOException {
        this.told = told;
        this.given = Files.createDirectories(folder.resolve("given"));
        this.written = Files.createDirectories(folder.resolve("written"));
        environment.put("CLOUDAUTH_ENDPOINT", stage.endpoint());
        environment.put("CLOUDAUTH_BIZ_TYPE", "my-scene");
        environment.put("CLOUDAUTH_SCENE_ID", "1000000006");
        environment.put("ALIBABA_CLOUD_ACCESS_KEY_ID", "canaryAccessKeyId");
        environment.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", Canaries.ACCESS_KEY_SECRET);
        environment.put("CLOUDAUTH_NAME", Canaries.NAME);
        environment.put("CLOUDAUTH_ID_NUMBER", Canaries.NUMBER);
        environment.put("CLOUDAUTH_MOBILE", Canaries.PHONE);
    }

    Terminal with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Terminal without(String variable) {
        environment.remove(variable);
        return this;
    }

    /** A file that the program is to read. */
    String file(String name, String text) throws IOException {
        return Files.writeString(given.resolve(name), text).toString();
    }

    /** A file that the program is to read. */
    String file(String name, byte[] bytes) throws IOException {
        return Files.write(given.resolve(name), bytes).toString();
    }

    /** Runs a command that gets nothing by its standard input. */
    int run(String... arguments) throws IOException, InterruptedException {
        return typing("", arguments);
    }

    /** Runs a command that gets this by its standard input. */
    int typing(String input, String... arguments) throws IOException, InterruptedException {
        boolean group = List.of("face", "check").contains(arguments[0]);
        String name = group ? arguments[0] + " " + arguments[1] : arguments[0];
        return run(input, cli.command(written, List.of(arguments)), name);
    }

    /** Runs a command at a terminal, where it draws what it shows to people alone. */
    int atATerminal(String... arguments) throws IOException, InterruptedException {
        StringBuilder line = new StringBuilder();
        for (String word : cli.command(written, List.of(arguments))) {
            line.append('\'').append(word).append("' ");
        }
        List<String> script = List.of("script", "-qefc", line.toString(), "/dev/null");
        return run("", script, arguments[0] + " at a terminal");
    }

    private int run(String input, List<String> command, String name)
            throws IOException, InterruptedException {
        Path in = Files.writeString(given.resolve("stdin"), input);
        Path out = given.resolveSibling("stdout");
        Path err = given.resolveSibling("stderr");
        int code =
                Shipped.process(written, environment, command)
                        .redirectInput(in.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start()
                        .waitFor();
        told.bytes(name + ", stdout", Files.readAllBytes(out));
        told.bytes(name + ", stderr", Files.readAllBytes(err));
        tellFiles(name);
        return code;
    }

    private void tellFiles(String name) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(written)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : files) {
            told.text(name + ", names of files", written.relativize(file).toString());
            told.bytes(name + ", file " + file.getFileName(), Files.readAllBytes(file));
        }
    }
}
