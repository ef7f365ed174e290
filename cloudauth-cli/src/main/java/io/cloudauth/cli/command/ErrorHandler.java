package io.cloudauth.cli.command;

import io.cloudauth.cli.batch.MalformedFileException;
import io.cloudauth.cli.output.ExitCode;
import io.cloudauth.cli.output.Failure;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.InvalidRequestException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * A handler that shows errors and chooses the exit code. It never repeats an argument, which may be
 * a secret, other than the name of a file.
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
                        new UsageMessages(shell).of(e),
                        e.getArgSpec() == null ? List.of() : List.of(e.getArgSpec().description()),
                        help(command),
                        Map.of());
        return failure.show(shell, List.of(arguments).contains(JSON)).number();
    }

    private String help(CommandLine command) {
        return shell.text("usage.help", command.getCommandSpec().qualifiedName() + " --help");
    }

    /** Shows an exception that a command threw and returns the exit code. */
    int handleException(Exception e, CommandLine command, ParseResult parsed) {
        boolean json = parsed.originalArgs().contains(JSON);
        return failure(e, command).show(shell, json).number();
    }

    private Failure failure(Exception e, CommandLine command) {
        if (e instanceof InvalidRequestException invalid) {
            return Failure.of(shell.texts(), invalid)
                    .withDetails(new ViolationLines(shell.texts(), command).of(invalid));
        }
        if (e instanceof CloudAuthException callError) {
            return Failure.of(shell.texts(), callError);
        }
        if (e instanceof UsageException usage) {
            return Failure.of(
                    ExitCode.USAGE, shell.text(usage.key(), texts(usage.values())), help(command));
        }
        if (e instanceof FailedException failed) {
            return Failure.of(ExitCode.BROKEN, shell.text(failed.key(), failed.argument()), "");
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
        if (cause instanceof FileSystemException file && file.getFile() != null) {
            Object name = InputFile.name(Path.of(file.getFile()));
            UsageException.Text why = new UsageException.Text(InputFile.why(file));
            return Failure.of(
                    ExitCode.BROKEN, shell.text("failed.file.named", texts(name, why)), "");
        }
        // show only the class: the message could contain a path with the name of a person
        String key =
                cause instanceof BindException
                        ? "failed.port"
                        : cause instanceof IOException ? "failed.file" : "failed.broken";
        return Failure.of(ExitCode.BROKEN, shell.text(key, cause.getClass().getSimpleName()), "");
    }

    /** Returns the arguments with texts of the program in the language of the user. */
    private Object[] texts(Object... values) {
        return Arrays.stream(values)
                .map(
                        value ->
                                value instanceof UsageException.Text text
                                        ? shell.text(text.key())
                                        : value)
                .toArray();
    }
}
