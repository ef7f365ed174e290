package io.cloudauth.emulator.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of the emulator's program that has ended by itself.
 *
 * @param exitCode the exit code
 * @param out what it printed
 * @param err what it printed as errors
 */
public record EndedProgram(int exitCode, String out, String err) {

    /** Runs it in a language, as in {@code zh_CN.UTF-8}. */
    public static EndedProgram run(String language, String... arguments) throws Exception {
        Path out = Files.createTempFile("program", ".out");
        Path err = Files.createTempFile("program", ".err");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.cloudauth.emulator.Program"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", language);
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try {
            return new EndedProgram(process.waitFor(), read(out), read(err));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }
}
