package io.cloudauth.examples.cli.output;

import java.io.Console;
import java.util.Optional;

/** Asks a person at a terminal. */
public interface Prompt {

    /** What was typed, without spaces around it; empty where the input ended. */
    Optional<String> ask(String question);

    /** As {@link #ask}, without showing what is typed. */
    Optional<String> askHidden(String question);

    /**
     * A real terminal.
     *
     * @param console the JDK's view of it
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
