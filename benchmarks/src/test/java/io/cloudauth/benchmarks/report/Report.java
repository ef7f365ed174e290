package io.cloudauth.benchmarks.report;

import io.cloudauth.benchmarks.run.Entrant;
import io.cloudauth.benchmarks.run.Jvm;
import io.cloudauth.benchmarks.run.Profile;
import io.cloudauth.benchmarks.run.Results;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The report, in Markdown. */
public final class Report {
    /** The columns of a call over a socket. */
    private static final Column[] CALL = {Column.CPU, Column.ALLOCATION, Column.P50, Column.P99};

    private final StringBuilder text = new StringBuilder();
    private final Results results;

    private Report(Results results) {
        this.results = results;
    }

    /** The whole of it. */
    public static String of(Results results, List<Profile> profiles, Jvm jvm, boolean quick) {
        Report report = new Report(results);
        report.head(jvm, quick);
        report.targets();
        report.tables();
        report.facts();
        report.text.append(ProfileText.of(profiles));
        return report.text.toString();
    }

    private void head(Jvm jvm, boolean quick) {
        text.append("# Benchmark report\n\n");
        if (quick) {
            text.append("**A quick run: one short round. Its figures are rough.**\n\n");
        }
        line(
                "JDK %s, %d cores, %s; server in a process of its own on the same machine, over"
                        + " loopback.",
                jvm.version(),
                Runtime.getRuntime().availableProcessors(),
                Objects.requireNonNullElse(System.getProperty("os.name"), "?"));
        line(
                "CPU time is that of the whole client process, allocation that of all its threads."
                        + " A figure is the smallest of the rounds, with the largest in brackets."
                        + " Contenders take turns, and each round runs in a fresh process.");
        text.append("\n![Ratios](benchmark-report.svg)\n\n");
    }

    private void targets() {
        text.append("## Targets: this library compared with others\n\n");
        text.append(
                "The ratio is that of the smallest figures. The range is that of the ratios of the"
                        + " single rounds.\n\n");
        text.append("| measurement | compared with | at most | ratio | range | |\n");
        text.append("|---|---|---|---|---|---|\n");
        Target.ALL.forEach(target -> text.append(target.row(results)));
        text.append("\n## Targets without a comparison\n\n");
        text.append("| measurement | target | best round | range | |\n|---|---|---|---|---|\n");
        text.append(Absolute.rows(results));
        text.append('\n');
    }

    private void tables() {
        text.append("## No sockets: from request to result\n\n");
        for (String operation : new String[] {"result", "token", "material"}) {
            table(
                    "codec/" + operation,
                    operationName(operation),
                    Column.CPU,
                    Column.ALLOCATION,
                    Column.TIME);
        }
        text.append("## Loopback, small call\n\n");
        for (int threads : new int[] {1, 16}) {
            table("loopback/" + threads, threads + (threads == 1 ? " thread" : " threads"), CALL);
        }
        text.append("## Billed call, verifyMaterial with a link\n\n");
        text.append("This library opens a connection for each and closes it.\n\n");
        table("billed/plain", "Plain HTTP", CALL);
        table("billed/tls", "TLS, the session is resumed", CALL);
        table("billed/handshake", "TLS, a whole handshake for each call", CALL);
        text.append("## Three local files of 1.5 MB into one verifyMaterial\n\n");
        table("images", "", Column.CPU, Column.ALLOCATION_KB, Column.P50_MS, Column.P99_MS);
        text.append("## ContrastFaceVerify with one file of 1 MB\n\n");
        table("photo", "1 thread", Column.CPU, Column.ALLOCATION_KB, Column.P50_MS, Column.P99_MS);
        table(
                "photo/memory",
                "32 threads at once (maximum heap: this library 64 MB, others 512 MB)",
                Column.HEAP_BEFORE,
                Column.HEAP_HIGHEST,
                Column.FAILED,
                Column.ALLOCATION_KB);
        text.append("## TLS\n\n");
        table("tls/warm", "Warm call", CALL);
        firstCall();
        text.append("## Concurrent calls against a server that takes 50 ms\n\n");
        for (int threads : new int[] {1, 10, 100, 200, 1_000}) {
            table(
                    "concurrent/" + threads,
                    threads + " at once",
                    Column.CPU,
                    Column.ALLOCATION,
                    Column.THROUGHPUT,
                    Column.P99_MS);
        }
    }

    private void firstCall() {
        text.append("## First call of a fresh process\n\n");
        text.append(
                "The first column is the time from creating the client to the result. The second"
                        + " column adds the start of the JVM.\n\n");
        table("cold/tls", "TLS", Column.FIRST, Column.WALL, Column.CLASSES, Column.JARS);
        table("cold/cds", "TLS, with a CDS archive", Column.FIRST, Column.WALL);
        table("cold/aot", "TLS, with an AOT cache", Column.FIRST, Column.WALL);
        table("cold/plain", "Plain HTTP", Column.FIRST, Column.WALL, Column.CLASSES);
        table("certificate/untrusted", "A certificate that is not trusted", Column.REFUSED);
        table("certificate/other-name", "A certificate of another host", Column.REFUSED);
    }

    private void facts() {
        text.append("## 5,000 virtual threads against a server that takes 50 ms\n\n");
        table(
                "virtual",
                "",
                Column.P50_MS,
                Column.P99_MS,
                Column.HEAP_OPEN,
                Column.CONNECTIONS,
                Column.PINNED,
                Column.PINNED_LONG);
        text.append("## Waits for a verdict\n\n");
        text.append(
                "10,000 waits at once (before JDK 21: 200), a query of each every 10 s, and no"
                        + " verdict.\n\n");
        table(
                "waiting",
                "",
                Column.THREADS,
                Column.WAIT_BYTES,
                Column.LEFT_BYTES,
                Column.QUERIES,
                Column.FAILED);
        text.append("## 64 threads across the end of sessions\n\n");
        table(
                "sessions",
                "Sessions of a role that end after 2 to 3 s, calls for 6 s more (stock SDK: 1 s;"
                        + " it counts by the duration asked for, 15 minutes at least)",
                Column.SESSIONS_FIRST,
                Column.SESSIONS_LATER,
                Column.LONGEST);
        text.append("## Many calls\n\n");
        table(
                "many",
                "Heap in use before and after them (this library: a million; others: 20 000)",
                Column.NEW_CONNECTIONS,
                Column.HEAP_BEFORE,
                Column.HEAP_AFTER);
    }

    private void table(String work, String title, Column... columns) {
        if (!title.isEmpty()) {
            text.append("### ").append(title).append("\n\n");
        }
        text.append("| |");
        for (Column column : columns) {
            text.append(' ').append(column.title()).append(" |");
        }
        text.append("\n|---|").append("---|".repeat(columns.length)).append('\n');
        for (Entrant entrant : Entrant.values()) {
            if (!results.series(work, entrant, columns[0].figure()).isEmpty()) {
                text.append("| ").append(entrant.label()).append(" |");
                for (Column column : columns) {
                    text.append(' ').append(column.cell(results, work, entrant)).append(" |");
                }
                text.append('\n');
            }
        }
        text.append('\n');
    }

    private static String operationName(String method) {
        return switch (method) {
            case "result" -> "DescribeVerifyResult (the small call)";
            case "token" -> "DescribeVerifyToken";
            default -> "VerifyMaterial";
        };
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
