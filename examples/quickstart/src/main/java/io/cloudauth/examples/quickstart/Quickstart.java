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
import java.util.stream.Collectors;

/**
 * Shows real-person verification from beginning to end: against an emulator that it starts itself,
 * or with {@code --live} against the service. Chinese or English by the system property {@code
 * user.language}, which is the system's language unless it was set.
 */
public final class Quickstart {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;

    private final Story story;
    private final Runnable tour;
    private final Live live;

    Quickstart(Story story, Runnable tour, Live live) {
        this.story = story;
        this.tour = tour;
        this.live = live;
    }

    /** Ends with 0 if everything went as described, 1 if it did not, 2 for a wrong command line. */
    public static void main(String[] arguments) {
        String language = System.getProperty("user.language", Locale.getDefault().getLanguage());
        Optional<Console> terminal = terminal();
        PrintStream out = new PrintStream(System.out, true, charset(terminal));
        Story story = new Story(out, Texts.in(language));
        Live live =
                new Live(
                        story,
                        terminal.map(Prompt.Terminal::new),
                        CredentialsProviders.environment(),
                        credentials -> CloudAuth.builder().credentials(credentials).build());
        int code = new Quickstart(story, new Tour(story)::run, live).run(arguments);
        if (code != DONE) {
            System.exit(code);
        }
    }

    int run(String... given) {
        try {
            Arguments arguments = Arguments.read(given);
            if (arguments.help()) {
                help();
            } else if (arguments.live()) {
                live.run(arguments);
            } else {
                tour.run();
            }
            return DONE;
        } catch (Arguments.UsageException e) {
            story.act(e.key());
            story.blank();
            help();
            return USAGE;
        } catch (NotAsDescribedException e) {
            return failed(e.sentence());
        } catch (CloudAuthException e) {
            // its message may be shown: it holds nothing of a person
            return failed(story.texts().of("broken", String.valueOf(e.getMessage())));
        }
    }

    private int failed(String sentence) {
        story.blank();
        story.act("sentence", sentence);
        return FAILED;
    }

    private void help() {
        story.act(
                "usage",
                Arguments.SCHEMES.stream()
                        .map(Scheme::consoleName)
                        .collect(Collectors.joining(", ")));
    }

    /** The terminal's own, if it has Chinese characters; else UTF-8. */
    private static Charset charset(Optional<Console> terminal) {
        return terminal.map(Console::charset)
                .filter(charset -> charset.newEncoder().canEncode("认证▸─"))
                .orElse(StandardCharsets.UTF_8);
    }

    private static Optional<Console> terminal() {
        // JDK 22 to 24 would give a console where there is no terminal
        System.setProperty("jdk.console", "java.base");
        return Optional.ofNullable(System.console());
    }
}
