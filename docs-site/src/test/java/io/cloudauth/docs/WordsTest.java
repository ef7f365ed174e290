package io.cloudauth.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests that no page has a word for which this project has a better one. A reader whose first
 * language is not English must understand each sentence at the first reading, and one thing has one
 * name. Code is not tested.
 */
class WordsTest {

    /**
     * A word that is replaced.
     *
     * @param pattern how it is found
     * @param instead what to write
     */
    private record Word(Pattern pattern, String instead) {

        Word(String pattern, String instead) {
            this(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), instead);
        }
    }

    private static final Map<Language, List<Word>> REPLACED =
            Map.of(
                    Language.ENGLISH,
                    List.of(
                            new Word(
                                    "\\b(whoever|whichever|wherever)\\b",
                                    "name the actor or the place"),
                            new Word(
                                    "\\bwhoever asks\\b|\\bthe person at it\\b",
                                    "caller, end user"),
                            new Word("\\b(is|are|was|were) told\\b", "is notified, gets, receives"),
                            new Word("\\b(is|are) at it\\b|\\bunder way\\b", "is in progress"),
                            new Word(
                                    "\\bonce more\\b|\\ba further try\\b",
                                    "again, another attempt"),
                            new Word("\\b(ran|runs|run) out\\b", "expired, expires"),
                            new Word("\\bturn(s|ed)? away\\b", "reject, refuse"),
                            new Word("\\b(first|old|new) generation\\b", "legacy, financial-grade"),
                            new Word("\\bnobody knows\\b", "the outcome is unknown"),
                            new Word(
                                    "\\b(stated nowhere|in no public source)\\b",
                                    "not documented by the vendor"),
                            new Word("\\bunasked\\b", "by default"),
                            new Word(
                                    "\\bthe surroundings\\b|\\bthe environment says\\b",
                                    "environment variables"),
                            new Word("\\bwritten down first\\b", "recorded before it is sent"),
                            new Word("\\bwhat became of\\b", "the outcome of"),
                            new Word("\\bstands? for its\\b", "say what it is"),
                            new Word("\\bthe way of a call\\b", "the parts of a call"),
                            new Word(
                                    "\\bcan't\\b|\\bdon't\\b|\\bisn't\\b|\\bwon't\\b",
                                    "the full form")),
                    Language.CHINESE,
                    List.of(
                            new Word("厂商", "阿里云"),
                            new Word("凭证", "凭据"),
                            new Word("最终用户", "终端用户"),
                            new Word("你", "您"),
                            new Word("旧版产品|金融级产品|第一代产品|新一代", "旧版实人认证、金融级实人认证"),
                            new Word("被拒绝的认证|认证被拒绝|认证失败", "认证不通过"),
                            new Word("节流", "限流"),
                            new Word("收费的?调用", "计费的调用"),
                            new Word("结果不明|不知道结果", "结果未知")));

    /** Words that stay, by page; each with its reason. */
    private static final List<Permitted> PERMITTED = List.of();

    /**
     * A word that a page may contain.
     *
     * @param page the path of the page
     * @param text the words around it, as the page has them
     * @param reason why it stays
     */
    private record Permitted(String page, String text, String reason) {}

    @ParameterizedTest
    @EnumSource
    void noPageHasAWordThatIsReplaced(Language language) {
        List<String> found = new ArrayList<>();
        Project.pages(language)
                .forEach(page -> sentences(page).forEach(text -> find(page, text, found)));
        assertThat(found).isEmpty();
    }

    private static void find(Page page, String text, List<String> found) {
        for (Word word : REPLACED.getOrDefault(page.language(), List.of())) {
            Matcher matcher = word.pattern().matcher(text);
            matcher.results()
                    .filter(hit -> !isPermitted(page, text, hit))
                    .forEach(
                            hit ->
                                    found.add(
                                            page.path()
                                                    + ": \""
                                                    + around(text, hit)
                                                    + "\": write "
                                                    + word.instead()));
        }
    }

    private static boolean isPermitted(Page page, String text, MatchResult hit) {
        return PERMITTED.stream()
                .anyMatch(
                        exception ->
                                exception.page().equals(page.path())
                                        && text.contains(exception.text())
                                        && exception.text().contains(hit.group()));
    }

    private static String around(String text, MatchResult hit) {
        return text.substring(
                Math.max(0, hit.start() - 30), Math.min(text.length(), hit.end() + 30));
    }

    /** Returns the text of headings, paragraphs and cells, without code. */
    private static List<String> sentences(Page page) {
        List<String> texts = new ArrayList<>();
        for (Heading heading : page.nodes(Heading.class)) {
            texts.add(withoutCode(heading));
        }
        for (Paragraph paragraph : page.nodes(Paragraph.class)) {
            texts.add(withoutCode(paragraph));
        }
        for (TableCell cell : page.nodes(TableCell.class)) {
            texts.add(withoutCode(cell));
        }
        return texts;
    }

    private static String withoutCode(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text words) {
                        text.append(words.getLiteral());
                    }

                    @Override
                    public void visit(SoftLineBreak lineBreak) {
                        text.append(' ');
                    }
                });
        return text.toString();
    }
}
