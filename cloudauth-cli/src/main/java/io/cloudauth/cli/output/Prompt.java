package io.cloudauth.cli.output;

import java.io.Console;
import java.util.Optional;

/** A prompt that asks the user at a terminal. */
public interface Prompt {

    /**
     * Asks a question and returns the typed line without surrounding spaces; empty if the input
     * ended.
     */
    Optional<String> ask(String question);

    /** Asks like {@link #ask}, but does not show what the user types. */
    Optional<String> askHidden(String question);

    /**
     * A prompt at a real terminal.
     *
     * @param console the console of the JDK
     */
    record Terminal(Console console) implements Prompt {

        @Override
        public Optional<String> ask(String question) {
            return Optional.ofNullable(console.readLine("%s", question)).map(String::strip);
        }

        @Override
        public Optional<String> askHidden(String question) {
            return Optional.ofNullable(console.readPassword("%s", question))
                    .map(String::new)
                    .map(String::strip);
        }
    }
}
