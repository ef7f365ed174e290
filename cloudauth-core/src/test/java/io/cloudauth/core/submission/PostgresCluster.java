package io.cloudauth.core.submission;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL of one's own on loopback, from the system's package, gone when it is closed. The
 * server refuses to run as root: root runs it as {@code postgres}.
 */
final class PostgresCluster implements AutoCloseable {
    private final Path home;
    private final Path binaries = binaries();
    private int port;

    PostgresCluster() throws IOException {
        home = Files.createTempDirectory("cloudauth-postgres");
        if (isRoot()) {
            run(List.of("chown", "postgres", home.toString()));
        }
        run(
                as(
                        "initdb",
                        "--username=test",
                        "--auth=trust",
                        "--no-sync",
                        "--encoding=UTF8",
                        "--locale=C"));
        start();
    }

    /** A port that was free may be taken by then. */
    private void start() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            String options =
                    "-p "
                            + port
                            + " -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200"
                            + " -c unix_socket_directories="
                            + home;
            try {
                run(as("pg_ctl", "--wait", "--timeout=300", "--options", options, "start"));
                return;
            } catch (IllegalStateException e) {
                if (attempt == 5) {
                    throw e;
                }
            }
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=test";
    }

    DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url());
        return dataSource;
    }

    private static Path binaries() {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "no PostgreSQL server here: apt-get install postgresql", e);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private List<String> as(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(binaries.resolve(program).toString());
        command.add("--pgdata=" + home.resolve("data"));
        command.addAll(List.of(arguments));
        return command;
    }

    private void run(List<String> command) throws IOException {
        Path said = Files.createTempFile("cloudauth-postgres", ".log");
        try {
            int code =
                    new ProcessBuilder(command)
                            .directory(home.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile()) // the server keeps it open
                            .start()
                            .onExit()
                            .join()
                            .exitValue();
            if (code != 0) {
                throw new IllegalStateException(command + " failed: " + Files.readString(said));
            }
        } finally {
            Files.delete(said);
        }
    }

    @Override
    public void close() throws IOException {
        run(as("pg_ctl", "--mode=immediate", "--wait", "stop"));
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
