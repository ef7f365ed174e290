package io.cloudauth.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is wrong with the links of a site: files, anchors and pictures that are not there, and
 * things that would be loaded from elsewhere.
 *
 * @param links how many links and pictures there are that stay on the site
 * @param broken those that lead nowhere, each with the page that it stands on
 */
public record LinkCheck(int links, List<String> broken) {

    private static final Pattern REFERENCE = Pattern.compile("(href|src)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern LOADED = Pattern.compile("<(script|iframe|object|embed)\\b");
    private static final Pattern LINE = Pattern.compile("<a [^>]*>");

    /**
     * Looks through a site.
     *
     * @param ours which files, by their path from the site's root, are looked through; the others
     *     are only led to
     */
    public static LinkCheck of(Path site, Predicate<String> ours) throws IOException {
        Map<Path, String> pages = new HashMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                if (ours.test(site.relativize(file).toString().replace('\\', '/'))) {
                    pages.put(file, Files.readString(file));
                }
            }
        }
        Map<Path, Set<String>> anchors = new HashMap<>();
        pages.forEach((file, html) -> anchors.put(file, anchors(html)));
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Map.Entry<Path, String> page : pages.entrySet()) {
            String name = site.relativize(page.getKey()) + ": ";
            for (MatchResult found : REFERENCE.matcher(page.getValue()).results().toList()) {
                String link = found.group(2);
                if (link.contains("://")) {
                    continue;
                }
                links++;
                if (!leadsSomewhere(page.getKey(), link, anchors)) {
                    broken.add(name + link);
                }
            }
            // only links may lead away: nothing is loaded from elsewhere
            String withoutLinks = LINE.matcher(page.getValue()).replaceAll("");
            REFERENCE
                    .matcher(withoutLinks)
                    .results()
                    .map(found -> found.group(2))
                    .filter(link -> link.contains("://") || link.startsWith("data:"))
                    .forEach(link -> broken.add(name + "loads " + link));
            LOADED.matcher(page.getValue())
                    .results()
                    .forEach(found -> broken.add(name + "has " + found.group()));
        }
        return new LinkCheck(links, broken.stream().sorted().toList());
    }

    private static boolean leadsSomewhere(Path page, String link, Map<Path, Set<String>> anchors) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        if (!Files.isRegularFile(target)) {
            return false;
        }
        Set<String> there = anchors.get(target);
        return hash < 0 || there == null || there.contains(link.substring(hash + 1));
    }

    private static Set<String> anchors(String html) {
        Set<String> anchors = new HashSet<>();
        ID.matcher(html).results().forEach(found -> anchors.add(found.group(1)));
        return anchors;
    }
}
