package io.cloudauth.internal.picture;

import io.cloudauth.error.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The frame header of a JPEG. Only the kinds that libjpeg reads are accepted: baseline, extended
 * sequential and progressive, with 8 bits a sample.
 */
final class JpegFrame {

    private static final int PROGRESSIVE = 0xC2;
    private static final int ARITHMETIC = 0xC9;
    private static final int ARITHMETIC_PROGRESSIVE = 0xCA;
    private static final int SCAN = 0xDA;
    private static final int PRECISION = 8;
    private static final int MAX_COMPONENTS = 4;
    private static final int MAX_SAMPLING = 4;
    private static final int BLOCK = 8;

    /**
     * A component, such as the brightness.
     *
     * @param id the number by which the scans of the file name the component
     * @param table the number of its quantisation table
     */
    record Component(int id, int horizontal, int vertical, int table) {}

    private final int code;
    private final Dimensions dimensions;
    private final List<Component> components;

    private JpegFrame(int code, Dimensions dimensions, List<Component> components) {
        this.code = code;
        this.dimensions = dimensions;
        this.components = components;
    }

    /** Returns whether the marker begins a frame of any kind. */
    static boolean isFrame(int code) {
        return code >= 0xC0 && code <= 0xCF && code != 0xC4 && code != 0xC8 && code != 0xCC;
    }

    /**
     * Reads a frame header whose length has been read.
     *
     * @param length the length of the content in bytes
     */
    static JpegFrame read(PictureReader in, int code, int length) throws IOException {
        if (length < 6) {
            throw UnusablePictureException.damaged();
        }
        int precision = in.read();
        int height = in.read16();
        Dimensions dimensions = Dimensions.of(in.read16(), height);
        boolean known = code <= PROGRESSIVE || code == ARITHMETIC || code == ARITHMETIC_PROGRESSIVE;
        if (!known || precision != PRECISION) {
            throw new UnusablePictureException(Rule.IMAGE_JPEG_KIND);
        }
        int count = in.read();
        if (count < 1 || count > MAX_COMPONENTS || length != 6 + 3 * count) {
            throw UnusablePictureException.damaged();
        }
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            components.add(component(in));
        }
        return new JpegFrame(code, dimensions, components);
    }

    private static Component component(PictureReader in) throws IOException {
        int id = in.read();
        int sampling = in.read();
        int table = in.read();
        int horizontal = sampling >> 4;
        int vertical = sampling & 0xF;
        boolean valid =
                Math.min(horizontal, vertical) >= 1
                        && Math.max(horizontal, vertical) <= MAX_SAMPLING
                        && table < JpegTables.TABLES;
        if (!valid) {
            throw UnusablePictureException.damaged();
        }
        return new Component(id, horizontal, vertical, table);
    }

    /** Reads a JPEG up to its frame header. Validates nothing else. */
    static Dimensions findDimensions(PictureReader in) throws IOException {
        int code = in.readMarkerCode();
        while (!isFrame(code)) {
            if (code == SCAN) {
                throw UnusablePictureException.damaged();
            }
            if (JpegMetadataStripper.hasContent(code)) {
                in.skip(JpegMetadataStripper.length(in));
            }
            code = in.nextMarker();
        }
        in.skip(3);
        int height = in.read16();
        return Dimensions.of(in.read16(), height);
    }

    /** Returns the content of the header as it is written. */
    byte[] content() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int width = (int) dimensions.width();
        int height = (int) dimensions.height();
        out.write(PRECISION);
        out.write(height >> 8);
        out.write(height);
        out.write(width >> 8);
        out.write(width);
        out.write(components.size());
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            out.write(writtenId(i));
            out.write(component.horizontal << 4 | component.vertical);
            out.write(component.table);
        }
        return out.toByteArray();
    }

    /**
     * Returns the number that a component gets. Numbers by which decoders recognise the colours are
     * kept. All others become 1, 2, 3 and 4, because they could be a text.
     */
    int writtenId(int index) {
        return idsAre(0, 1, 2, 3) || idsAre('R', 'G', 'B') ? components.get(index).id : index + 1;
    }

    private boolean idsAre(int... ids) {
        for (int i = 0; i < components.size(); i++) {
            if (i >= ids.length || components.get(i).id != ids[i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns how many units a row has whose blocks come from all components. */
    int unitsWide() {
        return ceil(dimensions.width(), (long) BLOCK * maxHorizontal());
    }

    /** Returns how many rows of units there are. */
    int unitsHigh() {
        return ceil(dimensions.height(), (long) BLOCK * maxVertical());
    }

    /** Returns how many blocks a row of this component has. */
    int blocksWide(int index) {
        int sampling = components.get(index).horizontal;
        return ceil(dimensions.width() * sampling, (long) BLOCK * maxHorizontal());
    }

    /** Returns how many rows of blocks this component has. */
    int blocksHigh(int index) {
        int sampling = components.get(index).vertical;
        return ceil(dimensions.height() * sampling, (long) BLOCK * maxVertical());
    }

    private int maxHorizontal() {
        return components.stream().mapToInt(Component::horizontal).max().orElseThrow();
    }

    private int maxVertical() {
        return components.stream().mapToInt(Component::vertical).max().orElseThrow();
    }

    private static int ceil(long length, long part) {
        return (int) ((length + part - 1) / part);
    }

    int code() {
        return code;
    }

    boolean isProgressive() {
        return code == PROGRESSIVE || code == ARITHMETIC_PROGRESSIVE;
    }

    boolean isArithmetic() {
        return code >= ARITHMETIC;
    }

    Dimensions dimensions() {
        return dimensions;
    }

    List<Component> components() {
        return components;
    }
}
