package io.cloudauth.cli.command;

import io.cloudauth.cli.output.ExitCode;
import io.cloudauth.cli.output.Json;
import io.cloudauth.cli.output.Prompt;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.cli.report.ChargeReport;
import io.cloudauth.cli.report.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command {@code report}, which counts the charges in a submission log. It calls no service.
 */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    private static final String URL = "CLOUDAUTH_JDBC_URL";
    private static final String USER = "CLOUDAUTH_DB_USER";
    private static final String PASSWORD = "CLOUDAUTH_DB_PASSWORD";

    private final Shell shell;

    @Option(names = "--jdbc-url", paramLabel = "<url>")
    private @Nullable String url;

    @Option(names = "--driver-path", paramLabel = "<jar>")
    private @Nullable Path driver;

    @Option(names = "--from", paramLabel = "<day>")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "<day>")
    private @Nullable LocalDate to;

    @Option(names = "--utc-offset", paramLabel = "<hours>", defaultValue = "+08:00")
    private ZoneOffset offset = ZoneOffset.ofHours(8);

    @Option(names = "--out", paramLabel = "<file>")
    private @Nullable Path file;

    @Mixin private final OutputOptions output = new OutputOptions();

    ReportCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Instant now = Instant.now();
        LocalDate last = to == null ? LocalDate.ofInstant(now, offset) : to;
        LocalDate first = from == null ? last.withDayOfMonth(1) : from;
        if (first.isAfter(last)) {
            throw new UsageException("usage.value", "--from");
        }
        if (driver != null) {
            InputFile.requireReadable(driver);
        }
        try (Database database = new Database(jdbcUrl(), Optional.ofNullable(driver))) {
            logIn(database);
            write(new ChargeReport(first, last, offset).read(database, now));
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            throw isWithoutDriver(e)
                    ? new UsageException("report.driver", state)
                    : new FailedException(key(state), state);
        }
        shell.printErr("report.summary", first, last, offset);
        return ExitCode.DONE.number();
    }

    private String jdbcUrl() {
        if (url == null) {
            return shell.variable(URL).orElseThrow(() -> new UsageException("usage.jdbcUrl"));
        }
        String lower = url.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("jdbc:")) {
            throw new UsageException("usage.value", "--jdbc-url");
        }
        if (lower.contains("password") || lower.contains("@")) {
            throw new UsageException("usage.jdbcUrl.password");
        }
        return url;
    }

    private void logIn(Database database) {
        Optional<String> user = shell.variable(USER);
        if (user.isEmpty()) {
            return;
        }
        String password =
                shell.variable(PASSWORD)
                        .or(() -> shell.prompt().map(ReportCommand.this::askPassword))
                        .orElse("");
        database.user(user.get(), password);
    }

    private String askPassword(Prompt prompt) {
        return prompt.askHidden(shell.text("ask.dbPassword")).orElseThrow(DeclinedException::new);
    }

    private static boolean isWithoutDriver(SQLException e) {
        return String.valueOf(e.getMessage()).startsWith("No suitable driver");
    }

    /** The message of a driver may quote values: the state says what happened. */
    private static String key(String state) {
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "28" -> "report.login";
            case "08" -> "report.connection";
            case "42" -> "report.table";
            default -> "report.failed";
        };
    }

    private void write(List<ChargeReport.Line> lines) throws IOException {
        StringBuilder csv = new StringBuilder(String.join(",", ChargeReport.COLUMNS)).append('\n');
        lines.forEach(line -> csv.append(String.join(",", line.values())).append('\n'));
        if (file != null) {
            Files.writeString(file, csv);
            shell.printErr("report.written", file);
        }
        if (output.json()) {
            List<Map<String, Object>> all = new ArrayList<>();
            lines.forEach(line -> all.add(fields(line)));
            shell.out().println(Json.of(Map.of("lines", all)));
        } else if (file == null) {
            shell.out().print(csv);
            shell.out().flush();
        }
    }

    private static Map<String, Object> fields(ChargeReport.Line line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("day", line.day());
        fields.put("account", line.account());
        fields.put("operation", line.operation());
        fields.put("scene", line.scene());
        fields.put("charged", line.charged());
        fields.put("unknown", line.unknown());
        return fields;
    }
}
