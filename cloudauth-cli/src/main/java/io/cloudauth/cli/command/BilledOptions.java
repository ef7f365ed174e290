package io.cloudauth.cli.command;

import io.cloudauth.cli.output.Shell;
import picocli.CommandLine.Option;

/** The option of a command that asks before it sends its request. */
final class BilledOptions {

    @Option(names = "--yes")
    private boolean yes;

    /**
     * Asks before a billed request. A script without a terminal is not asked: it has named the
     * command.
     *
     * @throws DeclinedException if the user does not agree
     */
    void confirm(Shell shell, String question) {
        if (!yes && shell.prompt().isPresent() && !shell.confirms(question)) {
            throw new DeclinedException();
        }
    }

    /**
     * Asks before a request that cannot be undone. A script must agree by {@code --yes}.
     *
     * @throws DeclinedException if the user does not agree
     * @throws UsageException if there is no terminal for the question
     */
    void confirmForGood(Shell shell, String question) {
        if (!yes && shell.prompt().isEmpty()) {
            throw new UsageException("usage.yes");
        }
        confirm(shell, question);
    }
}
