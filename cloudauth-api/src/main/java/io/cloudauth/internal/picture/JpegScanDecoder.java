package io.cloudauth.internal.picture;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * A decoder that copies the compressed data of a JPEG exactly to its last block. It determines
 * whether the data are complete; it computes no pixels. It knows Huffman coding alone.
 */
final class JpegScanDecoder {

    private static final int COEFFICIENTS = 64;

    /** Limits the time that a malicious picture takes. libjpeg-turbo advises 100 or less. */
    private static final int MAX_SCANS = 100;

    /** Limits the memory for a progressive picture to 16 MiB. */
    private static final long MAX_BLOCKS = 2 * 1024 * 1024;

    private final JpegBits bits;
    private final OutputStream out;
    private final JpegFrame frame;
    private final JpegTables tables;

    /** The position of the lowest bit that is decoded, for each component and coefficient. */
    private final int[][] lowBits;

    /** A bit for each coefficient of a block that is not zero, for each component and block. */
    private final long[][] nonZero;

    private int scans;
    private int endOfBandRun;

    JpegScanDecoder(PictureReader in, OutputStream to, JpegFrame frame, JpegTables tables)
            throws IOException {
        this.out = new BufferedOutputStream(to);
        this.bits = new JpegBits(in, out);
        this.frame = frame;
        this.tables = tables;
        List<JpegFrame.Component> components = frame.components();
        this.lowBits = new int[components.size()][COEFFICIENTS];
        this.nonZero = new long[components.size()][0];
        long blocks = 0;
        for (int i = 0; i < components.size(); i++) {
            Arrays.fill(lowBits[i], Integer.MAX_VALUE);
            if (frame.isProgressive()) {
                long size =
                        (long) blockRowLength(i) * frame.unitsHigh() * components.get(i).vertical();
                blocks += size;
                if (blocks > MAX_BLOCKS) {
                    throw UnusablePictureException.damaged();
                }
                nonZero[i] = new long[(int) size];
            }
        }
    }

    /** Returns whether each coefficient of each component is decoded to its last bit. */
    boolean isComplete() {
        return Arrays.stream(lowBits).flatMapToInt(Arrays::stream).allMatch(bit -> bit == 0);
    }

    /** Decodes the data that follow the header of a scan. */
    void decode(JpegScan scan) throws IOException {
        if (++scans > MAX_SCANS) {
            throw UnusablePictureException.damaged();
        }
        BlockDecoder blocks = new BlockDecoder(scan);
        bits.align();
        endOfBandRun = 0;
        int restart = tables.restartInterval();
        boolean single = scan.members().size() == 1;
        int wide = scan.unitsWide(frame);
        long units = scan.units(frame);
        for (long unit = 0; unit < units; unit++) {
            if (restart > 0 && unit > 0 && unit % restart == 0) {
                bits.restart();
                endOfBandRun = 0;
            }
            int x = (int) (unit % wide);
            int y = (int) (unit / wide);
            if (single) {
                blocks.decode(scan.members().get(0), x, y);
            } else {
                decodeUnit(scan, blocks, x, y);
            }
        }
        out.flush();
        for (JpegScan.Member member : scan.members()) {
            Arrays.fill(lowBits[member.index()], scan.first(), scan.last() + 1, scan.lowBit());
        }
    }

    private void decodeUnit(JpegScan scan, BlockDecoder blocks, int x, int y) throws IOException {
        for (JpegScan.Member member : scan.members()) {
            JpegFrame.Component component = frame.components().get(member.index());
            for (int row = 0; row < component.vertical(); row++) {
                for (int column = 0; column < component.horizontal(); column++) {
                    blocks.decode(
                            member,
                            x * component.horizontal() + column,
                            y * component.vertical() + row);
                }
            }
        }
    }

    private int blockRowLength(int index) {
        return frame.unitsWide() * frame.components().get(index).horizontal();
    }

    /** A decoder for the blocks of one scan. */
    private final class BlockDecoder {
        private final JpegScan scan;
        private final HuffmanTable[] dc = new HuffmanTable[JpegTables.TABLES];
        private final HuffmanTable[] ac = new HuffmanTable[JpegTables.TABLES];

        BlockDecoder(JpegScan scan) throws IOException {
            this.scan = scan;
            for (JpegScan.Member member : scan.members()) {
                if (scan.usesDc()) {
                    dc[member.dc()] = table(member.dc());
                }
                if (scan.usesAc()) {
                    ac[member.ac()] = table(0x10 | member.ac());
                }
            }
        }

        private HuffmanTable table(int id) throws IOException {
            byte[] content = tables.written(JpegTables.HUFFMAN, id);
            if (content == null || frame.isArithmetic()) {
                throw UnusablePictureException.damaged();
            }
            return new HuffmanTable(content);
        }

        void decode(JpegScan.Member member, int x, int y) throws IOException {
            if (scan.first() == 0) {
                if (scan.highBit() > 0) {
                    bits.skip(1);
                } else {
                    bits.skip(dc[member.dc()].symbol(bits));
                }
            }
            if (!scan.usesAc()) {
                return;
            }
            HuffmanTable table = ac[member.ac()];
            if (!frame.isProgressive()) {
                decodeSequential(table);
                return;
            }
            long[] known = nonZero[member.index()];
            int block = y * blockRowLength(member.index()) + x;
            known[block] =
                    scan.highBit() > 0
                            ? refine(table, known[block])
                            : decodeBand(table, known[block]);
        }

        private void decodeSequential(HuffmanTable table) throws IOException {
            for (int k = 1; k < COEFFICIENTS; k++) {
                int symbol = table.symbol(bits);
                if (symbol == 0) {
                    return;
                }
                k += symbol >> 4;
                bits.skip(symbol & 0xF);
            }
        }

        private long decodeBand(HuffmanTable table, long known) throws IOException {
            long found = known;
            if (endOfBandRun > 0) {
                endOfBandRun--;
                return found;
            }
            for (int k = scan.first(); k <= scan.last(); k++) {
                int symbol = table.symbol(bits);
                int zeros = symbol >> 4;
                if ((symbol & 0xF) == 0 && zeros < 15) {
                    endOfBandRun = (1 << zeros) + bits.read(zeros) - 1;
                    return found;
                }
                k += zeros;
                bits.skip(symbol & 0xF);
                if ((symbol & 0xF) != 0 && k < COEFFICIENTS) {
                    found |= 1L << k;
                }
            }
            return found;
        }

        private long refine(HuffmanTable table, long known) throws IOException {
            long found = known;
            int k = scan.first();
            while (endOfBandRun == 0 && k <= scan.last()) {
                int symbol = table.symbol(bits);
                int zeros = symbol >> 4;
                if ((symbol & 0xF) == 0 && zeros < 15) {
                    endOfBandRun = (1 << zeros) + bits.read(zeros);
                    break;
                }
                if ((symbol & 0xF) != 0) {
                    bits.skip(1);
                }
                // known coefficients get one bit each; the others are counted
                while (k <= scan.last()) {
                    if ((known >>> k & 1) != 0) {
                        bits.skip(1);
                    } else if (--zeros < 0) {
                        break;
                    }
                    k++;
                }
                if ((symbol & 0xF) != 0 && k <= scan.last()) {
                    found |= 1L << k;
                }
                k++;
            }
            if (endOfBandRun > 0) {
                for (; k <= scan.last(); k++) {
                    bits.skip((int) (known >>> k & 1));
                }
                endOfBandRun--;
            }
            return found;
        }
    }

    /** A Huffman table in the form in which codes are looked up by their length. */
    private static final class HuffmanTable {
        private static final int LENGTHS = 16;
        private final byte[] content;

        /** Creates the table from its segment's content: its number, 16 counts, the symbols. */
        HuffmanTable(byte[] content) {
            this.content = content;
        }

        int symbol(JpegBits bits) throws IOException {
            int code = 0;
            int first = 0;
            int symbol = 1 + LENGTHS;
            for (int length = 1; length <= LENGTHS; length++) {
                code |= bits.read(1);
                int count = content[length] & 0xFF;
                if (code - first < count) {
                    return content[symbol + code - first] & 0xFF;
                }
                symbol += count;
                first = (first + count) << 1;
                code <<= 1;
            }
            throw UnusablePictureException.damaged();
        }
    }
}
