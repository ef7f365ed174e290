package io.cloudauth.examples.quickstart;

import java.io.Console;
import java.util.Optional;

/** Somebody who can be asked. */
interface Prompt {

    /** The answer to a question; empty where nobody answers. */
    Optional<String> ask(String question);

    /** As {@link #ask}, without showing what is typed. */
    Optional<String> askHidden(String question);

    /**
     * A terminal.
     *
     * @param console that of the JDK
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
