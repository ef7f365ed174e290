package io.cloudauth.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bytes of a local picture, wherever they are. None of them is printed, nor where they are. */
interface PictureContent {

    InputStream open() throws IOException;

    long length() throws IOException;

    /** Equals an earlier one as long as the bytes are the same; empty where nobody can tell. */
    Optional<Object> version() throws IOException;

    /** Whether reading waits for nothing. */
    default boolean isInMemory() {
        return false;
    }

    /** A file, which is the same as long as its file system says so. */
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
        };
    }

    /** Bytes that nobody else has. */
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
            public boolean isInMemory() {
                return true;
            }
        };
    }

    /** A caller's source, which may give something else each time. */
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
     * What a file system tells of a file.
     *
     * @param key which file it is, where there is such a thing
     */
    record FileVersion(long length, FileTime changed, @Nullable Object key) {}
}
