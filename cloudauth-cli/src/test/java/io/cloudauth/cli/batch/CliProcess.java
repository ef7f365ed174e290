package io.cloudauth.cli.batch;

import io.cloudauth.emulator.CloudAuthEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A process that runs the program and can be killed. */
final class CliProcess {

    private final Process process;
    private final Path out;
    private final Path err;

    private CliProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts the program from the classes under test, with the emulator's endpoint and key. */
    static CliProcess start(
            CloudAuthEmulator emulator, Path folder, List<String> jvm, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("io.cloudauth.cli.Cloudauth");
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(
                        Map.of(
                                "CLOUDAUTH_ENDPOINT", emulator.endpoint(),
                                "CLOUDAUTH_BIZ_TYPE", "my-scene",
                                "ALIBABA_CLOUD_ACCESS_KEY_ID", emulator.accessKeyId(),
                                "ALIBABA_CLOUD_ACCESS_KEY_SECRET", emulator.accessKeySecret(),
                                "LC_ALL", "C.UTF-8"));
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        return new CliProcess(process, out, err);
    }

    /** Kills the program (SIGKILL) when the condition is true; false if it exited before. */
    boolean killWhen(BooleanSupplier condition) throws InterruptedException {
        if (!waitUntil(condition)) {
            return false;
        }
        boolean alive = process.isAlive();
        process.destroyForcibly().waitFor();
        return alive;
    }

    /** Stops the program (SIGTERM) when the condition is true; false if it exited before. */
    boolean stopWhen(BooleanSupplier condition) throws InterruptedException {
        if (!waitUntil(condition)) {
            return false;
        }
        process.destroy();
        process.waitFor();
        return true;
    }

    /** Waits until the condition is true; returns false if the program exited before. */
    boolean waitUntil(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            if (process.waitFor(5, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    /** Runs a full garbage collection in the program with jcmd. */
    void collectGarbage() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Waits until the program exits and returns its exit code. */
    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }
}
