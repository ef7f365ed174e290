package io.cloudauth.conformance.canary;

import java.util.ArrayList;
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

    private record Needle(Canary canary, String form, String text) {}

    /** What was caught: which canary, in what form; never the value. */
    record Catch(String canary, String form) {
        @Override
        public String toString() {
            return canary + ", " + form;
        }
    }

    private final Map<Long, List<Needle>> byBeginning = new HashMap<>();
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
            byBeginning.computeIfAbsent(window(needle.text, 0), k -> new ArrayList<>()).add(needle);
        }
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static long window(String text, int at) {
        long window = 0;
        for (int i = at; i < at + WINDOW; i++) {
            window = window << 16 | text.charAt(i);
        }
        return window;
    }

    /** What is in the text. */
    Set<Catch> search(String text) {
        Set<Catch> caught = new LinkedHashSet<>();
        String folded = folded(text);
        for (Needle needle : rare) {
            if (folded.contains(needle.text)) {
                caught.add(new Catch(needle.canary.name(), needle.form));
            }
        }
        long window = 0;
        for (int end = 0; end < folded.length(); end++) {
            window = window << 16 | folded.charAt(end);
            List<Needle> candidates = end < WINDOW - 1 ? null : byBeginning.get(window);
            if (candidates != null) {
                int at = end - WINDOW + 1;
                for (Needle needle : candidates) {
                    if (folded.startsWith(needle.text, at)) {
                        caught.add(new Catch(needle.canary.name(), needle.form));
                    }
                }
            }
        }
        return caught;
    }
}
