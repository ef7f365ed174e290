package io.cloudauth.published;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The snippets of the README that a project needs. */
final class Readme {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\S+)[^\\n]*\\n(.*?)^```$");

    private Readme() {}

    /** The first block in this language that holds these words. */
    static String block(String language, String words) throws IOException {
        String readme = Files.readString(Surroundings.ROOT.resolve("README.md"));
        List<MatchResult> blocks = BLOCK.matcher(readme).results().toList();
        return blocks.stream()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .filter(code -> code.contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no block with " + words));
    }

    /** Whether it says this, its line breaks aside. */
    static boolean says(String words) throws IOException {
        return Files.readString(Surroundings.ROOT.resolve("README.md"))
                .replaceAll("\\s+", " ")
                .contains(words);
    }
}
