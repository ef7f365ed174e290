package io.cloudauth.examples.cli.command;

import picocli.CommandLine.Option;

/** How a command shows what it has. */
final class OutputOptions {

    @Option(names = "--json")
    private boolean json;

    boolean json() {
        return json;
    }
}
