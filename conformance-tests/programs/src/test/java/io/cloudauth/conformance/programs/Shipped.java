package io.cloudauth.conformance.programs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A program of this project as it is shipped: one jar. It is started in a process and in a folder
 * of its own, with nothing of this machine's accounts, and by the Java that runs the tests.
 *
 * @param jar the jar
 */
record Shipped(Path jar) {

    /**
     * Newer JDKs log what a process is started with: here the tests start it, and give it what it
     * must not tell.
     */
    private static final Logger STARTS = Logger.getLogger("java.lang.ProcessBuilder");

    static {
        STARTS.setLevel(Level.OFF);
    }

    static Shipped cli() {
        return named("cli.jar");
    }

    static Shipped web() {
        return named("h5-web.jar");
    }

    private static Shipped named(String property) {
        Path jar = Path.of(System.getProperty(property)).toAbsolutePath().normalize();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("no " + jar + ": mvn verify builds it first");
        }
        return new Shipped(jar);
    }

    /** The command with these arguments. */
    List<String> command(Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx256m");
        command.add("-XX:TieredStopAtLevel=1");
        // as in a locale of its language, which need not be installed here: then LC_CTYPE is not
        // heeded
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8"));
        command.add("-Duser.home=" + folder.resolve("home"));
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(arguments);
        return command;
    }

    /** A process, not yet started, of this command. */
    static ProcessBuilder process(
            Path folder, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ALIBABA"));
        builder.environment().keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "LC_ALL", "LANG"));
        builder.environment().put("ALIBABA_CLOUD_ECS_METADATA_DISABLED", "true");
        builder.environment().put("LC_MESSAGES", "C");
        builder.environment().put("LC_CTYPE", "C.UTF-8"); // a name comes by the environment as well
        builder.environment().putAll(environment);
        return builder;
    }
}
