package io.cloudauth.cli.output;

import io.cloudauth.error.Violation;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The environment and the streams that the shell gives to the program.
 *
 * @param environment the environment variables
 * @param in standard input
 * @param out standard output, for the result of a command
 * @param err standard error, for everything else
 * @param charset the charset of both output streams
 * @param prompt the prompt; empty if there is no terminal
 * @param colours whether to print colours
 * @param texts the texts in the language of the user
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

    /** Returns the text of the key, formatted with the values. */
    public String text(String key, Object... values) {
        return texts.of(key, values);
    }

    /** Prints a text to standard output as one line. */
    public void printOut(String key, Object... values) {
        out.println(text(key, values));
    }

    /** Prints a text to standard error as one line. */
    public void printErr(String key, Object... values) {
        err.println(text(key, values));
    }

    /** Prints the warnings of a request to standard error, one per line. */
    public void printWarnings(List<Violation> warnings) {
        for (Violation warning : warnings) {
            String line = text("warning", warning.message(texts.locale()));
            err.println(coloured(Colour.YELLOW, line));
        }
    }

    /** Quotes a text so that a shell reads it as one word. */
    public static String quoted(String word) {
        return word.matches("[A-Za-z0-9._-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** Returns the text in the colour, or unchanged if colours are off. */
    public String coloured(Colour colour, String text) {
        return colours ? "\u001b[" + colour.code + "m" + text + "\u001b[0m" : text;
    }

    /** Returns the value of an environment variable; empty if it is not set or blank. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Asks a question and returns whether the user agreed; false if there is no terminal. */
    public boolean confirms(String key, Object... values) {
        return prompt.flatMap(terminal -> terminal.ask(text(key, values) + " "))
                .filter(
                        answer ->
                                answer.equalsIgnoreCase(text("answer.yes")) || answer.equals("yes"))
                .isPresent();
    }

    /** The colours of the output. */
    public enum Colour {
        /** For success. */
        GREEN("32"),
        /** For errors. */
        RED("31"),
        /** For warnings. */
        YELLOW("33"),
        /** For less important text. */
        DIM("2");

        private final String code;

        Colour(String code) {
            this.code = code;
        }
    }
}
