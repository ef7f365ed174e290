package io.cloudauth.cli.command;

import picocli.CommandLine.Command;

/** The root command. It does nothing without one of its subcommands. */
@Command(name = "cloudauth", mixinStandardHelpOptions = true)
final class RootCommand {}
