package io.cloudauth.internal.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The header of a scan: which components it codes, and in a progressive JPEG which part of them.
 *
 * @param members the coded components
 * @param first the first coefficient, 0 to 63
 * @param last the last coefficient, 0 to 63
 * @param highBit the bit position of the scan that this one refines, or 0
 * @param lowBit the position of the lowest coded bit
 */
record JpegScan(List<Member> members, int first, int last, int highBit, int lowBit) {

    private static final int LAST_COEFFICIENT = 63;
    private static final int MAX_BIT = 13;

    /**
     * A component of the scan.
     *
     * @param index its position in the frame
     * @param dc the number of its Huffman table for the first coefficient
     * @param ac the number of its Huffman table for the others
     */
    record Member(int index, int dc, int ac) {}

    /** Reads a header whose length has been read. */
    static JpegScan read(PictureReader in, int length, JpegFrame frame) throws IOException {
        int count = length < 1 ? 0 : in.read();
        if (count < 1 || count > frame.components().size() || length != 4 + 2 * count) {
            throw UnusablePictureException.damaged();
        }
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(member(in, frame, members));
        }
        int first = in.read();
        int last = in.read();
        int bits = in.read();
        if (!frame.isProgressive()) {
            // decoders ignore these three bytes of a sequential scan
            return new JpegScan(members, 0, LAST_COEFFICIENT, 0, 0);
        }
        JpegScan scan = new JpegScan(members, first, last, bits >> 4, bits & 0xF);
        if (!scan.isValid()) {
            throw UnusablePictureException.damaged();
        }
        return scan;
    }

    private boolean isValid() {
        boolean band = first == 0 ? last == 0 : members.size() == 1;
        boolean bits = highBit == 0 ? lowBit <= MAX_BIT : highBit == lowBit + 1;
        return band && first <= last && last <= LAST_COEFFICIENT && bits && highBit <= MAX_BIT;
    }

    private static Member member(PictureReader in, JpegFrame frame, List<Member> before)
            throws IOException {
        int id = in.read();
        int tables = in.read();
        // the members stand in the order of the frame; libjpeg refuses any other
        int next = before.isEmpty() ? 0 : before.get(before.size() - 1).index + 1;
        for (int i = next; i < frame.components().size(); i++) {
            if (frame.components().get(i).id() == id
                    && tables >> 4 < JpegTables.TABLES
                    && (tables & 0xF) < JpegTables.TABLES) {
                return new Member(i, tables >> 4, tables & 0xF);
            }
        }
        throw UnusablePictureException.damaged();
    }

    /**
     * Returns how many blocks a row has, or units of blocks if there is more than one component.
     */
    int unitsWide(JpegFrame frame) {
        return members.size() > 1 ? frame.unitsWide() : frame.blocksWide(members.get(0).index);
    }

    /** Returns how many blocks or units the scan codes. */
    long units(JpegFrame frame) {
        boolean several = members.size() > 1;
        int high = several ? frame.unitsHigh() : frame.blocksHigh(members.get(0).index);
        return (long) unitsWide(frame) * high;
    }

    /** Returns whether the scan codes the first coefficient of each block. */
    boolean usesDc() {
        return first == 0 && highBit == 0;
    }

    /** Returns whether the scan codes other coefficients than the first. */
    boolean usesAc() {
        return last > 0;
    }

    /** Returns the content of the header as it is written: an unused number of a table is 0. */
    byte[] content(JpegFrame frame) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(members.size());
        for (Member member : members) {
            out.write(frame.writtenId(member.index));
            out.write((usesDc() ? member.dc << 4 : 0) | (usesAc() ? member.ac : 0));
        }
        out.write(first);
        out.write(last);
        out.write(highBit << 4 | lowBit);
        return out.toByteArray();
    }
}
