package io.cloudauth.benchmarks.run;

import io.cloudauth.benchmarks.contender.Place;
import io.cloudauth.benchmarks.jmh.Images;
import io.cloudauth.benchmarks.server.LoopbackServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What every measured process is given.
 *
 * @param jvm that runs it
 * @param module the directory of this module
 * @param programs the jar of this module's classes
 * @param work the directory for everything that a run makes
 * @param server the running server's listeners: plain, delayed, tls
 * @param quick whether a rough run is wanted
 */
record Site(Jvm jvm, Path module, Path programs, Path work, List<String> server, boolean quick) {

    Path answers() {
        return work.resolve("answers");
    }

    Path keyStore() {
        return work.resolve("server.p12");
    }

    /** A key store whose certificate is not the server's. */
    Path otherKeyStore() {
        return work.resolve("other.p12");
    }

    Path photos() {
        return work.resolve("photos");
    }

    /** The options of each measured process: the same heap, and where the server is. */
    List<String> options() {
        List<String> options = new ArrayList<>();
        options.add("-Xmx512m");
        options.add("-D" + Place.ANSWERS + '=' + answers());
        options.add("-D" + Images.PHOTOS + '=' + photos());
        options.add("-Djavax.net.ssl.trustStore=" + keyStore());
        options.add("-Djavax.net.ssl.trustStorePassword=" + LoopbackServer.PASSWORD);
        String[] names = {"plain", "delayed", "tls"};
        for (int i = 0; i < server.size(); i++) {
            options.add("-D" + Place.PROPERTY + names[i] + "=127.0.0.1:" + server.get(i));
        }
        return options;
    }

    /** The class path that Maven gives an application with this contender, programs first. */
    String classPath(String contender) {
        return programs + File.pathSeparator + declared(contender);
    }

    /** The jars that come with a contender. */
    List<Path> jars(String contender) {
        return Arrays.stream(declared(contender).split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(jar -> !jar.getFileName().toString().startsWith("slf4j-nop"))
                .toList();
    }

    /** The same with JMH, as it stands on the own class path. */
    String classPathWithJmh(String contender) {
        String jmh =
                Arrays.stream(
                                System.getProperty("java.class.path", "")
                                        .split(File.pathSeparator, -1))
                        .filter(
                                entry ->
                                        entry.matches(
                                                ".*(jmh-core|jopt-simple|commons-math3)-[^/\\\\]*"))
                        .collect(Collectors.joining(File.pathSeparator));
        return classPath(contender) + File.pathSeparator + jmh;
    }

    private String declared(String contender) {
        Path file =
                module.resolve("contenders").resolve(contender).resolve("target/class-path.txt");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
