package io.cloudauth.benchmarks.server;

/** Finds text in bytes. */
final class Bytes {
    private Bytes() {}

    /** Where it begins, in whichever case, between these two; -1 if nowhere. */
    static int indexOf(byte[] in, int from, int to, byte[] what) {
        int last = Math.min(to, in.length) - what.length;
        for (int i = from; i <= last; i++) {
            int n = 0;
            while (n < what.length && lower(in[i + n]) == lower(what[n])) {
                n++;
            }
            if (n == what.length) {
                return i;
            }
        }
        return -1;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }
}
