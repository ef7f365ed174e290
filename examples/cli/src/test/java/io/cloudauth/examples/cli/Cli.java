package io.cloudauth.examples.cli;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.examples.cli.command.CommandTree;
import io.cloudauth.examples.cli.output.Prompt;
import io.cloudauth.examples.cli.output.Shell;
import io.cloudauth.examples.cli.output.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The program in this process, with a shell that a test holds. Used by one thread. */
public final class Cli {

    private static final String ID = "alibabacloud.accessKeyId";
    private static final String SECRET = "alibabacloud.accessKeySecret";
    private static final String SESSION = "alibabacloud.sessionToken";

    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private String language = "en";
    private String input = "";
    private boolean colours;
    private @Nullable Deque<String> answers;

    /** How a command ended, and what it wrote. */
    public record Ended(int code, String out, String err, List<String> asked) {}

    /** A shell that is set up for this emulator, in the scene {@code my-scene}. */
    public static Cli of(CloudAuthEmulator emulator) {
        return new Cli()
                .with("CLOUDAUTH_ENDPOINT", emulator.endpoint())
                .with("CLOUDAUTH_BIZ_TYPE", "my-scene")
                .key(emulator.accessKeyId(), emulator.accessKeySecret());
    }

    public Cli with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Cli person(String name, String number) {
        return with("CLOUDAUTH_NAME", name).with("CLOUDAUTH_ID_NUMBER", number);
    }

    public Cli key(String id, String secret) {
        properties.put(ID, id);
        properties.put(SECRET, secret);
        return this;
    }

    public Cli session(String id, String secret, String token) {
        properties.put(SESSION, token);
        return key(id, secret);
    }

    public Cli noKey() {
        properties.clear();
        return this;
    }

    public Cli in(String chosen) {
        language = chosen;
        return this;
    }

    public Cli input(String text) {
        input = text;
        return this;
    }

    /** Somebody sits at the terminal and answers so. */
    public Cli typing(String... lines) {
        answers = new ArrayDeque<>(List.of(lines));
        return this;
    }

    public Cli colours() {
        colours = true;
        return this;
    }

    public Ended run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> asked = new ArrayList<>();
        Shell shell =
                new Shell(
                        Map.copyOf(environment),
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8,
                        Optional.ofNullable(answers).map(lines -> new Typist(lines, asked)),
                        colours,
                        Texts.in(language));
        properties.forEach(System::setProperty);
        try {
            int code = CommandTree.of(shell).execute(arguments);
            return new Ended(
                    code,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8),
                    asked);
        } finally {
            List.of(ID, SECRET, SESSION).forEach(System::clearProperty);
        }
    }

    private record Typist(Deque<String> lines, List<String> asked) implements Prompt {

        @Override
        public Optional<String> ask(String question) {
            asked.add(question);
            return Optional.ofNullable(lines.poll());
        }

        @Override
        public Optional<String> askHidden(String question) {
            return ask(question);
        }
    }
}
