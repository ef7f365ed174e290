package io.cloudauth.model;

import io.cloudauth.internal.PlainText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/**
 * A downloaded picture of a person or of an ID card. Only {@link #reveal()}, {@link #writeTo} and
 * {@link #saveIn} return its content. The content is neither printed nor serialised.
 *
 * <p>Immutable and safe for use by multiple threads.
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
     * Returns a picture; for the client, and for tests of applications.
     *
     * @param part which picture of the material it is
     * @param contentType the media type without parameters, such as {@code image/jpeg}
     * @param bytes the content; it is copied
     * @return the picture
     */
    public static MaterialImage of(MaterialPart part, String contentType, byte[] bytes) {
        return new MaterialImage(part, contentType, bytes.clone());
    }

    /**
     * Returns which picture of the material this is.
     *
     * @return the part
     */
    public MaterialPart part() {
        return part;
    }

    /**
     * Returns the media type that the server sent, such as {@code image/jpeg}.
     *
     * @return the media type, without parameters
     */
    public String contentType() {
        return contentType;
    }

    /**
     * Returns the length of the content in bytes.
     *
     * @return the length
     */
    public int length() {
        return bytes.length;
    }

    /**
     * Returns a copy of the content.
     *
     * @return the bytes
     */
    public byte[] reveal() {
        return bytes.clone();
    }

    /**
     * Writes the content to a stream and leaves the stream open.
     *
     * @param out the stream
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
     * Saves the picture in a folder, under a name such as {@code face.jpg} or {@code
     * card-front.png}. If a file with this name exists, it is replaced after the new file is
     * complete.
     *
     * @param folder an existing folder
     * @return the new file; on file systems with owners, only its owner may read it
     * @throws UncheckedIOException if the file cannot be written
     */
    public Path saveIn(Path folder) {
        Path file = folder.resolve(part.fileName() + extension());
        try {
            Path partial = Files.createTempFile(folder, part.fileName(), ".part");
            try {
                Files.write(partial, bytes);
                Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private String extension() {
        return switch (contentType) {
            case "image/jpeg", "image/jpg" -> ".jpg";
            case "image/png" -> ".png";
            default -> ".image";
        };
    }

    /**
     * Returns part, media type and length, without the content.
     *
     * @return the text
     */
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
