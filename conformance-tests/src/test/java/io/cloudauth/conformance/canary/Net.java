package io.cloudauth.conformance.canary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Looks for every form of every canary in a text, in one pass, whatever the case of letters. */
final class Net {

    private static final int WINDOW = 4;
    private static final int LONG_WINDOW = 8;

    private record Needle(Canary canary, String form, String text) {
        Catch caught() {
            return new Catch(canary.name(), form);
        }
    }

    /** What was caught: which canary, in what form; never the value. */
    record Catch(String canary, String form) {
        @Override
        public String toString() {
            return canary + ", " + form;
        }
    }

    /** Most are long: eight characters distinguish them from other texts of the same letters. */
    private final Index longOnes = new Index(LONG_WINDOW);

    private final Index shortOnes = new Index(WINDOW);
    private final List<Needle> rare = new ArrayList<>();

    Net(Collection<Canary> canaries) {
        for (Canary canary : new LinkedHashSet<>(canaries)) {
            Forms.of(canary).forEach((text, form) -> add(new Needle(canary, form, folded(text))));
        }
    }

    private void add(Needle needle) {
        if (needle.text.length() < WINDOW) {
            rare.add(needle);
        } else {
            (needle.text.length() < LONG_WINDOW ? shortOnes : longOnes).add(needle);
        }
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** What is in the text. */
    Set<Catch> search(String text) {
        Set<Catch> caught = new LinkedHashSet<>();
        String folded = folded(text);
        for (Needle needle : rare) {
            if (folded.contains(needle.text)) {
                caught.add(needle.caught());
            }
        }
        longOnes.search(folded, caught);
        shortOnes.search(folded, caught);
        return caught;
    }

    /** Texts by the hash of their first characters, which rolls over the text that is searched. */
    private static final class Index {
        private static final long FACTOR = 1_000_003;
        private static final int FILTER_BITS = 20;

        private final int window;
        private final long leaving;
        private final Map<Long, List<Needle>> byBeginning = new HashMap<>();
        private final BitSet filter = new BitSet(1 << FILTER_BITS);

        Index(int window) {
            this.window = window;
            long factor = 1;
            for (int i = 0; i < window; i++) {
                factor *= FACTOR;
            }
            this.leaving = factor;
        }

        void add(Needle needle) {
            long hash = 0;
            for (int i = 0; i < window; i++) {
                hash = hash * FACTOR + needle.text.charAt(i);
            }
            byBeginning.computeIfAbsent(hash, k -> new ArrayList<>()).add(needle);
            filter.set(bit(hash));
        }

        private static int bit(long hash) {
            return (int) ((hash * 0x9E3779B97F4A7C15L) >>> (64 - FILTER_BITS));
        }

        void search(String folded, Set<Catch> caught) {
            long hash = 0;
            for (int end = 0; end < folded.length(); end++) {
                hash = hash * FACTOR + folded.charAt(end);
                if (end >= window) {
                    hash -= leaving * folded.charAt(end - window);
                }
                if (end >= window - 1 && filter.get(bit(hash))) {
                    int at = end - window + 1;
                    for (Needle needle : byBeginning.getOrDefault(hash, List.of())) {
                        if (folded.startsWith(needle.text, at)) {
                            caught.add(needle.caught());
                        }
                    }
                }
            }
        }
    }
}
