package io.cloudauth.model;

import io.cloudauth.error.FileProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The content of a local picture. Implementations print neither the content nor its location. */
interface PictureContent {

    InputStream open() throws IOException;

    long length() throws IOException;

    /**
     * Returns an object that is equal to an earlier one if the content is unchanged; empty if this
     * is not known.
     */
    Optional<Object> version() throws IOException;

    /**
     * Returns whether only code of the JDK reads into the buffer that a stream is given. Code of
     * the caller could keep the buffer and write to it later.
     */
    default boolean isReadByJdk() {
        return false;
    }

    /** Returns whether reading never blocks. */
    default boolean isInMemory() {
        return false;
    }

    /**
     * Returns why the content cannot be read, if it is a file. Looks at the file, not at a text.
     */
    default FileProblem fileProblem() {
        return FileProblem.NONE;
    }

    /**
     * Returns the content of a file. The file counts as unchanged if size, modification time and
     * file key are unchanged.
     */
    static PictureContent file(Path file) {
        return new PictureContent() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public long length() throws IOException {
                return Files.size(file);
            }

            @Override
            public Optional<Object> version() throws IOException {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                return Optional.of(
                        new FileVersion(now.size(), now.lastModifiedTime(), now.fileKey()));
            }

            @Override
            public boolean isReadByJdk() {
                return file.getFileSystem() == FileSystems.getDefault();
            }

            @Override
            public FileProblem fileProblem() {
                if (Files.isDirectory(file)) {
                    return FileProblem.DIRECTORY;
                }
                if (Files.notExists(file)) {
                    return FileProblem.NOT_FOUND;
                }
                return Files.isReadable(file) ? FileProblem.NONE : FileProblem.NO_PERMISSION;
            }
        };
    }

    /** Returns the given bytes, which no other code may change. */
    static PictureContent bytes(byte[] bytes) {
        return new PictureContent() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public Optional<Object> version() {
                return Optional.of(bytes);
            }

            @Override
            public boolean isReadByJdk() {
                return true;
            }

            @Override
            public boolean isInMemory() {
                return true;
            }
        };
    }

    /** Returns the content of a caller's source, which may be different each time. */
    static PictureContent stream(Image.Source source, long length) {
        return new PictureContent() {
            @Override
            public InputStream open() throws IOException {
                return source.open();
            }

            @Override
            public long length() {
                return length;
            }

            @Override
            public Optional<Object> version() {
                return Optional.empty();
            }
        };
    }

    /**
     * The attributes by which a change of a file is noticed.
     *
     * @param key the identity of the file, if the file system has one
     */
    record FileVersion(long length, FileTime changed, @Nullable Object key) {}
}
