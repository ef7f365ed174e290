package io.cloudauth.internal.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a JPEG. Each one waits for the scan that uses it and is written before that scan. A
 * table that no scan uses is never written, because it could contain anything.
 */
final class JpegTables {

    /** How many tables of each kind a JPEG may use at a time. */
    static final int TABLES = 4;

    static final int HUFFMAN = 0xC4;
    static final int CONDITIONING = 0xCC;
    static final int QUANTISATION = 0xDB;
    static final int RESTART_INTERVAL = 0xDD;
    private static final int COEFFICIENTS = 64;
    private static final int CODE_LENGTHS = 16;
    private static final int MAX_SYMBOLS = 256;
    private static final int MAX_DC_SYMBOL = 15;

    /** The length of the four Huffman tables that most encoders write. */
    private static final int USUAL_SEGMENT = 420;

    /** A table that is not written yet. */
    private static final class Table {
        private final int marker;
        private final int key;
        private final int segment;
        private final byte[] content;

        /**
         * Creates a table.
         *
         * @param marker the code of its segment
         * @param id its number; for a Huffman table with its class in the upper four bits
         * @param segment the number of its segment, so that the tables of one segment stay together
         * @param content the table with the byte that contains its number
         */
        Table(int marker, int id, int segment, byte[] content) {
            this.marker = marker;
            this.key = key(marker, id);
            this.segment = segment;
            this.content = content;
        }

        static int key(int marker, int id) {
            return marker << 8 | id;
        }
    }

    private final List<Table> pending = new ArrayList<>();
    private final Map<Integer, byte[]> written = new HashMap<>();
    private final Set<Integer> scanned = new HashSet<>();
    private int segments;
    private int readInterval;
    private int writtenInterval;

    /** Returns whether the marker begins a segment that this class reads. */
    static boolean isTable(int code) {
        return code == HUFFMAN
                || code == CONDITIONING
                || code == QUANTISATION
                || code == RESTART_INTERVAL;
    }

    /**
     * Reads the tables of a segment.
     *
     * @param length the length of the content in bytes
     */
    void read(int marker, PictureReader in, int length) throws IOException {
        segments++;
        if (marker == RESTART_INTERVAL) {
            if (length != 2) {
                throw UnusablePictureException.damaged();
            }
            readInterval = in.read16();
            return;
        }
        int left = length;
        while (left > 0) {
            int id = in.read();
            byte[] table =
                    switch (marker) {
                        case QUANTISATION -> quantisation(in, id, left);
                        case HUFFMAN -> huffman(in, id, left);
                        default -> conditioning(in, id);
                    };
            left -= table.length;
            add(marker, marker == QUANTISATION ? id & 0xF : id, table);
        }
    }

    /** Adds the frame header, which stays in its place among the tables. */
    void add(JpegFrame frame) {
        segments++;
        add(frame.code(), 0, frame.content());
    }

    private void add(int marker, int id, byte[] content) {
        Table table = new Table(marker, id, segments, content);
        pending.removeIf(earlier -> earlier.key == table.key);
        pending.add(table);
    }

    private static byte[] quantisation(PictureReader in, int id, int left) throws IOException {
        int length = 1 + COEFFICIENTS * ((id >> 4) + 1);
        if (id >> 4 > 1 || (id & 0xF) >= TABLES || length > left) {
            throw UnusablePictureException.damaged();
        }
        byte[] table = new byte[length];
        table[0] = (byte) id;
        in.readBytes(table, 1);
        return table;
    }

    private static byte[] huffman(PictureReader in, int id, int left) throws IOException {
        if (id >> 4 > 1 || (id & 0xF) >= TABLES || left < 1 + CODE_LENGTHS) {
            throw UnusablePictureException.damaged();
        }
        byte[] counts = in.readBytes(CODE_LENGTHS);
        int symbols = 0;
        long codes = 0;
        for (int i = 0; i < CODE_LENGTHS; i++) {
            symbols += counts[i] & 0xFF;
            codes += (long) (counts[i] & 0xFF) << (CODE_LENGTHS - 1 - i);
        }
        // there cannot be more codes of a length than bits allow
        if (symbols > MAX_SYMBOLS
                || symbols > left - 1 - CODE_LENGTHS
                || codes > 1 << CODE_LENGTHS) {
            throw UnusablePictureException.damaged();
        }
        byte[] table = new byte[1 + CODE_LENGTHS + symbols];
        table[0] = (byte) id;
        System.arraycopy(counts, 0, table, 1, CODE_LENGTHS);
        in.readBytes(table, 1 + CODE_LENGTHS);
        checkSymbols(table, id >> 4 == 0);
        return table;
    }

    /** Reads the bounds of the statistics of arithmetic coding. */
    private static byte[] conditioning(PictureReader in, int id) throws IOException {
        int value = in.read();
        boolean valid =
                id >> 4 == 0 ? (value & 0xF) <= value >> 4 : value >= 1 && value < COEFFICIENTS;
        if (id >> 4 > 1 || (id & 0xF) >= TABLES || !valid) {
            throw UnusablePictureException.damaged();
        }
        return new byte[] {(byte) id, (byte) value};
    }

    /**
     * Encoders give each symbol one code. A table with two codes for a symbol may contain a text.
     */
    private static void checkSymbols(byte[] table, boolean isDc) throws IOException {
        BitSet seen = new BitSet(MAX_SYMBOLS);
        for (int i = 1 + CODE_LENGTHS; i < table.length; i++) {
            int symbol = table[i] & 0xFF;
            if (seen.get(symbol) || (isDc && symbol > MAX_DC_SYMBOL)) {
                throw UnusablePictureException.damaged();
            }
            seen.set(symbol);
        }
    }

    /** Writes the tables that the scan uses and that are not written yet. */
    void write(JpegFrame frame, JpegScan scan, JpegSegments out) throws IOException {
        Set<Integer> used = used(frame, scan);
        ByteArrayOutputStream segment = new ByteArrayOutputStream(USUAL_SEGMENT);
        @Nullable Table before = null;
        for (Table table : List.copyOf(pending)) {
            if (!used.contains(table.key)) {
                continue;
            }
            pending.remove(table);
            byte[] earlier = written.put(table.key, table.content);
            if (earlier != null && Arrays.equals(earlier, table.content)) {
                continue;
            }
            if (before != null && before.segment != table.segment) {
                out.write(before.marker, segment.toByteArray());
                segment.reset();
            }
            segment.writeBytes(table.content);
            before = table;
        }
        if (before != null) {
            out.write(before.marker, segment.toByteArray());
        }
        writeInterval(readInterval < scan.units(frame) ? readInterval : 0, out);
    }

    /**
     * An interval that is longer than the scan has no effect. It could be two letters of a text.
     */
    private void writeInterval(int interval, JpegSegments out) throws IOException {
        if (interval != writtenInterval) {
            writtenInterval = interval;
            out.write(RESTART_INTERVAL, new byte[] {(byte) (interval >> 8), (byte) interval});
        }
    }

    /** Returns after how many units of the last written scan a restart marker follows, or 0. */
    int restartInterval() {
        return writtenInterval;
    }

    /** Returns the last written table of this kind and number, or null. */
    byte @Nullable [] written(int marker, int id) {
        return written.get(Table.key(marker, id));
    }

    private Set<Integer> used(JpegFrame frame, JpegScan scan) {
        Set<Integer> used = new HashSet<>();
        used.add(Table.key(frame.code(), 0));
        for (JpegScan.Member member : scan.members()) {
            // a decoder keeps the quantisation table of a component's first scan
            if (scanned.add(member.index())) {
                int table = frame.components().get(member.index()).table();
                used.add(Table.key(QUANTISATION, table));
            }
            int coding = frame.isArithmetic() ? CONDITIONING : HUFFMAN;
            if (scan.usesDc()) {
                used.add(Table.key(coding, member.dc()));
            }
            if (scan.usesAc()) {
                used.add(Table.key(coding, 0x10 | member.ac()));
            }
        }
        return used;
    }
}
