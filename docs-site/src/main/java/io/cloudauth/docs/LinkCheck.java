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
 * The result of a check of all links on a site. It finds missing files, anchors and images, and
 * everything that a page would load from another host.
 *
 * @param links the number of links and images that stay on the site
 * @param broken the problems found, each with the page that has it
 */
public record LinkCheck(int links, List<String> broken) {

    private static final Pattern REFERENCE = Pattern.compile("(href|src)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern LOADED = Pattern.compile("<(script|iframe|object|embed)\\b");
    private static final Pattern LINK = Pattern.compile("<a [^>]*>");

    /**
     * Checks a site.
     *
     * @param site the folder of the site
     * @param isChecked returns whether to check a file, by its path from the root of the site;
     *     other files are only link targets
     * @throws IOException if a file cannot be read
     */
    public static LinkCheck of(Path site, Predicate<String> isChecked) throws IOException {
        Map<Path, String> pages = new HashMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                if (isChecked.test(site.relativize(file).toString().replace('\\', '/'))) {
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
                if (!targetExists(page.getKey(), link, anchors)) {
                    broken.add(name + link);
                }
            }
            // only links may refer to other hosts; pages must not load anything from there
            String withoutLinks = LINK.matcher(page.getValue()).replaceAll("");
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

    private static boolean targetExists(Path page, String link, Map<Path, Set<String>> anchors) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        if (!Files.isRegularFile(target)) {
            return false;
        }
        Set<String> targetAnchors = anchors.get(target);
        return hash < 0
                || targetAnchors == null
                || targetAnchors.contains(link.substring(hash + 1));
    }

    private static Set<String> anchors(String html) {
        Set<String> anchors = new HashSet<>();
        ID.matcher(html).results().forEach(found -> anchors.add(found.group(1)));
        return anchors;
    }
}
