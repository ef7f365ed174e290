package io.cloudauth.internal.picture;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The ICC format of colour profiles. {@link #colourSpace} recognises the profile of a known colour
 * space, and {@link #write} makes a profile of version 4 for one.
 */
final class IccProfile {

    static final double ADOBE_GAMMA = 2.19921875;

    private static final int HEADER = 128;
    private static final int SPACE = 16;
    private static final int SIGNATURE = 36;
    private static final int TAG = 12;
    private static final int MAX_TAGS = 100;
    private static final double ONE = 65_536;
    private static final double TOLERANCE = 0.02;
    private static final double[] PROBES = {0.1, 0.3, 0.5, 0.7, 0.9};
    private static final double[] WHITE = {0.9642, 1, 0.8249};
    private static final double[] ADAPTATION = {
        1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168
    };
    private static final double[] SRGB_CURVE = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};

    private IccProfile() {}

    /**
     * Returns the colour space of a profile. An unknown or damaged profile counts as sRGB, which
     * decoders use for a picture without a profile.
     */
    static ColourSpace colourSpace(byte[] profile) {
        try {
            ColourSpace space = recognise(ByteBuffer.wrap(profile));
            return space == null ? ColourSpace.SRGB : space;
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            return ColourSpace.SRGB;
        }
    }

    private static @Nullable ColourSpace recognise(ByteBuffer in) {
        if (in.getInt(0) != in.limit()
                || in.getInt(SIGNATURE) != tag("acsp")
                || in.getInt(SPACE) != tag("RGB ")) {
            return null;
        }
        double[] colorants = new double[9];
        String[] names = {"r", "g", "b"};
        for (int i = 0; i < names.length; i++) {
            int at = find(in, names[i] + "XYZ");
            for (int j = 0; j < 3; j++) {
                colorants[3 * i + j] = in.getInt(at + 8 + 4 * j) / ONE;
            }
        }
        ColourSpace space = ColourSpace.ofColorants(colorants);
        for (String name : names) {
            int curve = find(in, name + "TRC");
            for (double probe : PROBES) {
                if (space == null
                        || !(Math.abs(brightness(in, curve, probe) - space.brightness(probe))
                                < TOLERANCE)) {
                    return null;
                }
            }
        }
        return space;
    }

    /**
     * Returns the position of the tag's content; a position outside the profile if it is missing.
     */
    private static int find(ByteBuffer in, String name) {
        int count = Math.min(in.getInt(HEADER), MAX_TAGS);
        for (int i = 0; i < count; i++) {
            int entry = HEADER + 4 + TAG * i;
            if (in.getInt(entry) == tag(name)) {
                return in.getInt(entry + 4);
            }
        }
        return -1;
    }

    private static double brightness(ByteBuffer in, int at, double value) {
        if (in.getInt(at) == tag("para")) {
            return parametric(in, at, value);
        }
        if (in.getInt(at) != tag("curv")) {
            return Double.NaN;
        }
        int count = in.getInt(at + 8);
        if (count <= 1) {
            return Math.pow(value, count == 0 ? 1 : (in.getShort(at + 12) & 0xFFFF) / 256.0);
        }
        double position = value * (count - 1);
        int index = (int) position;
        double low = in.getShort(at + 12 + 2 * index) & 0xFFFF;
        double high = in.getShort(at + 12 + 2 * (index + 1)) & 0xFFFF;
        return (low + (high - low) * (position - index)) / 65_535;
    }

    /** The functions that encoders write: a power, and a power with a straight start. */
    private static double parametric(ByteBuffer in, int at, double value) {
        int function = in.getShort(at + 8);
        if (function != 0 && function != 3) {
            return Double.NaN;
        }
        double[] p = new double[function == 0 ? 1 : 5];
        for (int i = 0; i < p.length; i++) {
            p[i] = in.getInt(at + 12 + 4 * i) / ONE;
        }
        if (function == 0) {
            return Math.pow(value, p[0]);
        }
        return value >= p[4] ? Math.pow(p[1] * value + p[2], p[0]) : p[3] * value;
    }

    /** Returns a profile of Display P3 or Adobe RGB. */
    static byte[] write(ColourSpace space) {
        double[] colorants = space.colorants();
        byte[] curve =
                space == ColourSpace.ADOBE_RGB
                        ? curve(0, new double[] {ADOBE_GAMMA})
                        : curve(3, SRGB_CURVE);
        Object[] tags = {
            "desc", text(space == ColourSpace.ADOBE_RGB ? "Adobe RGB" : "Display P3"),
            "cprt", text("No rights reserved"),
            "wtpt", xyz(WHITE, 0),
            "chad", numbers("sf32", ADAPTATION, 0, ADAPTATION.length),
            "rXYZ", xyz(colorants, 0),
            "gXYZ", xyz(colorants, 3),
            "bXYZ", xyz(colorants, 6),
            "rTRC", curve,
            "gTRC", curve,
            "bTRC", curve,
        };
        return profile(tags);
    }

    private static byte[] profile(Object[] tags) {
        int count = tags.length / 2;
        int table = HEADER + 4 + TAG * count;
        int length = table;
        for (int i = 1; i < tags.length; i += 2) {
            length += ((byte[]) tags[i]).length;
        }
        ByteBuffer out = ByteBuffer.allocate(length);
        out.putInt(0, length).putInt(8, 0x04000000).putInt(12, tag("mntr"));
        out.putInt(SPACE, tag("RGB ")).putInt(20, tag("XYZ "));
        out.putShort(24, (short) 2000).putShort(26, (short) 1).putShort(28, (short) 1);
        out.putInt(SIGNATURE, tag("acsp"));
        for (int i = 0; i < WHITE.length; i++) {
            out.putInt(68 + 4 * i, fixed(WHITE[i]));
        }
        out.putInt(HEADER, count);
        int at = table;
        for (int i = 0; i < count; i++) {
            byte[] content = (byte[]) tags[2 * i + 1];
            int entry = HEADER + 4 + TAG * i;
            out.putInt(entry, tag((String) tags[2 * i])).putInt(entry + 4, at);
            out.putInt(entry + 8, content.length);
            out.position(at).put(content);
            at += content.length;
        }
        return out.array();
    }

    private static byte[] text(String text) {
        byte[] utf16 = text.getBytes(UTF_16BE);
        ByteBuffer out = ByteBuffer.allocate((28 + utf16.length + 3) / 4 * 4);
        out.putInt(tag("mluc")).putInt(0).putInt(1).putInt(12).putInt(tag("enUS"));
        out.putInt(utf16.length).putInt(28).put(utf16);
        return out.array();
    }

    private static byte[] xyz(double[] values, int from) {
        return numbers("XYZ ", values, from, 3);
    }

    private static byte[] curve(int function, double[] parameters) {
        byte[] numbers = numbers("para", parameters, 0, parameters.length);
        ByteBuffer out = ByteBuffer.allocate(numbers.length + 4).put(numbers, 0, 8);
        out.putShort((short) function).putShort((short) 0);
        return out.put(numbers, 8, numbers.length - 8).array();
    }

    private static byte[] numbers(String type, double[] values, int from, int count) {
        ByteBuffer out = ByteBuffer.allocate(8 + 4 * count).putInt(tag(type)).putInt(0);
        for (int i = from; i < from + count; i++) {
            out.putInt(fixed(values[i]));
        }
        return out.array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * ONE);
    }

    private static int tag(String name) {
        return ByteBuffer.wrap(name.getBytes(US_ASCII)).getInt();
    }
}
