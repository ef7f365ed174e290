package io.cloudauth.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** The HTML frame of all pages: head, navigation, and a link to the other language. */
final class Layout {

    /** The page whose headings and links make up the navigation. */
    static final String INDEX = "index";

    private static final Pattern DOCUMENTED =
            Pattern.compile("cloudauth-(?:api|core)/src/main/java/((?!.*internal).*)\\.java");

    private final List<Page> pages;
    private final List<Page> indexes;
    private final boolean javadoc;

    Layout(List<Page> pages, List<Page> indexes, boolean javadoc) {
        this.pages = pages;
        this.indexes = indexes;
        this.javadoc = javadoc;
    }

    String page(Page page, String text) {
        String here = Links.htmlOf(page.path());
        Language other = page.language() == Language.ENGLISH ? Language.CHINESE : Language.ENGLISH;
        String otherPage = page.pathIn(other);
        String languageLink =
                exists(otherPage)
                        ? "<a lang=\"%s\" hreflang=\"%s\" href=\"%s\">%s</a>"
                                .formatted(
                                        other.tag(),
                                        other.tag(),
                                        Links.relative(here, Links.htmlOf(otherPage)),
                                        other.choose("English", "中文"))
                        : "";
        return frame(here, page.language(), page.title(), languageLink, text);
    }

    String source(String path, String text) {
        String body = "<h1>" + SourceText.escaped(path) + "</h1>\n" + toJavadoc(path) + text;
        return frame(Links.codeOf(path), Language.ENGLISH, path, "", body);
    }

    private String toJavadoc(String source) {
        Matcher type = DOCUMENTED.matcher(source);
        if (!javadoc || !type.matches()) {
            return "";
        }
        String page = ApiDocs.FOLDER + "/" + type.group(1) + ".html";
        return "<p><a href=\""
                + Links.relative(Links.codeOf(source), page)
                + "\">Javadoc</a></p>\n";
    }

    private boolean exists(String path) {
        return pages.stream().anyMatch(page -> page.path().equals(path));
    }

    private String frame(
            String here, Language language, String title, String languageLink, String text) {
        String home = Links.relative(here, Links.htmlOf("README" + language.suffix()));
        return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'">
        <title>%s</title>
        <link rel="stylesheet" href="%s">
        </head>
        <body>
        <header><a class="home" href="%s">cloudauth</a> <a class="pages" href="#pages">%s</a> %s</header>
        <div class="columns">
        <nav id="pages">
        %s</nav>
        <main>
        %s</main>
        </div>
        </body>
        </html>
        """
                .formatted(
                        language.tag(),
                        SourceText.escaped(title),
                        Links.relative(here, "style.css"),
                        home,
                        language.choose("Pages", "目录"),
                        languageLink,
                        navigation(here, language),
                        text);
    }

    private String navigation(String here, Language language) {
        StringBuilder list = new StringBuilder("<ul>\n");
        Set<String> listed = new HashSet<>();
        for (Page index : indexes) {
            if (index.language() == language) {
                entries(index, here, list, listed);
            }
        }
        List<Page> others = new ArrayList<>(pages);
        others.removeIf(page -> page.language() != language || listed.contains(page.path()));
        for (Page page : others) {
            if (!page.path().equals(language.page(INDEX)) && !page.path().startsWith("README")) {
                entry(here, Links.htmlOf(page.path()), page.title(), list);
            }
        }
        if (javadoc) {
            entry(here, ApiDocs.FOLDER + "/index.html", "Javadoc", list);
        }
        return list.append("</ul>\n").toString();
    }

    /** Adds the headings of the index and, below each, its links to pages; each page once. */
    private static void entries(Page index, String here, StringBuilder list, Set<String> listed) {
        for (Node node : index.nodes(Node.class)) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                list.append("<li class=\"group\">")
                        .append(SourceText.escaped(Page.text(heading)))
                        .append("</li>\n");
            } else if (node instanceof Link link && isPage(link.getDestination())) {
                String page =
                        Path.of(index.language().folder() + link.getDestination())
                                .normalize()
                                .toString()
                                .replace('\\', '/');
                if (Language.of(page) == index.language() && listed.add(page)) {
                    entry(here, Links.htmlOf(page), Page.text(link), list);
                }
            }
        }
    }

    private static boolean isPage(String link) {
        return link.endsWith(".md") && !link.contains("://");
    }

    private static void entry(String here, String there, String title, StringBuilder list) {
        list.append(here.equals(there) ? "<li class=\"here\">" : "<li>")
                .append("<a href=\"")
                .append(Links.relative(here, there))
                .append("\">")
                .append(SourceText.escaped(title))
                .append("</a></li>\n");
    }
}
