package io.cloudauth.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a link of a page leads on the site, and what the site must hold besides pages for it. */
final class Links {

    private static final String HTML = ".html";

    private final Path root;
    private final Set<String> pages;
    private final Set<String> sources = new HashSet<>();
    private final Set<String> pictures = new HashSet<>();

    Links(Path root, List<Page> pages) {
        this.root = root;
        this.pages = pages.stream().map(Page::path).collect(Collectors.toSet());
    }

    /** The file of a page: the README is the front page. */
    static String htmlOf(String page) {
        String name = page.substring(0, page.length() - ".md".length());
        return name.replaceFirst("^README", "index") + HTML;
    }

    /** The file that shows a source. */
    static String codeOf(String source) {
        return "code/" + source + HTML;
    }

    /** From one file of the site to another. */
    static String relative(String from, String to) {
        Path folder = Path.of("/" + from).getParent();
        return String.valueOf(folder == null ? to : folder.relativize(Path.of("/" + to)))
                .replace('\\', '/');
    }

    /** The files that pages link to and that are neither page nor picture. */
    Set<String> sources() {
        return sources;
    }

    /** The pictures. */
    Set<String> pictures() {
        return pictures;
    }

    /** What stands in the HTML of this page for a link of its Markdown. */
    String on(Page page, String link) {
        if (link.contains("://") || link.startsWith("#") || link.startsWith("mailto:")) {
            return link;
        }
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        String anchor = hash < 0 ? "" : link.substring(hash);
        String target =
                Path.of("/" + page.path())
                        .resolveSibling(file)
                        .normalize()
                        .toString()
                        .replace('\\', '/')
                        .substring(1);
        return relative(htmlOf(page.path()), onSite(target)) + anchor;
    }

    private String onSite(String target) {
        if (pages.contains(target)) {
            return htmlOf(target);
        }
        if (target.matches(".*\\.(png|svg|jpg)")) {
            if (Files.exists(root.resolve(target))) {
                pictures.add(target);
            }
            return target;
        }
        if (Files.exists(root.resolve(target))) {
            sources.add(target);
            return codeOf(target);
        }
        return target;
    }
}
