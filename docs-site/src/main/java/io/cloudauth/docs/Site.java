package io.cloudauth.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * A generator of the static documentation site. The site has no scripts, loads nothing from other
 * hosts, and is readable on a phone and offline.
 */
public final class Site {

    private static final String STYLE = "style.css";

    private final Path root;
    private final Path out;
    private final List<Page> pages;

    private Site(Path root, Path out) throws IOException {
        this.root = root;
        this.out = out;
        this.pages = Page.all(root);
    }

    /**
     * Builds the site and checks all links.
     *
     * @param arguments the root of the project, the folder to write to, and optionally {@code
     *     --javadoc} to add the Javadoc of cloudauth-api and cloudauth-core
     * @throws IllegalStateException if a link is broken, or the Javadoc has warnings
     */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        Path out = Path.of(arguments[1]).toAbsolutePath().normalize();
        boolean javadoc = List.of(arguments).contains("--javadoc");
        if (javadoc) {
            ApiDocs.write(root, out.resolve(ApiDocs.FOLDER));
        }
        Site site = new Site(root, out);
        site.write(javadoc);
        LinkCheck check = LinkCheck.of(out, path -> !path.startsWith(ApiDocs.FOLDER));
        System.out.println(
                site.pages.size()
                        + " pages in "
                        + out
                        + ", "
                        + check.links()
                        + " links, "
                        + check.broken().size()
                        + " broken");
        if (!check.broken().isEmpty()) {
            throw new IllegalStateException(
                    "The site has broken links:\n" + String.join("\n", check.broken()));
        }
    }

    /**
     * Builds the site without Javadoc and without a check of its links.
     *
     * @param root the root of the project
     * @param out the folder to write to
     * @throws IOException if a file cannot be read or written
     */
    public static void build(Path root, Path out) throws IOException {
        new Site(root, out).write(false);
    }

    private void write(boolean javadoc) throws IOException {
        List<Page> indexes = new ArrayList<>();
        for (Page page : pages) {
            if (page.path().equals(page.language().page(Layout.INDEX))) {
                indexes.add(page);
            }
        }
        Links links = new Links(root, pages);
        Layout layout = new Layout(pages, indexes, javadoc);
        for (Page page : pages) {
            String html = new Rendering(page, links).html();
            write(Links.htmlOf(page.path()), layout.page(page, html));
        }
        for (String source : new TreeSet<>(links.sources())) {
            write(
                    Links.codeOf(source),
                    layout.source(source, SourceText.html(root.resolve(source))));
        }
        for (String image : new TreeSet<>(links.images())) {
            Path target = out.resolve(image);
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.write(target, Files.readAllBytes(root.resolve(image)));
        }
        try (InputStream style = Site.class.getResourceAsStream(STYLE)) {
            Files.write(out.resolve(STYLE), Objects.requireNonNull(style).readAllBytes());
        }
    }

    private void write(String path, String html) throws IOException {
        Path target = out.resolve(path);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.writeString(target, html);
    }
}
