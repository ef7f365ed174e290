package io.cloudauth.examples.quickstart;

import java.io.Console;
import java.util.Optional;

/** A source of answers that the user types. */
interface Prompt {

    /** Shows a question and returns the typed answer; empty at the end of the input. */
    Optional<String> ask(String question);

    /** Does the same as {@link #ask}, but does not show what the user types. */
    Optional<String> askHidden(String question);

    /**
     * The terminal that the program runs in.
     *
     * @param console the JDK's view of the terminal
     */
    record Terminal(Console console) implements Prompt {

        @Override
        public Optional<String> ask(String question) {
            return Optional.ofNullable(console.readLine("%s ", question)).map(String::strip);
        }

        @Override
        public Optional<String> askHidden(String question) {
            return Optional.ofNullable(console.readPassword("%s ", question))
                    .map(String::new)
                    .map(String::strip);
        }
    }
}
