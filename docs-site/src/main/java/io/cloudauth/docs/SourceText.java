package io.cloudauth.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A renderer of source files as HTML. A folder is shown as the list of its files. */
final class SourceText {

    private SourceText() {}

    static String html(Path source) throws IOException {
        return "<pre class=\"source\"><code>" + escaped(text(source)) + "</code></pre>";
    }

    private static String text(Path source) throws IOException {
        if (!Files.isDirectory(source)) {
            return Files.readString(source);
        }
        try (Stream<Path> files = Files.list(source)) {
            List<Path> sorted = files.sorted().toList();
            return sorted.stream()
                    .map(file -> file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
                    .filter(name -> !name.equals("target/"))
                    .collect(Collectors.joining("\n"));
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
