package io.cloudauth.examples.cli.command;

import io.cloudauth.error.CloudAuthException;
import io.cloudauth.examples.cli.batch.MalformedFileException;
import io.cloudauth.examples.cli.output.ExitCode;
import io.cloudauth.examples.cli.output.Failure;
import io.cloudauth.examples.cli.output.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Shows what went wrong, and chooses the exit code. What stood on the command line is not repeated:
 * somebody may have put a secret there.
 *
 * @param shell where to
 */
record Problems(Shell shell) {

    private static final String JSON = "--json";

    /** A command line that cannot be understood. */
    int ofCommandLine(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        Failure failure =
                new Failure(
                        ExitCode.USAGE,
                        sentence(e),
                        e.getArgSpec() == null ? List.of() : List.of(e.getArgSpec().description()),
                        shell.text(
                                "usage.help", command.getCommandSpec().qualifiedName() + " --help"),
                        Map.of());
        return failure.show(shell, List.of(arguments).contains(JSON)).number();
    }

    private String sentence(ParameterException e) {
        if (e instanceof MissingParameterException missing) {
            String names =
                    missing.getMissing().stream()
                            .map(
                                    one ->
                                            one.isOption()
                                                    ? ((CommandLine.Model.OptionSpec) one)
                                                            .longestName()
                                                    : one.paramLabel())
                            .collect(Collectors.joining(", "));
            return shell.text("usage.missing", names);
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            String first =
                    unmatched.getUnmatched().isEmpty() ? "" : unmatched.getUnmatched().get(0);
            return first.matches("--?[a-z-]{1,30}(=.*)?")
                    ? shell.text("usage.option", first.replaceFirst("(?s)=.*", ""))
                    : shell.text("usage.argument");
        }
        if (e.getArgSpec() != null) {
            String name =
                    e.getArgSpec() instanceof CommandLine.Model.OptionSpec option
                            ? option.longestName()
                            : e.getArgSpec().paramLabel();
            return shell.text("usage.value", name);
        }
        return shell.text("usage.command");
    }

    /** What a command threw. */
    int ofCommand(Exception e, CommandLine command, ParseResult parsed) {
        boolean json = parsed.originalArgs().contains(JSON);
        return failure(e, command).show(shell, json).number();
    }

    private Failure failure(Exception e, CommandLine command) {
        if (e instanceof CloudAuthException failed) {
            return Failure.of(shell.texts(), failed);
        }
        if (e instanceof UsageException usage) {
            return Failure.of(
                    ExitCode.USAGE,
                    shell.text(usage.key(), usage.values()),
                    shell.text("usage.help", command.getCommandSpec().qualifiedName() + " --help"));
        }
        if (e instanceof MalformedFileException file) {
            return Failure.of(
                    ExitCode.USAGE, shell.text(file.key(), file.line(), file.detail()), "");
        }
        if (e instanceof DeclinedException) {
            return Failure.of(ExitCode.CANCELLED, shell.text("failed.declined"), "");
        }
        Exception cause =
                e instanceof UncheckedIOException unchecked && unchecked.getCause() != null
                        ? unchecked.getCause()
                        : e;
        // the class alone: a message could quote a path with a person's name
        String key =
                cause instanceof BindException
                        ? "failed.port"
                        : cause instanceof IOException ? "failed.file" : "failed.broken";
        return Failure.of(ExitCode.BROKEN, shell.text(key, cause.getClass().getSimpleName()), "");
    }
}
