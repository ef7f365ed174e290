package io.cloudauth.cli.command;

import picocli.CommandLine.Command;

/** The group of the checks without a face. It does nothing by itself. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand {}
