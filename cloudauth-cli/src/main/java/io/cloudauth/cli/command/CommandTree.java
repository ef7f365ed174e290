package io.cloudauth.cli.command;

import io.cloudauth.cli.output.ExitCode;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.model.Scheme;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.TypeConversionException;

/** The command line parser with all commands. */
public final class CommandTree {

    private static final int WIDTH = 110;
    private static final int OPTION_WIDTH = 32;

    private CommandTree() {}

    /** Returns a new parser for the shell. Execute it only once. */
    public static CommandLine of(Shell shell) {
        CommandLine root = new CommandLine(new RootCommand());
        List.of(
                        group(
                                new FaceCommand(),
                                new FaceInitCommand(shell),
                                new FaceResultCommand(shell),
                                new FaceContrastCommand(shell),
                                new FaceCompareCommand(shell),
                                new FaceLivenessCommand(shell),
                                new FaceFindCommand(shell),
                                new FaceDeleteCommand(shell)),
                        group(
                                new CheckCommand(),
                                new CheckId2Command(shell),
                                new CheckMobile3Command(shell)),
                        new TokenCommand(shell),
                        new ResultCommand(shell),
                        new VerifyCommand(shell),
                        new UploadCommand(shell),
                        new DownloadCommand(shell),
                        new BatchCommand(shell),
                        new ReportCommand(shell),
                        new DoctorCommand(shell),
                        new EmulatorCommand(shell),
                        new CompletionCommand(shell))
                .forEach(root::addSubcommand);
        ErrorHandler errors = new ErrorHandler(shell);
        root.setResourceBundle(shell.texts().bundle())
                .setOut(writer(shell, shell.out()))
                .setErr(writer(shell, shell.err()))
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(shell.colours() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(WIDTH)
                .setUsageHelpLongOptionsMaxWidth(OPTION_WIDTH)
                .setAbbreviatedOptionsAllowed(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .registerConverter(Scheme.class, CommandTree::scheme)
                .registerConverter(Duration.class, CommandTree::duration)
                .registerConverter(Charset.class, CommandTree::charset)
                .setParameterExceptionHandler(errors::handleUsageError)
                .setExecutionExceptionHandler(errors::handleException);
        describe(root, shell);
        return root;
    }

    private static CommandLine group(Object group, Object... commands) {
        CommandLine parent = new CommandLine(group);
        for (Object command : commands) {
            parent.addSubcommand(command);
        }
        return parent;
    }

    private static void describe(CommandLine command, Shell shell) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.synopsisHeading(shell.text("help.usage"))
                .commandListHeading(shell.text("help.commands"))
                .parameterListHeading(shell.text("help.parameters"))
                .optionListHeading(shell.text("help.options"))
                .exitCodeListHeading(shell.text("help.exit"))
                .sortOptions(false)
                .abbreviateSynopsis(true);
        Map<String, String> codes = new LinkedHashMap<>();
        Arrays.stream(ExitCode.values())
                .forEach(
                        code -> codes.put(Integer.toString(code.number()), shell.text(code.key())));
        usage.exitCodeList(codes);
        command.getCommandSpec().version(version());
        String example = command.getCommandSpec().qualifiedName(".") + ".example";
        if (shell.texts().has(example)) {
            usage.footerHeading(shell.text("help.example"))
                    .footer(shell.text(example).lines().map("  "::concat).toArray(String[]::new));
        }
        command.getSubcommands().values().forEach(child -> describe(child, shell));
    }

    private static PrintWriter writer(Shell shell, PrintStream out) {
        return new PrintWriter(new OutputStreamWriter(out, shell.charset()), true);
    }

    static String version() {
        String version = CommandTree.class.getPackage().getImplementationVersion();
        if (version == null) {
            return "cloudauth (classes)";
        }
        // built outside a checkout, the jar has the name of a property in place of the commit
        return "cloudauth " + version.replaceFirst(" \\(\\$.*", "");
    }

    private static Scheme scheme(String name) {
        return Arrays.stream(Scheme.values())
                .filter(scheme -> scheme.consoleName().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("unknown scheme"));
    }

    /** Parses a duration, such as {@code 30s}, {@code 5m} or {@code PT1M30S}. */
    private static Duration duration(String text) {
        Duration duration = Duration.parse(text.matches("[0-9]+[smhSMH]") ? "PT" + text : text);
        if (duration.isZero() || duration.isNegative()) {
            throw new TypeConversionException("must be longer than zero");
        }
        return duration;
    }

    private static Charset charset(String name) {
        return Charset.forName(name);
    }
}
