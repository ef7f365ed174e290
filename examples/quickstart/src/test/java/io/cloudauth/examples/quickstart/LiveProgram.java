package io.cloudauth.examples.quickstart;

import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.error.CredentialsException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** The program with {@code --live}, and an emulator in place of the real service. */
final class LiveProgram {

    private static final CredentialsProvider NO_CREDENTIALS =
            () -> {
                throw CredentialsException.of("environment", "SOME_VARIABLE is not set");
            };

    private final CloudAuthEmulator emulator;
    private final Screen screen = new Screen();

    LiveProgram(CloudAuthEmulator emulator) {
        this.emulator = emulator;
    }

    /** Runs the program for a user who types these answers and then ends the input. */
    int answered(List<String> answers, String... arguments) {
        return run(credentials(), Optional.of(new Typed(new ArrayDeque<>(answers))), arguments);
    }

    int withoutTerminal(String... arguments) {
        return run(credentials(), Optional.empty(), arguments);
    }

    int withoutCredentials(String... arguments) {
        return run(
                NO_CREDENTIALS,
                Optional.of(new Typed(new ArrayDeque<>(List.of("live")))),
                arguments);
    }

    String shown() {
        return screen.text();
    }

    private CredentialsProvider credentials() {
        return CredentialsProviders.accessKey(emulator.accessKeyId(), emulator.accessKeySecret());
    }

    private int run(CredentialsProvider credentials, Optional<Prompt> prompt, String... arguments) {
        Output output = screen.output("en");
        LiveRun live =
                new LiveRun(
                        output,
                        prompt,
                        credentials,
                        () -> CloudAuth.builder().endpoint(emulator.endpoint()));
        return new Quickstart(
                        output,
                        product -> {
                            throw new AssertionError("a run with --live must not start a tour");
                        },
                        live)
                .run(arguments);
    }

    private record Typed(Queue<String> answers) implements Prompt {

        @Override
        public Optional<String> ask(String question) {
            return Optional.ofNullable(answers.poll());
        }

        @Override
        public Optional<String> askHidden(String question) {
            return ask(question);
        }
    }
}
