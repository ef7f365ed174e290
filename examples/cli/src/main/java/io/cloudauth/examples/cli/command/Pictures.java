package io.cloudauth.examples.cli.command;

import io.cloudauth.model.Image;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Pictures as they stand on a command line: a link, or a file. */
final class Pictures {

    private Pictures() {}

    static Image of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean link =
                lower.startsWith("https:") || lower.startsWith("http:") || lower.startsWith("oss:");
        try {
            return link ? Image.url(text) : Image.file(Path.of(text));
        } catch (InvalidPathException e) {
            throw new UsageException("usage.picture");
        }
    }

    static @Nullable Image orNull(@Nullable String text) {
        return text == null ? null : of(text);
    }
}
