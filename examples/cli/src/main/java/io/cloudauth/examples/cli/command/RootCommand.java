package io.cloudauth.examples.cli.command;

import picocli.CommandLine.Command;

/** The program itself, which needs a command. */
@Command(name = "cloudauth", mixinStandardHelpOptions = true)
final class RootCommand {}
