package io.cloudauth.examples.cli.output;

import io.cloudauth.error.Violation;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the program has of the shell that started it.
 *
 * @param environment the environment variables
 * @param in standard input
 * @param out standard output: what was asked for
 * @param err standard error: everything else
 * @param charset how the two are written
 * @param prompt asks a person; empty where nobody sits at a terminal
 * @param colours whether the terminal shows colours
 * @param texts the language
 */
public record Shell(
        Map<String, String> environment,
        InputStream in,
        PrintStream out,
        PrintStream err,
        Charset charset,
        Optional<Prompt> prompt,
        boolean colours,
        Texts texts) {

    /** The text with these values in its places. */
    public String text(String key, Object... values) {
        return texts.of(key, values);
    }

    /** Prints a text as a line of standard output. */
    public void say(String key, Object... values) {
        out.println(text(key, values));
    }

    /** Prints a text as a line of standard error. */
    public void tell(String key, Object... values) {
        err.println(text(key, values));
    }

    /** Prints what is unusual about a request as lines of standard error. */
    public void warn(List<Violation> warnings) {
        for (Violation warning : warnings) {
            String sentence = text("warning", warning.message(texts.locale()));
            err.println(painted(Colour.YELLOW, sentence));
        }
    }

    /** The text in this colour, where there are colours. */
    public String painted(Colour colour, String text) {
        return colours ? "\u001b[" + colour.code + "m" + text + "\u001b[0m" : text;
    }

    /** An environment variable that is set and not blank. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Says yes or no to a question; no where nobody can answer. */
    public boolean agrees(String key, Object... values) {
        return prompt.flatMap(terminal -> terminal.ask(text(key, values) + " "))
                .filter(
                        answer ->
                                answer.equalsIgnoreCase(text("answer.yes")) || answer.equals("yes"))
                .isPresent();
    }

    /** The colours that are used, each with a meaning. */
    public enum Colour {
        /** Good. */
        GREEN("32"),
        /** Bad. */
        RED("31"),
        /** To be looked at. */
        YELLOW("33"),
        /** Of less weight. */
        DIM("2");

        private final String code;

        Colour(String code) {
            this.code = code;
        }
    }
}
