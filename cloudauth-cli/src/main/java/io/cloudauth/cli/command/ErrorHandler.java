package io.cloudauth.cli.command;

import io.cloudauth.cli.batch.MalformedFileException;
import io.cloudauth.cli.output.ExitCode;
import io.cloudauth.cli.output.Failure;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.error.CloudAuthException;
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
 * A handler that shows errors and chooses the exit code. It never repeats an argument, which may be
 * a secret.
 *
 * @param shell the shell to print to
 */
record ErrorHandler(Shell shell) {

    private static final String JSON = "--json";

    /** Shows an error of the command line and returns the exit code. */
    int handleUsageError(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        Failure failure =
                new Failure(
                        ExitCode.USAGE,
                        message(e),
                        e.getArgSpec() == null ? List.of() : List.of(e.getArgSpec().description()),
                        shell.text(
                                "usage.help", command.getCommandSpec().qualifiedName() + " --help"),
                        Map.of());
        return failure.show(shell, List.of(arguments).contains(JSON)).number();
    }

    private String message(ParameterException e) {
        if (e instanceof MissingParameterException missing) {
            String names =
                    missing.getMissing().stream()
                            .map(
                                    argument ->
                                            argument.isOption()
                                                    ? ((CommandLine.Model.OptionSpec) argument)
                                                            .longestName()
                                                    : argument.paramLabel())
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

    /** Shows an exception that a command threw and returns the exit code. */
    int handleException(Exception e, CommandLine command, ParseResult parsed) {
        boolean json = parsed.originalArgs().contains(JSON);
        return failure(e, command).show(shell, json).number();
    }

    private Failure failure(Exception e, CommandLine command) {
        if (e instanceof CloudAuthException callError) {
            return Failure.of(shell.texts(), callError);
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
        // show only the class: the message could contain a path with the name of a person
        String key =
                cause instanceof BindException
                        ? "failed.port"
                        : cause instanceof IOException ? "failed.file" : "failed.broken";
        return Failure.of(ExitCode.BROKEN, shell.text(key, cause.getClass().getSimpleName()), "");
    }
}
