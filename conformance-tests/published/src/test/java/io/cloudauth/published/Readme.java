package io.cloudauth.published;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The README, and the page on installing the library, as one text. */
final class Readme {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\S+)[^\\n]*\\n(.*?)^```$");

    private Readme() {}

    /** The first block in this language that holds these words. */
    static String block(String language, String words) throws IOException {
        List<MatchResult> blocks = BLOCK.matcher(text()).results().toList();
        return blocks.stream()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .filter(code -> code.contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no block with " + words));
    }

    /** Whether it says this, its line breaks aside. */
    static boolean says(String words) throws IOException {
        return text().replaceAll("\\s+", " ").contains(words);
    }

    private static String text() throws IOException {
        return Files.readString(Surroundings.ROOT.resolve("README.md"))
                + Files.readString(Surroundings.ROOT.resolve("docs/install.md"));
    }
}
