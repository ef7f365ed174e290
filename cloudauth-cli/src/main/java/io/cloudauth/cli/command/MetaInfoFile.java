package io.cloudauth.cli.command;

import io.cloudauth.cli.output.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads the MetaInfo of a browser or an app from a file or from standard input. */
final class MetaInfoFile {

    /** The argument that means standard input. */
    static final String STANDARD_INPUT = "-";

    /** In bytes; longer than any MetaInfo that the library accepts. */
    private static final int MOST = 256 * 1024;

    private MetaInfoFile() {}

    static String read(Shell shell, String argument) {
        try {
            if (argument.equals(STANDARD_INPUT)) {
                return text(shell.in().readNBytes(MOST));
            }
            Path file = Path.of(argument);
            InputFile.requireReadable(file);
            try (var in = Files.newInputStream(file)) {
                return text(in.readNBytes(MOST));
            }
        } catch (InvalidPathException e) {
            throw new UsageException("usage.value", "--meta-info");
        } catch (CharacterCodingException e) {
            throw new UsageException("usage.metaInfo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.replaceFirst("^\\ufeff", "").strip();
    }
}
