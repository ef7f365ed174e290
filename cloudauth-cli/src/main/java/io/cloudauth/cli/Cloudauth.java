package io.cloudauth.cli;

import io.cloudauth.cli.command.CommandTree;
import io.cloudauth.cli.output.Prompt;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.cli.output.Texts;
import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The main class of the program {@code cloudauth} ({@code java -jar cloudauth.jar}). */
public final class Cloudauth {

    private Cloudauth() {}

    /** Runs the command and exits with one of the documented exit codes. */
    public static void main(String[] arguments) {
        int code = CommandTree.of(shell()).execute(arguments);
        System.exit(code);
    }

    static Shell shell() {
        // by default, JDK 22 to 24 return a console even if there is no terminal
        System.setProperty("jdk.console", "java.base");
        Optional<Console> terminal = Optional.ofNullable(System.console());
        Map<String, String> environment = System.getenv();
        Charset charset = charset(terminal);
        PrintStream err = new PrintStream(System.err, true, charset);
        return new Shell(
                environment,
                System.in,
                new PrintStream(System.out, true, charset),
                err,
                charset,
                terminal.map(console -> new Prompt.Terminal(console, err)),
                terminal.isPresent()
                        && !environment.containsKey("NO_COLOR")
                        && !"dumb".equals(environment.get("TERM")),
                Texts.in(language(environment)));
    }

    /**
     * Returns {@code zh} or {@code en}, by the first non-blank variable of {@code LC_ALL}, {@code
     * LC_MESSAGES} and {@code LANG}. If none is set, the default locale of the JVM decides.
     */
    static String language(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                        .map(name -> environment.getOrDefault(name, ""))
                        .filter(value -> !value.isBlank())
                        .findFirst()
                        .orElseGet(() -> Locale.getDefault().getLanguage())
                        .startsWith("zh")
                ? "zh"
                : "en";
    }

    /** Returns the charset of the terminal if it can encode Chinese, otherwise UTF-8. */
    private static Charset charset(Optional<Console> terminal) {
        return terminal.map(Console::charset)
                .filter(charset -> charset.newEncoder().canEncode("认证█"))
                .orElse(StandardCharsets.UTF_8);
    }
}
