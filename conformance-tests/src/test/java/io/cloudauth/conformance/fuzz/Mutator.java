package io.cloudauth.conformance.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Inputs that were good, or were found to be bad, with a few changes: the same ones for a seed. */
final class Mutator {

    private static final int MOST_CHANGES = 6;
    private static final int LONGEST = 64 * 1024;
    private static final List<byte[]> PIECES =
            List.of(
                    ascii("{\"a\":"),
                    ascii("[[[[[[[["),
                    ascii("}}"),
                    ascii("\\u5F20\\ud842"),
                    ascii("\\\""),
                    ascii("1e999999999"),
                    ascii("9999999E18"),
                    ascii("-0.0"),
                    ascii("99999999999999999999"),
                    ascii("null"),
                    ascii("\"Code\":\"OK\","),
                    ascii("\"RequestId\":\"R\","),
                    ascii("\"Length\":2147483647"),
                    ascii("<!DOCTYPE a [<!ENTITY b \"c\">]>"),
                    ascii("&b;"),
                    ascii("\r\n"),
                    ascii("\r\n\r\n"),
                    ascii("\033[31m"),
                    ascii("\0"),
                    ascii("%00"),
                    ascii("%F0%9F"),
                    ascii("Content-Length: 18446744073709551616\r\n"),
                    ascii("Transfer-Encoding: chunked\r\n"),
                    ascii("ffffffffffffffff\r\n"),
                    ascii("[p]\nsource_profile=p\n"),
                    ascii("="),
                    ascii("https://a@b/"),
                    "\u202e\u200b\ufeff".getBytes(StandardCharsets.UTF_8),
                    new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
                    new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 2},
                    new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF},
                    new byte[] {0, 0, 0, 0},
                    new byte[] {(byte) 0xC0, (byte) 0x80},
                    new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});

    private final Random random;
    private final List<byte[]> corpus;

    Mutator(List<byte[]> corpus, long seed) {
        this.corpus = corpus;
        this.random = new Random(seed);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The next input. */
    byte[] next() {
        byte[] input = anyOfCorpus();
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            input = changed(input);
        }
        return input.length > LONGEST ? Arrays.copyOf(input, LONGEST) : input;
    }

    private byte[] anyOfCorpus() {
        return corpus.get(random.nextInt(corpus.size()));
    }

    private byte[] changed(byte[] input) {
        int at = random.nextInt(input.length + 1);
        return switch (random.nextInt(7)) {
            case 0 -> withByte(input, (byte) random.nextInt(256));
            case 1 -> withByte(input, (byte) (1 << random.nextInt(8)));
            case 2 -> spliced(input, at, PIECES.get(random.nextInt(PIECES.size())), at);
            case 3 -> spliced(input, at, new byte[0], Math.min(input.length, at + few()));
            case 4 ->
                    spliced(
                            input,
                            at,
                            Arrays.copyOfRange(input, at, Math.min(input.length, at + few())),
                            at);
            case 5 -> Arrays.copyOf(input, at);
            default -> joined(input, at);
        };
    }

    private byte[] withByte(byte[] input, byte other) {
        if (input.length == 0) {
            return new byte[] {other};
        }
        byte[] changed = input.clone();
        int at = random.nextInt(input.length);
        changed[at] = (byte) (Integer.bitCount(other) == 1 ? changed[at] ^ other : other);
        return changed;
    }

    /** The beginning of one and the end of another. */
    private byte[] joined(byte[] input, int at) {
        byte[] other = anyOfCorpus();
        int from = random.nextInt(other.length + 1);
        return spliced(input, at, Arrays.copyOfRange(other, from, other.length), input.length);
    }

    private static byte[] spliced(byte[] input, int at, byte[] piece, int rest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(input.length + piece.length);
        out.write(input, 0, at);
        out.writeBytes(piece);
        out.write(input, rest, input.length - rest);
        return out.toByteArray();
    }

    private int few() {
        return 1 + random.nextInt(random.nextInt(8) == 0 ? 4_096 : 16);
    }
}
