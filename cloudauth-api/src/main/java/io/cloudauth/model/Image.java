package io.cloudauth.model;

import io.cloudauth.error.FileProblem;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.internal.picture.MissingEndException;
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
 * A picture for a request. The service fetches a {@link Remote} picture ({@link #url(String)},
 * {@link #oss}) and one in the caller's own bucket ({@link #ownOss}). The client sends a {@link
 * Local} picture ({@link #file}, {@link #bytes}, {@link #stream}), which must be a JPEG or a PNG.
 *
 * <p>Building a request validates its local pictures and therefore reads them. So a picture that
 * the service would refuse is found before a billed call is made for it. The maximum length and the
 * minimum size depend on the operation, see {@link ImageLimits}. A link is validated, but not
 * fetched.
 *
 * <p>A local picture is sent without its metadata, such as the place and the device of the photo.
 * Only its orientation and its colour space are kept. The limit of the operation counts for what is
 * sent; the original may have 16 MB. {@link Local#keepMetadata()} turns this off.
 *
 * <p>A picture is never made smaller or encoded anew: this would need an image decoder and would
 * change the evidence of the verification. If a photo is too large, save it with fewer pixels.
 *
 * <p>No link and no path is printed or serialised. Immutable and safe to share between threads; a
 * {@link #stream} only if its source is.
 */
@PersonalData
public sealed interface Image {

    /**
     * Returns a picture that the service fetches from the public internet.
     *
     * @param link an https or http link; for verifyMaterial also an {@code oss:} link as in {@link
     *     #oss}
     * @return the picture
     */
    static Remote url(String link) {
        return new Remote(SensitiveLink.of(link));
    }

    /**
     * Returns a picture that the service fetches from the public internet.
     *
     * @param link see {@link #url(String)}
     * @return the picture
     */
    static Remote url(URI link) {
        return url(link.toString());
    }

    /**
     * Returns a picture in the vendor's OSS bucket, where an OSS upload token allowed to upload it.
     * Only verifyMaterial accepts it. For your own bucket see {@link #ownOss}.
     *
     * @param bucket the bucket, as the OSS upload token names it
     * @param path the whole path of the object, without a slash at the beginning
     * @return the picture
     */
    static Remote oss(String bucket, String path) {
        Objects.requireNonNull(bucket, "bucket");
        Objects.requireNonNull(path, "path");
        return new Remote(SensitiveLink.of("oss://" + bucket + ":" + path));
    }

    /**
     * Returns a picture in your own OSS bucket, which you have authorised the service to read. Only
     * financial-grade operations accept it; the legacy product reads no bucket but its own.
     *
     * @param bucket the name of your bucket
     * @param object the whole name of the object, without a slash at the beginning
     * @return the picture
     */
    static OwnOss ownOss(String bucket, String object) {
        return new OwnOss(
                Objects.requireNonNull(bucket, "bucket"), Objects.requireNonNull(object, "object"));
    }

    /**
     * Returns a picture in a local file. The file is read when the request is built, and again each
     * time it is sent. If it has changed in between, it is validated again before it is sent.
     *
     * @param path the file
     * @return the picture
     */
    static Local file(Path path) {
        return new Local(PictureContent.file(Objects.requireNonNull(path, "path")), false);
    }

    /**
     * Returns a picture in memory.
     *
     * @param bytes the whole picture; copied
     * @return the picture
     */
    static Local bytes(byte[] bytes) {
        return new Local(PictureContent.bytes(bytes.clone()), false);
    }

    /**
     * Returns a picture that a source of the caller delivers. The client opens the source when the
     * request is built, to validate the picture. When the client sends the request, it opens the
     * source a second time to validate the picture, because the content may have changed. Then it
     * opens the source for each attempt.
     *
     * @param source opens the picture
     * @param length its length in bytes
     * @return the picture
     * @throws IllegalArgumentException if the length is negative
     */
    static Local stream(Source source, long length) {
        if (length < 0) {
            throw new IllegalArgumentException("length is negative");
        }
        Objects.requireNonNull(source, "source");
        return new Local(PictureContent.stream(source, length), false);
    }

    /** A source of a picture. */
    @FunctionalInterface
    interface Source {

        /**
         * Opens the picture. The client closes the stream.
         *
         * <p>While a request is built, this method runs in the thread that builds it, without a
         * timeout. While a request is sent, it runs in a thread of the client. That thread sees no
         * {@link ThreadLocal} of the caller, and it is interrupted if the call ends earlier. If the
         * source or its stream throws, the caller gets the class and the stack trace of the
         * exception, but not its message.
         *
         * @return a new stream, from the picture's first byte
         * @throws IOException if the picture cannot be opened
         */
        InputStream open() throws IOException;
    }

    /** A picture that the service fetches by its link. */
    final class Remote implements Image {

        private final transient SensitiveLink link;

        private Remote(SensitiveLink link) {
            this.link = link;
        }

        /**
         * Returns the link as it is sent.
         *
         * @return the link
         */
        public SensitiveLink link() {
            return link;
        }

        /** Returns whether the link names an object in the vendor's bucket. */
        boolean isVendorOss() {
            return link.reveal().regionMatches(true, 0, "oss:", 0, 4);
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

    /** A picture that the service reads from the caller's own OSS bucket. */
    final class OwnOss implements Image {

        private final transient String bucket;
        private final transient String object;

        private OwnOss(String bucket, String object) {
            this.bucket = bucket;
            this.object = object;
        }

        /**
         * Returns the bucket.
         *
         * @return its name
         */
        public String bucket() {
            return bucket;
        }

        /**
         * Returns the name of the object in clear.
         *
         * @return the whole name
         */
        public String revealObject() {
            return object;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OwnOss that
                    && bucket.equals(that.bucket)
                    && object.equals(that.object);
        }

        @Override
        public int hashCode() {
            return Objects.hash(bucket, object);
        }

        @Override
        public String toString() {
            return "Image[own OSS ***]";
        }
    }

    /** A picture that the client sends. Two are equal only if they are the same object. */
    final class Local implements Image {

        private static final int BUFFER = 16 * 1024;

        private final transient PictureContent content;
        private final transient boolean withMetadata;
        private transient volatile @Nullable LastRead last;

        /** Whether only decoding the last read JPEG found its end. */
        private transient volatile boolean findEnd;

        private Local(PictureContent content, boolean withMetadata) {
            this.content = content;
            this.withMetadata = withMetadata;
        }

        /**
         * Returns the same picture, to be sent byte for byte as it is: with the metadata, the
         * preview in it, and any bytes after its end. Only its format, its dimensions and its
         * length are validated.
         *
         * @return the picture
         */
        public Local keepMetadata() {
            return new Local(content, true);
        }

        /**
         * Returns whether reading the picture never blocks, which is true for {@link Image#bytes}.
         *
         * @return whether it is in memory
         */
        public boolean isInMemory() {
            return content.isInMemory();
        }

        /**
         * Reads the whole picture and validates it, as building a request does. This needs a few
         * KiB of memory; at most 4 MiB more for a PNG with a palette, and 16 MiB for a progressive
         * JPEG without its end. A picture that is known to be unchanged is not read a second time:
         * bytes, and a file by its attributes.
         *
         * @param limits the limits of the operation
         * @return what the picture is
         * @throws InvalidRequestException if the operation does not accept it
         */
        public Facts examine(ImageLimits limits) {
            Violations violations = new Violations();
            Facts facts = ImageChecks.local(violations, "image", this, limits);
            violations.throwIfViolated();
            return Objects.requireNonNull(facts);
        }

        /**
         * Writes the picture as it is sent: without its metadata, or byte for byte after {@link
         * #keepMetadata()}. Call {@link #examine} first, as building a request does. The picture is
         * read while it is written, in as much memory as {@link #examine} needs. If this method
         * throws, discard what it has written.
         *
         * @param out the stream; it stays open
         * @throws IOException if the picture cannot be read, is no picture, or has grown; the
         *     message may contain the file's path
         */
        public void writeTo(OutputStream out) throws IOException {
            if (withMetadata) {
                copyTo(out);
            } else {
                clean(out, length(), findEnd);
            }
        }

        private void copyTo(OutputStream out) throws IOException {
            long left = length();
            try (InputStream in = open()) {
                byte[] buffer = new byte[BUFFER];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    left -= count;
                    if (left < 0) {
                        throw new IOException("the picture has grown");
                    }
                    out.write(buffer, 0, count);
                }
            }
        }

        /** Returns why the picture's file cannot be read. */
        FileProblem fileProblem() {
            return content.fileProblem();
        }

        /** Returns the facts of the last read if the picture is unchanged, else reads it. */
        Facts read(long maxBytes) throws IOException {
            Object version = content.version().orElse(null);
            LastRead before = last;
            if (before != null && before.version.equals(version)) {
                return before.facts;
            }
            Facts facts = withMetadata ? inspect(maxBytes) : clean(maxBytes);
            last = version == null ? null : new LastRead(version, facts);
            return facts;
        }

        private Facts inspect(long maxBytes) throws IOException {
            try (InputStream in = open()) {
                return facts(Picture.inspect(in, length(), maxBytes));
            }
        }

        private Facts clean(long maxBytes) throws IOException {
            try {
                return clean(OutputStream.nullOutputStream(), maxBytes, findEnd);
            } catch (MissingEndException e) {
                Facts facts = clean(OutputStream.nullOutputStream(), maxBytes, true);
                findEnd = true;
                return facts;
            }
        }

        private Facts clean(OutputStream out, long maxBytes, boolean decode) throws IOException {
            try (InputStream in = open()) {
                return facts(
                        Picture.clean(in, content.isReadByJdk(), length(), maxBytes, decode, out));
            }
        }

        private static Facts facts(Picture picture) {
            return new Facts(
                    picture.kind().contentType(),
                    picture.width(),
                    picture.height(),
                    picture.cleanedLength());
        }

        /**
         * Opens the picture. The caller closes the stream.
         *
         * @return a new stream, from the picture's first byte
         * @throws IOException if it cannot be opened; the message may contain the file's path
         */
        public InputStream open() throws IOException {
            return content.open();
        }

        /**
         * Returns the length of the picture with its metadata. The length of a file is looked up at
         * each call.
         *
         * @return the length in bytes
         * @throws IOException if the file cannot be looked up; the message may contain its path
         */
        public long length() throws IOException {
            return content.length();
        }

        @Override
        public String toString() {
            return "Image[local ***]";
        }

        /**
         * The last read of the picture.
         *
         * @param version see {@link PictureContent#version}
         */
        private record LastRead(Object version, Facts facts) {}

        /**
         * The facts of a picture.
         *
         * @param contentType {@code image/jpeg} or {@code image/png}
         * @param width in pixels, as the header states it, before the picture is turned upright
         * @param height in pixels, as the header states it, before the picture is turned upright
         * @param uploadLength how many bytes {@link #writeTo} writes
         */
        public record Facts(String contentType, long width, long height, long uploadLength) {}
    }
}
