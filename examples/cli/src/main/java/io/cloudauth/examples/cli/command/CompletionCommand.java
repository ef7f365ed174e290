package io.cloudauth.examples.cli.command;

import io.cloudauth.examples.cli.output.ExitCode;
import io.cloudauth.examples.cli.output.Shell;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints what makes bash and zsh complete commands and options. */
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
