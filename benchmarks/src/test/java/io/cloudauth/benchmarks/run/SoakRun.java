package io.cloudauth.benchmarks.run;

import io.cloudauth.benchmarks.jmh.Images;
import io.cloudauth.benchmarks.soak.FaultyEmulator;
import io.cloudauth.benchmarks.soak.Soak;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Starts a soak: the emulator in one process, the calls in another. */
final class SoakRun {
    private SoakRun() {}

    /**
     * Runs it to its end.
     *
     * @param target the directory for the report and for the photos
     * @return whether every figure stayed flat
     */
    static boolean run(Jvm jvm, Path target, String minutes)
            throws IOException, InterruptedException {
        Path photos = target.resolve("soak-photos");
        Photos.writeFaces(photos);
        Process emulator = java(jvm, "-Xmx256m", List.of(FaultyEmulator.class.getName())).start();
        try (BufferedReader out = emulator.inputReader(StandardCharsets.US_ASCII)) {
            String endpoint = out.readLine();
            if (endpoint == null) {
                throw new IOException("the emulator did not start");
            }
            Path report = target.resolve("soak-report.md");
            Files.deleteIfExists(report);
            return java(
                                    jvm,
                                    "-Xmx128m",
                                    List.of(
                                            Soak.class.getName(),
                                            endpoint,
                                            minutes,
                                            photos.resolve(Photos.SMALL_FACE).toString(),
                                            photos.resolve(Images.LARGE_FACE).toString(),
                                            report.toString()))
                            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } finally {
            emulator.destroy();
        }
    }

    private static ProcessBuilder java(Jvm jvm, String heap, List<String> program) {
        ProcessBuilder process =
                new ProcessBuilder(
                        jvm.java().toString(), heap, "-cp", System.getProperty("java.class.path"));
        process.command().addAll(program);
        return process.redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
