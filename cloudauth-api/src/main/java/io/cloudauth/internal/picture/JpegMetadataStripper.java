package io.cloudauth.internal.picture;

import io.cloudauth.error.Rule;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A filter that copies a JPEG without its metadata. It reads each segment by its exact structure
 * and writes it anew. It keeps the compressed data, the tables that it uses, the orientation, the
 * colour space and the information about the colour coding.
 *
 * <p>It removes everything else: Exif data with position, device and thumbnail, XMP, IPTC,
 * comments, maker notes, stray bytes between segments, and all bytes after the end of the picture.
 * Like libjpeg, it accepts stray bytes between segments and refuses a segment of an unknown kind.
 */
final class JpegMetadataStripper {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int LINE_COUNT = 0xDC;
    private static final int COMMENT = 0xFE;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int TEMPORARY = 0x01;
    private static final int FIRST_APP = 0xE0;
    private static final int LAST_APP = 0xEF;

    private final PictureReader in;
    private final OutputStream out;
    private final JpegSegments segments;
    private final boolean findEnd;
    private final JpegApplicationData applicationData = new JpegApplicationData();
    private final JpegTables tables = new JpegTables();
    private @Nullable JpegFrame frame;
    private @Nullable JpegScanDecoder decoder;
    private boolean hasScan;

    /**
     * Creates a filter whose reader is positioned after the 0xFF of the second marker.
     *
     * @param findEnd whether to find the end of the last scan by decoding
     */
    JpegMetadataStripper(PictureReader in, OutputStream out, boolean findEnd) {
        this.in = in;
        this.out = out;
        this.segments = new JpegSegments(out);
        this.findEnd = findEnd;
    }

    Dimensions strip() throws IOException {
        segments.write(START);
        try {
            copy();
        } catch (UnusablePictureException e) {
            boolean isEndMissing = hasScan && e.rule() == Rule.IMAGE_DAMAGED;
            throw isEndMissing && !findEnd ? new MissingEndException() : e;
        }
        segments.write(END);
        return frame().dimensions();
    }

    private void copy() throws IOException {
        int code = in.readMarkerCode();
        if (code == 0) {
            code = in.nextMarker();
        }
        while (code != END) {
            if (code != SCAN) {
                read(code);
                code = in.nextMarker();
            } else if (findEnd) {
                code = decodeScan();
            } else {
                scan();
                code = in.copyUntilMarker(out);
            }
        }
        if (!hasScan) {
            throw UnusablePictureException.damaged();
        }
    }

    private void read(int code) throws IOException {
        if (!hasContent(code)) {
            return;
        }
        if (JpegFrame.isFrame(code)) {
            if (frame != null) {
                throw UnusablePictureException.damaged();
            }
            frame = JpegFrame.read(in, code, exactLength());
            tables.add(frame);
        } else if (JpegTables.isTable(code)) {
            tables.read(code, in, exactLength());
        } else if (code >= FIRST_APP && code <= LAST_APP && !hasScan) {
            applicationData.read(code, in, length(in));
        } else if ((code >= FIRST_APP && code <= LAST_APP)
                || code == COMMENT
                || code == LINE_COUNT) {
            in.skip(length(in));
        } else {
            throw UnusablePictureException.damaged();
        }
    }

    /** Returns whether a segment follows the marker. The others stand alone. */
    static boolean hasContent(int code) {
        return code != TEMPORARY && (code < FIRST_RESTART || code > LAST_RESTART);
    }

    private JpegScan scan() throws IOException {
        JpegFrame frame = frame();
        JpegScan scan = JpegScan.read(in, exactLength(), frame);
        if (!hasScan) {
            hasScan = true;
            applicationData.write(segments);
        }
        tables.write(frame, scan, segments);
        segments.write(SCAN, scan.content(frame));
        return scan;
    }

    /**
     * Decodes a scan.
     *
     * @return the next marker, or the end if the picture is complete
     */
    private int decodeScan() throws IOException {
        JpegScan scan = scan();
        if (decoder == null) {
            decoder = new JpegScanDecoder(in, out, frame(), tables);
        }
        decoder.decode(scan);
        return decoder.isComplete() ? END : in.nextMarker();
    }

    private JpegFrame frame() throws UnusablePictureException {
        if (frame == null) {
            throw UnusablePictureException.damaged();
        }
        return frame;
    }

    /**
     * Returns the length of the content of a segment that is skipped. Like decoders, it takes a
     * length that is too small for its own two bytes for no content.
     */
    static int length(PictureReader in) throws IOException {
        return Math.max(0, in.read16() - 2);
    }

    /** Returns the length of the content of a segment that must have an exact length. */
    private int exactLength() throws IOException {
        int length = in.read16() - 2;
        if (length < 0) {
            throw UnusablePictureException.damaged();
        }
        return length;
    }
}
