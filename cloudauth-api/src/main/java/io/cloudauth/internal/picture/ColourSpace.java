package io.cloudauth.internal.picture;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The colour spaces that cameras, phones and programs use for photos. The library never copies a
 * colour profile, because its texts and tables could contain anything. It recognises the profile's
 * colour space by its numbers and writes a profile of its own.
 */
enum ColourSpace {
    /** The space of every picture without a profile, so that it needs none. */
    SRGB,
    /** The space of iPhones and of many other phones. */
    DISPLAY_P3,
    /** The larger space that cameras offer. */
    ADOBE_RGB;

    private static final double COLORANT_TOLERANCE = 0.01;
    private static final int CHROMATICITY_TOLERANCE = 500;

    /** Returns X, Y and Z of red, green and blue, as a profile states them. */
    double[] colorants() {
        return switch (this) {
            case SRGB ->
                    new double[] {
                        0.4361, 0.2225, 0.0139, 0.3851, 0.7169, 0.0971, 0.1431, 0.0606, 0.7141
                    };
            case DISPLAY_P3 ->
                    new double[] {
                        0.5151, 0.2412, -0.0011, 0.2920, 0.6922, 0.0419, 0.1571, 0.0666, 0.7841
                    };
            case ADOBE_RGB ->
                    new double[] {
                        0.6097, 0.3111, 0.0195, 0.2053, 0.6257, 0.0609, 0.1492, 0.0632, 0.7446
                    };
        };
    }

    /** Returns x and y of white, red, green and blue, times 100 000. */
    int[] chromaticities() {
        return switch (this) {
            case SRGB -> new int[] {31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000};
            case DISPLAY_P3 ->
                    new int[] {31_270, 32_900, 68_000, 32_000, 26_500, 69_000, 15_000, 6_000};
            case ADOBE_RGB ->
                    new int[] {31_270, 32_900, 64_000, 33_000, 21_000, 71_000, 15_000, 6_000};
        };
    }

    /** Returns the brightness of a value from 0 to 1. */
    double brightness(double value) {
        if (this == ADOBE_RGB) {
            return Math.pow(value, IccProfile.ADOBE_GAMMA);
        }
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /**
     * Returns the space with these colorants, or null.
     *
     * @param colorants see {@link #colorants()}
     */
    static @Nullable ColourSpace ofColorants(double[] colorants) {
        return near(colorants, ColourSpace::colorants, COLORANT_TOLERANCE);
    }

    /**
     * Returns the space with these chromaticities, or null.
     *
     * @param values see {@link #chromaticities()}
     */
    static @Nullable ColourSpace ofChromaticities(double[] values) {
        return near(
                values,
                space -> Arrays.stream(space.chromaticities()).asDoubleStream().toArray(),
                CHROMATICITY_TOLERANCE);
    }

    private static @Nullable ColourSpace near(
            double[] values, Function<ColourSpace, double[]> valuesOf, double tolerance) {
        for (ColourSpace space : values()) {
            double[] exact = valuesOf.apply(space);
            boolean matches = true;
            for (int i = 0; i < exact.length; i++) {
                matches &= Math.abs(exact[i] - values[i]) < tolerance;
            }
            if (matches) {
                return space;
            }
        }
        return null;
    }

    /** Returns a profile of this space, or no bytes if it needs none. */
    byte[] profile() {
        return this == SRGB ? new byte[0] : IccProfile.write(this);
    }
}
