package io.cloudauth.core.picture;

import static io.cloudauth.core.picture.Pieces.ascii;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Colour profiles of version 2, as programs write them: with a name and sampled curves. */
final class Profiles {

    private static final double[] DISPLAY_P3 = {
        0.51512, 0.2412, -0.00105, 0.29198, 0.69225, 0.04189, 0.1571, 0.06657, 0.78407
    };
    private static final double[] ADOBE_RGB = {
        0.60974, 0.31111, 0.01947, 0.20528, 0.62567, 0.06087, 0.14919, 0.06322, 0.74457
    };
    private static final double[] SRGB = {
        0.43607, 0.22249, 0.01392, 0.38515, 0.71687, 0.09708, 0.14307, 0.06061, 0.7141
    };
    private static final int POINTS = 1024;
    private static final int HEADER = 128;
    private static final int CURVE = HEADER + 4 + 12 * 8 + 200 + 60;

    private Profiles() {}

    static byte[] displayP3(String name) {
        return profile(DISPLAY_P3, 0, name);
    }

    static byte[] adobeRgb(String name) {
        return profile(ADOBE_RGB, 2.2, name);
    }

    static byte[] srgb(String name) {
        return profile(SRGB, 0, name);
    }

    /** Returns a profile with the colorants of Display P3 and another curve. */
    static byte[] linear(String name) {
        return profile(DISPLAY_P3, 1, name);
    }

    /** A gamma of 0 selects the curve of sRGB. */
    private static byte[] profile(double[] colorants, double gamma, String name) {
        ByteBuffer out = ByteBuffer.allocate(CURVE + 12 + 2 * POINTS);
        out.putInt(0, out.limit()).putInt(8, 0x02100000);
        out.position(12).put(ascii("mntrRGB XYZ "));
        out.position(36).put(ascii("acsp"));
        out.putInt(HEADER, 8).position(HEADER + 4);
        int text = HEADER + 4 + 12 * 8;
        tag(out, "desc", text, 100);
        tag(out, "cprt", text + 100, 100);
        for (int i = 0; i < 3; i++) {
            tag(out, "rgb".charAt(i) + "XYZ", text + 200 + 20 * i, 20);
            tag(out, "rgb".charAt(i) + "TRC", CURVE, 12 + 2 * POINTS);
        }
        out.position(text).put(ascii("desc\0\0\0\0")).putInt(name.length() + 1).put(ascii(name));
        out.position(text + 100).put(ascii("text\0\0\0\0" + name));
        for (int i = 0; i < colorants.length; i++) {
            if (i % 3 == 0) {
                out.position(text + 200 + 20 * (i / 3)).put(ascii("XYZ \0\0\0\0"));
            }
            out.putInt((int) Math.round(colorants[i] * 65_536));
        }
        out.position(CURVE).put(ascii("curv\0\0\0\0")).putInt(POINTS);
        for (int i = 0; i < POINTS; i++) {
            double value = i / (POINTS - 1.0);
            value = gamma > 0 ? Math.pow(value, gamma) : srgbCurve(value);
            out.putShort((short) Math.round(value * 65_535));
        }
        return out.array();
    }

    private static double srgbCurve(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static void tag(ByteBuffer out, String name, int at, int length) {
        out.put(ascii(name)).putInt(at).putInt(length);
    }

    /** Returns the profile with more content after its last tag. */
    static byte[] withTag(byte[] profile, byte[] content) {
        byte[] longer = Arrays.copyOf(profile, profile.length + content.length);
        System.arraycopy(content, 0, longer, profile.length, content.length);
        ByteBuffer.wrap(longer).putInt(0, longer.length);
        return longer;
    }

    /** Returns the profile with a message in the lowest bits of its curve. */
    static byte[] withNoise(byte[] profile) {
        byte[] other = profile.clone();
        for (int i = 0; i < POINTS; i++) {
            other[CURVE + 13 + 2 * i] = (byte) "Zhang San ".charAt(i % 10);
        }
        return other;
    }
}
