package io.cloudauth.cli;

import io.cloudauth.cli.command.CommandTree;
import io.cloudauth.cli.output.Prompt;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.cli.output.Texts;
import io.cloudauth.emulator.CloudAuthEmulator;
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

/** A runner of the program in this process, with a simulated shell. Not thread-safe. */
public final class Cli {

    private static final String ID = "alibabacloud.accessKeyId";
    private static final String SECRET = "alibabacloud.accessKeySecret";
    private static final String SESSION = "alibabacloud.sessionToken";

    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private String language = "en";
    private String input = "";
    private boolean colours;
    private @Nullable Deque<String> typedLines;

    /** The exit code of a command, its output and the questions that it asked. */
    public record Result(int code, String out, String err, List<String> questions) {}

    /** Returns a runner that is configured for the emulator and the scene {@code my-scene}. */
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

    public Cli in(String newLanguage) {
        language = newLanguage;
        return this;
    }

    public Cli input(String text) {
        input = text;
        return this;
    }

    /** Simulates a terminal with a user who types these lines. */
    public Cli typing(String... lines) {
        typedLines = new ArrayDeque<>(List.of(lines));
        return this;
    }

    public Cli colours() {
        colours = true;
        return this;
    }

    public Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> questions = new ArrayList<>();
        Shell shell =
                new Shell(
                        Map.copyOf(environment),
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8,
                        Optional.ofNullable(typedLines)
                                .map(lines -> new ScriptedPrompt(lines, questions)),
                        colours,
                        Texts.in(language));
        properties.forEach(System::setProperty);
        try {
            int code = CommandTree.of(shell).execute(arguments);
            return new Result(
                    code,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8),
                    questions);
        } finally {
            List.of(ID, SECRET, SESSION).forEach(System::clearProperty);
        }
    }

    private record ScriptedPrompt(Deque<String> lines, List<String> questions) implements Prompt {

        @Override
        public Optional<String> ask(String question) {
            questions.add(question);
            return Optional.ofNullable(lines.poll());
        }

        @Override
        public Optional<String> askHidden(String question) {
            return ask(question);
        }
    }
}
