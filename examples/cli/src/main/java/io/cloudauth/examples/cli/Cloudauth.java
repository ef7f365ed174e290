package io.cloudauth.examples.cli;

import io.cloudauth.examples.cli.command.CommandTree;
import io.cloudauth.examples.cli.output.Prompt;
import io.cloudauth.examples.cli.output.Shell;
import io.cloudauth.examples.cli.output.Texts;
import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The program: {@code cloudauth}, or {@code java -jar cloudauth.jar}. */
public final class Cloudauth {

    private Cloudauth() {}

    /** Does what the arguments say, and ends with the exit code that the documents list. */
    public static void main(String[] arguments) {
        int code = CommandTree.of(shell()).execute(arguments);
        System.exit(code);
    }

    private static Shell shell() {
        // JDK 22 to 24 would give a console where there is no terminal
        System.setProperty("jdk.console", "java.base");
        Optional<Console> terminal = Optional.ofNullable(System.console());
        Map<String, String> environment = System.getenv();
        Charset charset = charset(terminal);
        return new Shell(
                environment,
                System.in,
                new PrintStream(System.out, true, charset),
                new PrintStream(System.err, true, charset),
                charset,
                terminal.map(Prompt.Terminal::new),
                terminal.isPresent()
                        && !environment.containsKey("NO_COLOR")
                        && !"dumb".equals(environment.get("TERM")),
                Texts.in(language(environment)));
    }

    /** As POSIX says it; where that says nothing, the system's. */
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

    /** The terminal's own, if it has Chinese characters; else UTF-8. */
    private static Charset charset(Optional<Console> terminal) {
        return terminal.map(Console::charset)
                .filter(charset -> charset.newEncoder().canEncode("认证█"))
                .orElse(StandardCharsets.UTF_8);
    }
}
