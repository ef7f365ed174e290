package io.cloudauth.docs;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/** A renderer of a page as HTML, with anchors on headings and with links of the site. */
final class Rendering {

    private final Page page;
    private final Links links;
    private final Map<String, Integer> anchors = new HashMap<>();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder()
                    .extensions(Page.EXTENSIONS)
                    .attributeProviderFactory(context -> (node, tag, to) -> attributes(node, to))
                    .nodeRendererFactory(LineBreaks::new)
                    .build();

    Rendering(Page page, Links links) {
        this.page = page;
        this.links = links;
    }

    String html() {
        // a wide table gets its own scroll bar on a narrow screen
        return renderer.render(page.document())
                .replace("<table>", "<div class=\"table\"><table>")
                .replace("</table>", "</table></div>");
    }

    private void attributes(Node node, Map<String, String> attributes) {
        if (node instanceof Heading heading) {
            String anchor = Page.anchor(heading);
            int earlier = anchors.merge(anchor, 1, Integer::sum) - 1;
            attributes.put("id", earlier == 0 ? anchor : anchor + "-" + earlier);
        } else if (node instanceof Link link) {
            attributes.put("href", links.translate(page, link.getDestination()));
        } else if (node instanceof Image image) {
            attributes.put("src", links.translate(page, image.getDestination()));
        } else if (node instanceof TableBlock) {
            attributes.clear();
        }
    }

    /** Renders a line break between two Chinese characters as nothing, else as a new line. */
    private record LineBreaks(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(SoftLineBreak.class);
        }

        @Override
        public void render(Node node) {
            String before = textOf(node.getPrevious());
            String after = textOf(node.getNext());
            boolean chinese =
                    !before.isEmpty()
                            && !after.isEmpty()
                            && isChinese(before.codePointBefore(before.length()))
                            && isChinese(after.codePointAt(0));
            context.getWriter().raw(chinese ? "" : "\n");
        }

        private static String textOf(@Nullable Node node) {
            return node == null ? "" : Page.text(node);
        }

        private static boolean isChinese(int character) {
            return character > 0x2E7F;
        }
    }
}
