package io.cloudauth.examples.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A screen that records what the program prints. */
final class Screen {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    PrintStream out() {
        return out;
    }

    Output output(String language) {
        return new Output(out, Texts.in(language));
    }

    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
