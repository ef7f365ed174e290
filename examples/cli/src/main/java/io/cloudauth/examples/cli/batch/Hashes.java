package io.cloudauth.examples.cli.batch;

import java.util.Arrays;

/**
 * Which texts were seen, by hashes of 64 bits: some 16 bytes a text, however long it is. Not
 * thread-safe.
 */
final class Hashes {

    private static final long NONE = 0;

    private long[] slots = new long[1024];
    private int size;

    /** Whether the text may have been seen before; if not, it certainly was not. */
    boolean mayHold(String text) {
        long hash = hash(text);
        if (size * 2 >= slots.length) {
            grow();
        }
        int place = place(hash);
        if (slots[place] == hash) {
            return true;
        }
        slots[place] = hash;
        size++;
        return false;
    }

    private int place(long hash) {
        int place = (int) hash & (slots.length - 1);
        while (slots[place] != NONE && slots[place] != hash) {
            place = (place + 1) & (slots.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        Arrays.stream(old).filter(hash -> hash != NONE).forEach(hash -> slots[place(hash)] = hash);
    }

    /** FNV-1a with the finish of MurmurHash3. */
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == NONE ? 1 : hash;
    }
}
