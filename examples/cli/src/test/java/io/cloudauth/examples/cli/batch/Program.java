package io.cloudauth.examples.cli.batch;

import io.cloudauth.emulator.CloudAuthEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The program in a process of its own, which can be killed. */
final class Program {

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts it with this emulator's key, from the classes under test. */
    static Program start(
            CloudAuthEmulator emulator, Path folder, List<String> jvm, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("io.cloudauth.examples.cli.Cloudauth");
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
        return new Program(process, out, err);
    }

    /** Kills it by SIGKILL once this is so; false where it ended before. */
    boolean killOnce(BooleanSupplier reached) throws InterruptedException {
        if (!runsUntil(reached)) {
            return false;
        }
        boolean alive = process.isAlive();
        process.destroyForcibly().waitFor();
        return alive;
    }

    /** Asks it to end, as Ctrl-C does, once this is so; false where it ended before. */
    boolean stopOnce(BooleanSupplier reached) throws InterruptedException {
        if (!runsUntil(reached)) {
            return false;
        }
        process.destroy();
        process.waitFor();
        return true;
    }

    /** Waits until this is so; false where the program ended before. */
    boolean runsUntil(BooleanSupplier reached) throws InterruptedException {
        while (!reached.getAsBoolean()) {
            if (process.waitFor(5, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    /** Has it collect all its garbage, by the JDK's jcmd. */
    void collectGarbage() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Waits for its end and gives its exit code. */
    int code() throws InterruptedException {
        return process.waitFor();
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }
}
