package io.cloudauth.emulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finder of the text that a person probably meant. */
final class NearestText {

    private static final int LETTERS_FOR_ONE_MISTAKE = 3;

    private NearestText() {}

    /** Returns the nearest candidate, or null if none is near. */
    static @Nullable String of(String text, List<String> candidates) {
        String nearest = null;
        int least = text.length() / LETTERS_FOR_ONE_MISTAKE + 1;
        for (String candidate : candidates) {
            int distance = distance(text, candidate);
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** Returns how many letters must be added, removed or replaced. */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] here = new int[to.length() + 1];
            here[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                here[column] =
                        Math.min(
                                above[column - 1] + replaced,
                                1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        return above[to.length()];
    }
}
