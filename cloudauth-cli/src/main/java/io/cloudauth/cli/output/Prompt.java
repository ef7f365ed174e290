package io.cloudauth.cli.output;

import java.io.Console;
import java.io.PrintStream;
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
     * @param out standard error; the console itself shows question marks where its charset lacks
     *     Chinese
     */
    record Terminal(Console console, PrintStream out) implements Prompt {

        @Override
        public Optional<String> ask(String question) {
            show(question);
            return Optional.ofNullable(console.readLine()).map(String::strip);
        }

        @Override
        public Optional<String> askHidden(String question) {
            show(question);
            return Optional.ofNullable(console.readPassword()).map(String::new).map(String::strip);
        }

        private void show(String question) {
            out.print(question);
            out.flush();
        }
    }
}
