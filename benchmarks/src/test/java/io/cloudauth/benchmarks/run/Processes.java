package io.cloudauth.benchmarks.run;

import io.cloudauth.benchmarks.program.ColdStart;
import io.cloudauth.benchmarks.server.LoopbackServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts programs and reads their figures. */
final class Processes {
    private Processes() {}

    /**
     * Runs a program to its end.
     *
     * @return its figures, and {@code wall}: nanoseconds from its start until it said that it was
     *     answered
     */
    static Map<String, Double> figures(
            Site site, String classPath, List<String> options, Class<?> program, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(site.jvm().java().toString());
        command.addAll(site.options());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, program.getName()));
        command.addAll(List.of(args));
        Map<String, Double> figures = new HashMap<>();
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals(ColdStart.ANSWERED)) {
                    figures.put("wall", (double) (System.nanoTime() - start));
                } else if (line.matches("[A-Za-z][A-Za-z0-9]* -?[0-9]+")) {
                    String[] part = line.split(" ", 2);
                    figures.put(part[0], Double.parseDouble(part[1]));
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException(program.getSimpleName() + " ended with " + process.exitValue());
        }
        return figures;
    }

    /** The server, in a process of its own; it ends when this one does. */
    static Process server(Site site) throws IOException {
        return new ProcessBuilder(
                        site.jvm().java().toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoopbackServer.class.getName(),
                        site.answers().toString(),
                        site.keyStore().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** A key and a certificate for 127.0.0.1. */
    static void keyStore(Path store) throws IOException, InterruptedException {
        Files.deleteIfExists(store);
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "server",
                                "-keyalg",
                                "EC",
                                "-groupname",
                                "secp256r1",
                                "-dname",
                                "CN=127.0.0.1",
                                "-ext",
                                "san=ip:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                LoopbackServer.PASSWORD,
                                "-keystore",
                                store.toString())
                        .redirectErrorStream(true)
                        .start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool ended with " + keytool.exitValue());
        }
    }
}
