package io.cloudauth.model;

import io.cloudauth.PersonalData;
import io.cloudauth.internal.PlainText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/**
 * A picture of a person or of a card that was downloaded. What it shows opens only by {@link
 * #reveal()}, {@link #writeTo} and {@link #saveIn}; it is neither printed nor serialised.
 *
 * <p>Immutable and safe to share between threads.
 */
@PersonalData
public final class MaterialImage {

    private final transient MaterialPart part;
    private final transient String contentType;
    private final transient byte[] bytes;

    private MaterialImage(MaterialPart part, String contentType, byte[] bytes) {
        this.part = Objects.requireNonNull(part, "part");
        this.contentType = Objects.requireNonNull(contentType, "contentType");
        this.bytes = bytes;
    }

    /**
     * A picture; for the client, and for tests of applications.
     *
     * @param contentType such as {@code image/jpeg}, without parameters
     * @param bytes they are copied
     */
    public static MaterialImage of(MaterialPart part, String contentType, byte[] bytes) {
        return new MaterialImage(part, contentType, bytes.clone());
    }

    /** Which picture it is. */
    public MaterialPart part() {
        return part;
    }

    /** What the server called it, such as {@code image/jpeg}; always a kind of image. */
    public String contentType() {
        return contentType;
    }

    /** How many bytes it has. */
    public int length() {
        return bytes.length;
    }

    /** A copy of its bytes. */
    public byte[] reveal() {
        return bytes.clone();
    }

    /**
     * Writes it to a stream, which stays open.
     *
     * @throws UncheckedIOException if the stream fails
     */
    public void writeTo(OutputStream out) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Saves it in a folder as {@code face.jpg}, {@code card-front.png} and so on; a file of this
     * name is replaced once the new one is whole.
     *
     * @return the file, which its owner alone may read where the file system knows owners
     * @throws UncheckedIOException if it cannot be written
     */
    public Path saveIn(Path folder) {
        Path file = folder.resolve(part.fileName() + ending());
        try {
            Path half = Files.createTempFile(folder, part.fileName(), ".part");
            try {
                Files.write(half, bytes);
                Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private String ending() {
        return switch (contentType) {
            case "image/jpeg", "image/jpg" -> ".jpg";
            case "image/png" -> ".png";
            default -> ".image";
        };
    }

    /** Part, kind and length alone. */
    @Override
    public String toString() {
        return "MaterialImage["
                + part
                + ", "
                + PlainText.shown(contentType)
                + ", "
                + bytes.length
                + " bytes]";
    }
}
