package io.cloudauth.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.stream.Stream;

/** The program as a user starts it. */
final class Program {

    private Program() {}

    /** Runs the program, expects the exit status 0, and returns what it printed. */
    static String mainIn(String language, String... arguments) {
        Screen screen = new Screen();
        PrintStream standardOutput = System.out;
        String languageBefore = System.getProperty("user.language", "en");
        System.setOut(screen.out());
        System.setProperty("user.language", language);
        try {
            int code = Quickstart.start(arguments);
            assertThat(code).as(screen.text()).isEqualTo(Quickstart.DONE);
        } finally {
            System.setOut(standardOutput);
            System.setProperty("user.language", languageBefore);
        }
        return screen.text();
    }

    /** Returns the columns of the widest line. A Chinese character takes two. */
    static int columns(String shown) {
        return shown.lines()
                .mapToInt(line -> line.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum())
                .max()
                .orElse(0);
    }

    /** Removes all spaces: the program may break a line of Chinese between any two characters. */
    static String withoutSpaces(String text) {
        return text.replaceAll("\\s+", "");
    }

    static String[] withoutSpaces(String... texts) {
        return Stream.of(texts).map(Program::withoutSpaces).toArray(String[]::new);
    }

    /** Returns the fields of the violations that were printed. */
    static String[] fields(String shown) {
        return shown.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("- "))
                .map(line -> line.split(" ", -1)[1])
                .toArray(String[]::new);
    }
}
