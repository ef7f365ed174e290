package io.cloudauth.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The translation of links in Markdown into links on the site. It also collects the source files
 * and images that the site must contain.
 */
final class Links {

    private static final String HTML = ".html";

    private final Path root;
    private final Set<String> pages;
    private final Set<String> sources = new HashSet<>();
    private final Set<String> images = new HashSet<>();

    Links(Path root, List<Page> pages) {
        this.root = root;
        this.pages = pages.stream().map(Page::path).collect(Collectors.toSet());
    }

    /** Returns the HTML file of a page. The README becomes the index. */
    static String htmlOf(String page) {
        String name = page.substring(0, page.length() - ".md".length());
        return name.replaceFirst("^README", "index") + HTML;
    }

    /** Returns the HTML file that shows a source file. */
    static String codeOf(String source) {
        return "code/" + source + HTML;
    }

    /** Returns the relative link from one file of the site to another. */
    static String relative(String from, String to) {
        Path folder = Path.of("/" + from).getParent();
        return String.valueOf(folder == null ? to : folder.relativize(Path.of("/" + to)))
                .replace('\\', '/');
    }

    /** Returns the linked files that are neither pages nor images. */
    Set<String> sources() {
        return sources;
    }

    /** Returns the linked images. */
    Set<String> images() {
        return images;
    }

    /** Returns the link in the HTML of a page for a link in its Markdown. */
    String translate(Page page, String link) {
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
                images.add(target);
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
