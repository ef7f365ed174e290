package io.cloudauth.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The project with the pages to test. */
final class Project {

    static final Path ROOT =
            Path.of(Objects.requireNonNull(System.getProperty("docs.root"), "docs.root"));

    private static final List<Page> PAGES = read();

    private Project() {}

    private static List<Page> read() {
        try {
            return List.copyOf(Page.all(ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Page> pages() {
        return PAGES;
    }

    static Stream<Page> pages(Language language) {
        return pages().stream().filter(page -> page.language() == language);
    }

    static Page page(String path) {
        return pages().stream().filter(page -> page.path().equals(path)).findFirst().orElseThrow();
    }

    /** Returns the code blocks of all pages in these programming languages. */
    static List<Page.Block> blocks(String... languages) {
        List<String> wanted = List.of(languages);
        return pages().stream()
                .flatMap(page -> page.blocks().stream())
                .filter(block -> wanted.contains(block.language()))
                .toList();
    }
}
