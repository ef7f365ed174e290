package io.cloudauth.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A Markdown page.
 *
 * @param path the path of its file from the root of the project, with slashes
 * @param document the parsed content
 */
public record Page(String path, Node document) {

    private static final Parser PARSER =
            Parser.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                    .build();

    /**
     * A fenced code block.
     *
     * @param page the path of its page
     * @param info the text after the opening fence: the language, then optional words
     * @param firstLine the line number of its first line of code, from 1
     * @param code the code
     */
    public record Block(String page, String info, int firstLine, String code) {

        /** Returns the language of the code: the first word after the fence. */
        public String language() {
            return info.split(" ", 2)[0];
        }
    }

    /** Reads a page. */
    public static Page read(Path root, String path) throws IOException {
        return new Page(path, PARSER.parse(Files.readString(root.resolve(path))));
    }

    /** Reads all pages: in the root of the project, and in the folder of each language. */
    public static List<Page> all(Path root) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (String folder : List.of("", Language.ENGLISH.folder(), Language.CHINESE.folder())) {
            try (Stream<Path> files = Files.list(root.resolve(folder))) {
                for (Path file : files.sorted().toList()) {
                    if (file.getFileName().toString().matches("[^\\[].*\\.md")) {
                        pages.add(read(root, folder + file.getFileName()));
                    }
                }
            }
        }
        return pages;
    }

    /** Returns the language of this page. */
    public Language language() {
        return Language.of(path);
    }

    /** Returns the path of this page in another language. */
    public String pathIn(Language language) {
        if (path.startsWith(language().folder())) {
            return language.folder() + path.substring(language().folder().length());
        }
        return path.substring(0, path.length() - language().suffix().length()) + language.suffix();
    }

    /** Returns the code blocks, in order. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (FencedCodeBlock block : nodes(FencedCodeBlock.class)) {
            int line = block.getSourceSpans().get(0).getLineIndex() + 2;
            String info = block.getInfo() == null ? "" : block.getInfo().strip();
            blocks.add(new Block(path, info, line, block.getLiteral()));
        }
        return blocks;
    }

    /** Returns the code blocks in one language, in order. */
    public List<Block> blocks(String language) {
        return blocks().stream().filter(block -> block.language().equals(language)).toList();
    }

    /** Returns the tables: a list of rows, each a list of the texts of its cells. */
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

    /** Returns the nodes of a type, in order. */
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

    /** Returns the text of a node, without markup. */
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
}
