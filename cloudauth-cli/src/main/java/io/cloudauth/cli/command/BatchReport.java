package io.cloudauth.cli.command;

import io.cloudauth.cli.batch.Batch;
import io.cloudauth.cli.batch.BatchResult;
import io.cloudauth.cli.batch.MalformedFileException;
import io.cloudauth.cli.batch.RowProblem;
import io.cloudauth.cli.batch.State;
import io.cloudauth.cli.batch.Summary;
import io.cloudauth.cli.output.ExitCode;
import io.cloudauth.cli.output.Failure;
import io.cloudauth.cli.output.Json;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.error.OutcomeUnknownException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The report of a batch: the summary on the screen and the files next to the result file.
 *
 * @param shell the shell to print to
 * @param json whether to print JSON
 * @param results the result file
 * @param rate the requested number of submissions per second
 */
record BatchReport(Shell shell, boolean json, Path results, double rate) {

    private static final int MOST_PROBLEMS = 20;

    ExitCode show(Batch batch, BatchResult result) throws IOException, MalformedFileException {
        Summary summary = batch.summary();
        Path chart = sibling(".svg");
        Path unknown = sibling(".unknown.csv");
        Batch.writeChart(chart, shell.texts(), summary);
        batch.writeUnknown(unknown);
        List<RowProblem> problems = batch.problems(MOST_PROBLEMS);
        if (json) {
            shell.out().println(Json.of(fields(summary, result, chart, unknown, problems)));
        } else {
            printLines(summary, result, chart, unknown, problems);
        }
        if (summary.left() > 0) {
            return ExitCode.BATCH_INCOMPLETE;
        }
        return summary.count(State.UNKNOWN) > 0 ? ExitCode.OUTCOME_UNKNOWN : ExitCode.DONE;
    }

    private Path sibling(String suffix) {
        return BatchCommand.sibling(results, suffix);
    }

    private Map<String, Object> fields(
            Summary summary,
            BatchResult result,
            Path chart,
            Path unknown,
            List<RowProblem> problems) {
        Map<String, Object> fields = new LinkedHashMap<>(summary.fields());
        Map<String, Object> rates = new LinkedHashMap<>();
        rates.put("asked", rate);
        rates.put("kept", rounded(result.rate()));
        fields.put("sent", result.sent());
        fields.put("rate", rates);
        fields.put("results", results);
        fields.put("picture", chart);
        if (summary.count(State.UNKNOWN) > 0) {
            fields.put("unknown", unknown);
        }
        if (!problems.isEmpty()) {
            fields.put("problems", problems.stream().map(RowProblem::fields).toList());
        }
        result.stoppedBy()
                .ifPresent(
                        e -> {
                            Failure failure = Failure.of(shell.texts(), e);
                            Map<String, Object> stopped = new LinkedHashMap<>(failure.fields());
                            stopped.put("message", failure.message());
                            stopped.put("remedy", failure.remedy());
                            fields.put("stoppedBy", stopped);
                        });
        result.changed().ifPresent(e -> fields.put("stoppedBy", Map.of("message", message(e))));
        return fields;
    }

    private String message(MalformedFileException e) {
        return shell.text(e.key(), e.line(), e.detail());
    }

    private void printLines(
            Summary summary,
            BatchResult result,
            Path chart,
            Path unknown,
            List<RowProblem> problems) {
        for (State state : State.values()) {
            if (summary.count(state) > 0) {
                String name = shell.text("state." + state.word());
                shell.printOut("batch.count", summary.count(state), name);
            }
        }
        if (summary.left() > 0) {
            shell.printOut("batch.count", summary.left(), shell.text("state.left"));
        }
        if (result.sent() > 0) {
            shell.printOut("batch.sent", result.sent(), result.rate());
        }
        List<Long> times = summary.percentiles();
        if (times.get(3) > 0) {
            shell.printOut(
                    "picture.percentiles", times.get(0), times.get(1), times.get(2), times.get(3));
        }
        shell.printOut("batch.picture", chart);
        if (summary.count(State.UNKNOWN) > 0) {
            shell.printOut("batch.unknown", summary.count(State.UNKNOWN), unknown);
        }
        printProblems("batch.invalid", summary.count(State.INVALID), problems, true);
        printProblems("batch.unreadable", summary.left(), problems, false);
        result.stoppedBy().ifPresent(e -> Failure.of(shell.texts(), e).show(shell, false));
        if (result.stoppedBy().filter(OutcomeUnknownException.class::isInstance).isPresent()) {
            shell.printErr("batch.outage");
        }
        result.changed()
                .ifPresent(e -> shell.err().println(shell.coloured(Shell.Colour.RED, message(e))));
        if (summary.left() > 0) {
            shell.printErr(
                    result.stoppedBy().isPresent()
                            ? "batch.left.stopped"
                            : result.changed().isPresent() ? "batch.left.changed" : "batch.left",
                    summary.left());
        }
    }

    private void printProblems(
            String heading, long rows, List<RowProblem> problems, boolean isFinal) {
        List<RowProblem> shown =
                problems.stream().filter(problem -> problem.isFinal() == isFinal).toList();
        if (shown.isEmpty()) {
            return;
        }
        shell.printOut(heading, rows);
        shown.forEach(problem -> shell.out().println("  " + problem.message(shell.texts())));
        if (problems.size() >= MOST_PROBLEMS) {
            shell.printOut("batch.problems.more", results);
        }
    }

    private static double rounded(double rate) {
        return Math.round(rate * 100) / 100.0;
    }
}
