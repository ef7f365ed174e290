package io.cloudauth.examples.cli.command;

import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.examples.cli.batch.Batch;
import io.cloudauth.examples.cli.batch.MalformedFileException;
import io.cloudauth.examples.cli.batch.Ran;
import io.cloudauth.examples.cli.batch.State;
import io.cloudauth.examples.cli.batch.Summary;
import io.cloudauth.examples.cli.output.ExitCode;
import io.cloudauth.examples.cli.output.Failure;
import io.cloudauth.examples.cli.output.Json;
import io.cloudauth.examples.cli.output.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a batch ended, on the screen and in files beside its results.
 *
 * @param shell where to
 * @param json whether as JSON
 * @param results the file of results
 * @param rate the rate that was asked for
 */
record BatchReport(Shell shell, boolean json, Path results, double rate) {

    ExitCode show(Batch batch, Ran ran) throws IOException, MalformedFileException {
        Summary summary = batch.summary();
        Path picture = beside(".svg");
        Path unknown = beside(".unknown.csv");
        Batch.writePicture(picture, shell.texts(), summary);
        batch.writeUnknown(unknown);
        if (json) {
            shell.out().println(Json.of(fields(summary, ran, picture, unknown)));
        } else {
            lines(summary, ran, picture, unknown);
        }
        if (summary.left() > 0) {
            return ExitCode.BATCH_INCOMPLETE;
        }
        return summary.count(State.UNKNOWN) > 0 ? ExitCode.OUTCOME_UNKNOWN : ExitCode.DONE;
    }

    /** {@code people.results.csv} becomes {@code people.results.svg}. */
    private Path beside(String ending) {
        return BatchCommand.beside(results, ending);
    }

    private Map<String, Object> fields(Summary summary, Ran ran, Path picture, Path unknown) {
        Map<String, Object> fields = new LinkedHashMap<>(summary.fields());
        Map<String, Object> pace = new LinkedHashMap<>();
        pace.put("asked", rate);
        pace.put("kept", rounded(ran.rate()));
        fields.put("sent", ran.sent());
        fields.put("rate", pace);
        fields.put("results", results);
        fields.put("picture", picture);
        if (summary.count(State.UNKNOWN) > 0) {
            fields.put("unknown", unknown);
        }
        ran.stoppedBy()
                .ifPresent(
                        e -> {
                            Failure failure = Failure.of(shell.texts(), e);
                            Map<String, Object> stopped = new LinkedHashMap<>(failure.fields());
                            stopped.put("message", failure.sentence());
                            stopped.put("remedy", failure.remedy());
                            fields.put("stoppedBy", stopped);
                        });
        ran.changed().ifPresent(e -> fields.put("stoppedBy", Map.of("message", sentence(e))));
        return fields;
    }

    private String sentence(MalformedFileException e) {
        return shell.text(e.key(), e.line(), e.detail());
    }

    private void lines(Summary summary, Ran ran, Path picture, Path unknown) {
        for (State state : State.values()) {
            if (summary.count(state) > 0) {
                String name = shell.text("state." + state.word());
                shell.say("batch.count", summary.count(state), name);
            }
        }
        if (summary.left() > 0) {
            shell.say("batch.count", summary.left(), shell.text("state.left"));
        }
        if (ran.sent() > 0) {
            shell.say("batch.sent", ran.sent(), ran.rate());
        }
        List<Long> times = summary.percentiles();
        shell.say("picture.percentiles", times.get(0), times.get(1), times.get(2), times.get(3));
        shell.say("batch.picture", picture);
        if (summary.count(State.UNKNOWN) > 0) {
            shell.say("batch.unknown", summary.count(State.UNKNOWN), unknown);
        }
        ran.stoppedBy().ifPresent(e -> Failure.of(shell.texts(), e).show(shell, false));
        if (ran.stoppedBy().filter(OutcomeUnknownException.class::isInstance).isPresent()) {
            shell.tell("batch.outage");
        }
        ran.changed()
                .ifPresent(e -> shell.err().println(shell.painted(Shell.Colour.RED, sentence(e))));
        if (summary.left() > 0) {
            shell.tell("batch.left", summary.left());
        }
    }

    private static double rounded(double rate) {
        return Math.round(rate * 100) / 100.0;
    }
}
