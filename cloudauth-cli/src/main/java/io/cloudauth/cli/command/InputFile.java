package io.cloudauth.cli.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says which file cannot be used, and why. */
final class InputFile {

    private InputFile() {}

    /**
     * Checks that a file can be read.
     *
     * @throws UsageException with the name of the file and the reason, if it cannot
     */
    static void requireReadable(Path file) {
        if (Files.isRegularFile(file) && Files.isReadable(file)) {
            return;
        }
        throw new UsageException("usage.file", name(file), new UsageException.Text(why(file)));
    }

    /** Returns the key of the reason why a file cannot be read. */
    static String why(Path file) {
        if (Files.isDirectory(file)) {
            return "file.folder";
        }
        return Files.notExists(file) ? "file.missing" : "file.denied";
    }

    /** Returns the key of the reason why a step on a file failed. */
    static String why(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "file.missing";
        }
        return e instanceof AccessDeniedException ? "file.denied" : "file.broken";
    }

    /**
     * Returns the last part of a path. A text without a dot is not repeated: a name that was typed
     * in the place of a file has none.
     */
    static Object name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.indexOf('.') > 0 ? name : new UsageException.Text("file.unnamed");
    }
}
