package io.cloudauth.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A Markdown file.
 *
 * @param path where it stands, from the project's root, with slashes
 * @param document what is in it
 */
public record Page(String path, Node document) {

    /** Tables as GitHub reads them. */
    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser PARSER =
            Parser.builder()
                    .extensions(EXTENSIONS)
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                    .build();

    /**
     * Code between fences.
     *
     * @param page the file that it stands in
     * @param info what stands behind the fence: the language, then anything else
     * @param firstLine the file's line on which it begins, from 1
     * @param code its text
     */
    public record Block(String page, String info, int firstLine, String code) {

        /** The first word behind the fence. */
        public String language() {
            return info.split(" ", 2)[0];
        }
    }

    /** Reads a file. */
    public static Page read(Path root, String path) throws IOException {
        return new Page(path, PARSER.parse(Files.readString(root.resolve(path))));
    }

    /** All pages: the project's root, and the folder docs. */
    public static List<Page> all(Path root) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (String folder : List.of("", "docs/")) {
            try (Stream<Path> files = Files.list(root.resolve(folder))) {
                for (Path file : files.sorted().toList()) {
                    if (file.getFileName().toString().endsWith(Language.ENGLISH.suffix())) {
                        pages.add(read(root, folder + file.getFileName()));
                    }
                }
            }
        }
        return pages;
    }

    /** What it is written in. */
    public Language language() {
        return Language.of(path);
    }

    /** The same page in this language. */
    public String pathIn(Language language) {
        return path.substring(0, path.length() - language().suffix().length()) + language.suffix();
    }

    /** Its first heading. */
    public String title() {
        return headings().stream().findFirst().map(Page::text).orElse(path);
    }

    /** Its code, in order. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (FencedCodeBlock block : nodes(FencedCodeBlock.class)) {
            int line = block.getSourceSpans().get(0).getLineIndex() + 2;
            String info = block.getInfo() == null ? "" : block.getInfo().strip();
            blocks.add(new Block(path, info, line, block.getLiteral()));
        }
        return blocks;
    }

    /** Its code in one language. */
    public List<Block> blocks(String language) {
        return blocks().stream().filter(block -> block.language().equals(language)).toList();
    }

    /** Its headings, in order. */
    public List<Heading> headings() {
        return nodes(Heading.class);
    }

    /** Its tables: of each row, the text of each cell. */
    public List<List<List<String>>> tables() {
        return nodes(TableBlock.class).stream()
                .map(
                        table ->
                                nodes(TableRow.class, table).stream()
                                        .map(
                                                row ->
                                                        nodes(TableCell.class, row).stream()
                                                                .map(Page::text)
                                                                .toList())
                                        .toList())
                .toList();
    }

    /** Where its links and pictures lead. */
    public List<String> links() {
        return Stream.concat(
                        nodes(Link.class).stream().map(Link::getDestination),
                        nodes(Image.class).stream().map(Image::getDestination))
                .toList();
    }

    /** The nodes of a kind, in order. */
    public <N extends Node> List<N> nodes(Class<N> kind) {
        return nodes(kind, document);
    }

    private static <N extends Node> List<N> nodes(Class<N> kind, Node from) {
        List<N> found = new ArrayList<>();
        walk(
                from,
                node -> {
                    if (kind.isInstance(node)) {
                        found.add(kind.cast(node));
                    }
                });
        return found;
    }

    private static void walk(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            walk(child, visitor);
        }
    }

    /** The text of a node, without marks. */
    public static String text(Node node) {
        StringBuilder text = new StringBuilder();
        walk(
                node,
                part -> {
                    if (part instanceof Text words) {
                        text.append(words.getLiteral());
                    } else if (part instanceof Code code) {
                        text.append(code.getLiteral());
                    } else if (part instanceof SoftLineBreak) {
                        text.append(' ');
                    }
                });
        return text.toString();
    }

    /** The anchor of a heading, as GitHub makes it. */
    public static String anchor(Heading heading) {
        StringBuilder anchor = new StringBuilder();
        text(heading)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(
                        c -> {
                            if (Character.isLetterOrDigit(c) || c == '_' || c == '-') {
                                anchor.appendCodePoint(c);
                            } else if (c == ' ') {
                                anchor.append('-');
                            }
                        });
        return anchor.toString();
    }
}
