package io.cloudauth.cli.command;

import io.cloudauth.model.Image;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parses image arguments of the command line: links or file names. */
final class ImageArguments {

    private ImageArguments() {}

    static Image parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean link =
                lower.startsWith("https:") || lower.startsWith("http:") || lower.startsWith("oss:");
        try {
            return link ? Image.url(text) : Image.file(Path.of(text));
        } catch (InvalidPathException e) {
            throw new UsageException("usage.picture");
        }
    }

    static @Nullable Image parseOrNull(@Nullable String text) {
        return text == null ? null : parse(text);
    }
}
