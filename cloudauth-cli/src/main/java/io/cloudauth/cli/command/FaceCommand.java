package io.cloudauth.cli.command;

import picocli.CommandLine.Command;

/** The group of the financial-grade commands with a face. It does nothing by itself. */
@Command(name = "face", mixinStandardHelpOptions = true)
final class FaceCommand {}
