package io.cloudauth.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that was run.
 *
 * @param exit how it ended
 * @param output what it printed, complaints included
 */
record Command(int exit, String output) {

    /** Runs it to its end. */
    static Command run(Path directory, List<String> words)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
        // the build's own settings are not the project's
        builder.environment().remove("MAVEN_OPTS");
        builder.environment().remove("MAVEN_ARGS");
        builder.environment().keySet().removeIf(name -> name.startsWith("ALIBABA_CLOUD_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Command(process.waitFor(), output);
    }

    /** Runs Maven on a project, with the repository that holds this library. */
    static void maven(Path project, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Surroundings.MAVEN, "-q", "-B"));
        command.add("-Dmaven.repo.local=" + Repository.installed());
        command.addAll(List.of(words));
        Command done = run(project, command);
        assertThat(done.exit()).as(done.output()).isZero();
    }
}
