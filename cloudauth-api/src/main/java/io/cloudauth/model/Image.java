package io.cloudauth.model;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.internal.picture.Picture;
import io.cloudauth.internal.validation.Violations;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A picture for a request: one that the service fetches ({@link #url(String)}, {@link #oss}), or
 * one that the client uploads for the caller ({@link #file}, {@link #bytes}, {@link #stream}). JPEG
 * or PNG, at most {@value #MAX_BYTES} bytes, with a face of at least 64 x 64 pixels. It is checked
 * where a request is built, but for what a link leads to. Neither link nor path is printed or
 * serialised.
 *
 * <p>What is uploaded goes without its metadata, such as where and with what device the photo was
 * taken, but for {@link Local#keepMetadata()}; what turns the picture upright stays.
 *
 * <p>Immutable and safe to share between threads; of {@link #stream}, as far as its source is.
 */
@PersonalData
public sealed interface Image {

    /** The largest picture that the service takes: 2 MB, that is 2 x 1024 x 1024 bytes. */
    long MAX_BYTES = 2L * 1024 * 1024;

    /**
     * A picture that the service fetches from the public internet by https or http, or from its own
     * OSS by {@code oss:}.
     */
    static Remote url(String link) {
        return new Remote(SensitiveLink.of(link));
    }

    /** As {@link #url(String)}. */
    static Remote url(URI link) {
        return url(link.toString());
    }

    /**
     * A picture that was put into the service's OSS bucket before.
     *
     * @param bucket the bucket, as an OSS upload token names it
     * @param path the object's whole path in it, without a slash at the beginning
     */
    static Remote oss(String bucket, String path) {
        Objects.requireNonNull(bucket, "bucket");
        Objects.requireNonNull(path, "path");
        return new Remote(SensitiveLink.of("oss://" + bucket + ":" + path));
    }

    /**
     * A local file; it is read when the request is built, for a check, and again while it is
     * uploaded: with the same check, but after {@link Local#keepMetadata()}, where it is checked
     * before that if its file system says that it has changed.
     */
    static Local file(Path path) {
        return new Local(PictureContent.file(Objects.requireNonNull(path, "path")), false);
    }

    /** The bytes themselves; they are copied. */
    static Local bytes(byte[] bytes) {
        return new Local(PictureContent.bytes(bytes.clone()), false);
    }

    /**
     * A picture from elsewhere.
     *
     * @param source opens it, anew each time: when the request is built, for a check, and for each
     *     upload once for another check, since nobody knows whether it still gives the same, and
     *     once for each attempt
     * @param length its length in bytes
     */
    static Local stream(Source source, long length) {
        if (length < 0) {
            throw new IllegalArgumentException("length is negative");
        }
        Objects.requireNonNull(source, "source");
        return new Local(PictureContent.stream(source, length), false);
    }

    /** Opens a picture. */
    @FunctionalInterface
    interface Source {

        /**
         * A new stream from the picture's first byte; the caller closes it.
         *
         * <p>While a request is built, this runs in the thread that builds it, without a timeout.
         * While a request is sent, it runs on a thread of the client, which sees no {@link
         * ThreadLocal} of the caller and is interrupted when the call ends first. Of what it or the
         * stream throws, the caller is shown the class and the stack trace, and no text.
         *
         * @throws IOException if it cannot be opened
         */
        InputStream open() throws IOException;
    }

    /** A picture that the service fetches. */
    final class Remote implements Image {

        private final transient SensitiveLink link;

        private Remote(SensitiveLink link) {
            this.link = link;
        }

        /** The link, as it is sent. */
        public SensitiveLink link() {
            return link;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Remote that && link.equals(that.link);
        }

        @Override
        public int hashCode() {
            return link.hashCode();
        }

        @Override
        public String toString() {
            return "Image[link ***]";
        }
    }

    /** A picture that must be uploaded first. Two are equal only if they are the same object. */
    final class Local implements Image {

        private static final int BUFFER = 16 * 1024;

        private final transient PictureContent content;
        private final transient boolean withMetadata;
        private transient volatile @Nullable Look last;

        private Local(PictureContent content, boolean withMetadata) {
            this.content = content;
            this.withMetadata = withMetadata;
        }

        /**
         * The same picture, to be uploaded byte for byte as it is: with where and when and by which
         * device it was taken, the small preview in it, and whatever follows its end.
         */
        public Local keepMetadata() {
            return new Local(content, true);
        }

        /** Whether reading it can wait for nothing: true of {@link Image#bytes}. */
        public boolean isInMemory() {
            return content.isInMemory();
        }

        /**
         * Looks through the whole picture, as building a request does, in memory of a few KiB;
         * again only if it may have changed since the last time. Bytes never have, and a file has
         * where its file system says so.
         *
         * @return what it is
         * @throws InvalidRequestException if it may not be sent
         */
        public Facts examine() {
            Violations found = new Violations();
            Facts facts = ImageChecks.local(found, "image", this);
            found.throwIfViolated();
            return Objects.requireNonNull(facts);
        }

        /**
         * Writes what is to be uploaded: the picture without its metadata, or all of it after
         * {@link #keepMetadata()}. It is read while it is written, in memory of a few KiB; what was
         * written before an exception is of no use.
         *
         * @throws IOException if it cannot be read or may not be sent; the message may hold the
         *     file's path
         */
        public void writeTo(OutputStream out) throws IOException {
            if (!withMetadata) {
                walk(out);
                return;
            }
            try (InputStream in = open()) {
                byte[] buffer = new byte[BUFFER];
                long left = MAX_BYTES;
                for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                    left -= got;
                    if (left < 0) {
                        throw new IOException("the picture has grown");
                    }
                    out.write(buffer, 0, got);
                }
            }
        }

        /** What it is, by the last look if nothing has changed since. */
        Facts look() throws IOException {
            Object now = content.version().orElse(null);
            Look before = last;
            if (before != null && before.version.equals(now)) {
                return before.facts;
            }
            Facts facts = walk(OutputStream.nullOutputStream());
            last = now == null ? null : new Look(now, facts);
            return facts;
        }

        private Facts walk(OutputStream cleaned) throws IOException {
            try (InputStream in = open()) {
                long told = length();
                Picture picture = Picture.clean(in, told, MAX_BYTES, cleaned);
                return new Facts(
                        picture.kind().contentType(),
                        (int) picture.width(),
                        (int) picture.height(),
                        withMetadata ? told : picture.cleanedLength());
            }
        }

        /**
         * A new stream from the picture's first byte; whoever calls closes it.
         *
         * @throws IOException if it cannot be read; the message may hold the file's path
         */
        public InputStream open() throws IOException {
            return content.open();
        }

        /**
         * Its length in bytes; that of a file is looked up at each call.
         *
         * @throws IOException if the file cannot be looked up; the message may hold its path
         */
        public long length() throws IOException {
            return content.length();
        }

        @Override
        public String toString() {
            return "Image[local ***]";
        }

        /**
         * What was found, and of which content.
         *
         * @param version by {@link PictureContent#version}
         */
        private record Look(Object version, Facts facts) {}

        /**
         * What a picture is, by its header.
         *
         * @param contentType {@code image/jpeg} or {@code image/png}
         * @param width in pixels, before it is turned upright
         * @param height in pixels, before it is turned upright
         * @param uploadLength how many bytes {@link #writeTo} writes
         */
        public record Facts(String contentType, int width, int height, long uploadLength) {}
    }
}
