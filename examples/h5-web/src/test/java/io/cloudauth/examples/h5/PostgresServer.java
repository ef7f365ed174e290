package io.cloudauth.examples.h5;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server on a free loopback port, which stops with the JVM. PostgreSQL refuses to run
 * as root, so a root user starts it as the user postgres.
 */
final class PostgresServer {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final int MAX_PORTS = 5;

    private final Path data;
    private final String url;
    private final Process process;

    private PostgresServer(Path data, String url, Process process) {
        this.data = data;
        this.url = url;
        this.process = process;
    }

    static PostgresServer start() {
        try {
            Path programs = programs();
            Path data = Files.createTempDirectory("postgres");
            if (isRoot()) {
                run(List.of("chown", "postgres", data.toString()));
            }
            run(
                    asServerUser(
                            List.of(
                                    programs.resolve("initdb").toString(),
                                    "--auth=trust",
                                    "--username=kyc",
                                    "--encoding=UTF8",
                                    "--locale=C.UTF-8",
                                    "--no-sync",
                                    "--pgdata=" + data)));
            for (int tries = 0; tries < MAX_PORTS; tries++) {
                int port = freePort();
                String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
                Process process =
                        process(
                                asServerUser(
                                        List.of(
                                                programs.resolve("postgres").toString(),
                                                "-D" + data,
                                                "-h127.0.0.1",
                                                "-p" + port,
                                                "-k" + data,
                                                "-cfsync=off")));
                if (accepts(url, process)) {
                    PostgresServer server = new PostgresServer(data, url, process);
                    Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
                    return server;
                }
            }
            throw new IllegalStateException("the PostgreSQL server did not start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return url;
    }

    String user() {
        return "kyc";
    }

    private void stop() {
        // if runuser started the server, the server is a child process
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor();
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path programs() throws IOException {
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalStateException("PostgreSQL is not installed"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until the server accepts connections; returns false if the process ends first. */
    private static boolean accepts(String url, Process process) {
        try {
            while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
                try (Connection connection = DriverManager.getConnection(url, "kyc", "")) {
                    return connection.isValid(0);
                } catch (SQLException e) {
                    // not ready yet
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static List<String> asServerUser(List<String> command) {
        List<String> prefixed = new ArrayList<>();
        if (isRoot()) {
            prefixed.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        prefixed.addAll(command);
        return prefixed;
    }

    private static void run(List<String> command) throws IOException {
        try {
            if (process(command).waitFor() != 0) {
                throw new IOException(command.get(0) + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process process(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
