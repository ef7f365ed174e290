package io.cloudauth.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that each page has the same structure and code in both languages. */
class PagesTest {

    static Stream<Page> english() {
        return Project.pages(Language.ENGLISH);
    }

    private static Page chinese(Page english) {
        return Project.page(english.pathIn(Language.CHINESE));
    }

    @ParameterizedTest
    @MethodSource("english")
    void bothLanguagesHaveTheSameStructure(Page english) {
        Page chinese = chinese(english);

        assertThat(levels(chinese)).isEqualTo(levels(english));
        assertThat(shape(chinese)).isEqualTo(shape(english));
        assertThat(chinese.blocks().stream().map(Page.Block::info))
                .isEqualTo(english.blocks().stream().map(Page.Block::info).toList());
    }

    @ParameterizedTest
    @MethodSource("english")
    void bothLanguagesHaveTheSameCode(Page english) {
        assertThat(code(chinese(english), "java")).isEqualTo(code(english, "java"));
        assertThat(code(chinese(english), "kotlin")).isEqualTo(code(english, "kotlin"));
        assertThat(yaml(chinese(english))).isEqualTo(yaml(english));
        for (String data : List.of("xml", "json")) {
            assertThat(chinese(english).blocks(data).stream().map(Page.Block::code))
                    .isEqualTo(english.blocks(data).stream().map(Page.Block::code).toList());
        }
    }

    private static List<String> code(Page page, String language) {
        return page.blocks(language).stream().map(Snippets::withoutComments).toList();
    }

    private static List<String> yaml(Page page) {
        return page.blocks("yaml").stream()
                .map(block -> block.code().replaceAll("(?m) *#.*$", ""))
                .toList();
    }

    private static List<Integer> levels(Page page) {
        return page.headings().stream().map(Heading::getLevel).toList();
    }

    /** Returns the number of cells of each row of each table. */
    private static List<List<Integer>> shape(Page page) {
        return page.tables().stream()
                .map(table -> table.stream().map(List::size).toList())
                .toList();
    }
}
