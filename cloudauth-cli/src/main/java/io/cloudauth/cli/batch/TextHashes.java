package io.cloudauth.cli.batch;

import java.util.Arrays;

/**
 * A set of the 64-bit hashes of texts. A large set takes 16 to 32 bytes for a text of any length.
 * Different texts may have the same hash. Not thread-safe.
 */
final class TextHashes {

    private static final long NONE = 0;

    private long[] slots = new long[1024];
    private int size;

    /**
     * Adds the hash of the text.
     *
     * @return true if the hash was already there: the same text, or rarely another text, was added
     *     before; false if the text was certainly not added before
     */
    boolean testAndAdd(String text) {
        long hash = hash(text);
        if (size * 2 >= slots.length) {
            grow();
        }
        int slot = slotOf(hash);
        if (slots[slot] == hash) {
            return true;
        }
        slots[slot] = hash;
        size++;
        return false;
    }

    private int slotOf(long hash) {
        int slot = (int) hash & (slots.length - 1);
        while (slots[slot] != NONE && slots[slot] != hash) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        Arrays.stream(old).filter(hash -> hash != NONE).forEach(hash -> slots[slotOf(hash)] = hash);
    }

    /** Returns the FNV-1a hash, finished with the final mixing steps of MurmurHash3; never 0. */
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
