package io.cloudauth.cli.command;

import io.cloudauth.cli.output.ExitCode;
import io.cloudauth.cli.output.Shell;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** The command {@code completion}, which prints a completion script for bash and zsh. */
@Command(name = "completion", mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {

    private final Shell shell;

    CompletionCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        shell.out().print(AutoComplete.bash("cloudauth", CommandTree.of(shell)));
        return ExitCode.DONE.number();
    }
}
