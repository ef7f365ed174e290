package io.cloudauth.cli.command;

import io.cloudauth.cli.output.Shell;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The messages for errors of the command line. They never repeat an argument, which may be a
 * secret. Only what is nearly the name of a command or an option is repeated.
 *
 * @param shell the shell with the texts
 */
record UsageMessages(Shell shell) {

    private static final int LONGEST_WORD = 30;

    String of(ParameterException e) {
        List<String> unknown = e.getCommandLine().getUnmatchedArguments();
        if (e instanceof MissingParameterException && !unknown.isEmpty()) {
            return unmatched(e.getCommandLine(), unknown); // probably what is missing, mistyped
        }
        if (e instanceof MissingParameterException missing) {
            String names =
                    missing.getMissing().stream()
                            .map(UsageMessages::name)
                            .collect(Collectors.joining(", "));
            return shell.text("usage.missing", names);
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(e.getCommandLine(), unmatched.getUnmatched());
        }
        if (e.getArgSpec() != null) {
            return shell.text("usage.value", name(e.getArgSpec()));
        }
        return shell.text(
                "usage.command", String.join(", ", e.getCommandLine().getSubcommands().keySet()));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private String unmatched(CommandLine command, List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        if (first.startsWith("-")) {
            return unknownOption(command, first.replaceFirst("(?s)=.*", ""));
        }
        if (command.getSubcommands().isEmpty()) {
            return shell.text("usage.argument");
        }
        List<String> names = names(command, "").toList();
        Optional<String> nearest = nearest(first, names);
        return nearest.isPresent()
                ? shell.text("usage.command.near", first, nearest.get())
                : shell.text(
                        "usage.command.unknown",
                        String.join(", ", command.getSubcommands().keySet()));
    }

    /** Returns the names of the commands below a command, such as {@code face init}. */
    private static Stream<String> names(CommandLine command, String prefix) {
        return command.getSubcommands().entrySet().stream()
                .flatMap(
                        entry ->
                                Stream.concat(
                                        Stream.of(prefix + entry.getKey()),
                                        names(entry.getValue(), prefix + entry.getKey() + " ")));
    }

    private String unknownOption(CommandLine command, String option) {
        List<String> names =
                command.getCommandSpec().options().stream().map(OptionSpec::longestName).toList();
        Optional<String> nearest = nearest(option, names);
        if (nearest.isPresent()) {
            return shell.text("usage.option.near", option, nearest.get());
        }
        return option.matches("--?[a-z-]{1," + LONGEST_WORD + "}")
                ? shell.text("usage.option", option)
                : shell.text("usage.option.unnamed");
    }

    /** Also finds a word in camel case, and a command whose group is missing. */
    private static Optional<String> nearest(String typed, Collection<String> names) {
        if (typed.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        String lower =
                typed.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                        .replace('_', '-')
                        .toLowerCase(Locale.ROOT);
        return Spelling.nearest(lower, names)
                .or(() -> names.stream().filter(name -> name.endsWith(" " + lower)).findFirst());
    }
}
