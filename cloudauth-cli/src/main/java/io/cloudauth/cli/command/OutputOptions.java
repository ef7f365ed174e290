package io.cloudauth.cli.command;

import picocli.CommandLine.Option;

/** The options for the output of a command. */
final class OutputOptions {

    @Option(names = "--json")
    private boolean json;

    boolean json() {
        return json;
    }
}
