package io.cloudauth.examples.quickstart;

import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.model.Scheme;
import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A program that shows real-person verification from beginning to end. It starts an emulator and
 * calls that; with {@code --live} it calls the real service.
 *
 * <p>It prints Chinese if the system property {@code user.language} is {@code zh}, else English. By
 * default the JVM sets this property to the language of the operating system.
 */
public final class Quickstart {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;

    private final Output output;
    private final Consumer<Product> tour;
    private final LiveRun live;

    Quickstart(Output output, Consumer<Product> tour, LiveRun live) {
        this.output = output;
        this.tour = tour;
        this.live = live;
    }

    /**
     * Runs the program. The exit status is 0 if all results are as described, 1 if not, and 2 if
     * the command line is invalid.
     */
    public static void main(String[] arguments) {
        int code = start(arguments);
        if (code != DONE) {
            System.exit(code);
        }
    }

    /** Does the same as main, and returns the exit status. */
    static int start(String... arguments) {
        String language = System.getProperty("user.language", Locale.getDefault().getLanguage());
        Optional<Console> terminal = terminal();
        PrintStream out = new PrintStream(System.out, true, charset(terminal));
        Output output = new Output(out, Texts.in(language));
        LiveRun live =
                new LiveRun(
                        output,
                        terminal.map(Prompt.Terminal::new),
                        CredentialsProviders.defaultChain(),
                        CloudAuth::builder);
        return new Quickstart(output, product -> tour(product, output), live).run(arguments);
    }

    private static void tour(Product product, Output output) {
        switch (product) {
            case FINANCIAL_GRADE -> new FaceTour(output).run();
            case LEGACY -> new LegacyTour(output).run();
        }
    }

    int run(String... commandLine) {
        try {
            Arguments arguments = Arguments.read(commandLine);
            if (arguments.help()) {
                help();
            } else if (arguments.live()) {
                live.run(arguments);
            } else {
                tour.accept(arguments.product());
            }
            return DONE;
        } catch (Arguments.UsageException e) {
            output.step(e.key());
            output.blankLine();
            help();
            return USAGE;
        } catch (QuickstartFailedException e) {
            return failed(e.explanation());
        } catch (CloudAuthException e) {
            // the messages of this library contain no personal data, so they may be shown
            return failed(output.texts().of("broken", String.valueOf(e.getMessage())));
        }
    }

    private int failed(String explanation) {
        output.blankLine();
        output.step("sentence", explanation);
        return FAILED;
    }

    private void help() {
        output.step(
                "usage",
                Arguments.SCHEMES.stream()
                        .map(Scheme::consoleName)
                        .collect(Collectors.joining(", ")));
    }

    /** Returns the terminal's charset if it can show all our characters, else UTF-8. */
    private static Charset charset(Optional<Console> terminal) {
        return terminal.map(Console::charset)
                .filter(charset -> charset.newEncoder().canEncode("认证▸─"))
                .orElse(StandardCharsets.UTF_8);
    }

    private static Optional<Console> terminal() {
        // without this, System.console() of JDK 22 to 24 is not null even without a terminal
        System.setProperty("jdk.console", "java.base");
        return Optional.ofNullable(System.console());
    }
}
