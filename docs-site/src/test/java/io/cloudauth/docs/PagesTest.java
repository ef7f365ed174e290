package io.cloudauth.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that both languages have the same pages, with the same code. */
class PagesTest {

    static Stream<Page> english() {
        return Project.pages(Language.ENGLISH);
    }

    private static Page chinese(Page english) {
        return Project.page(english.pathIn(Language.CHINESE));
    }

    @Test
    void bothLanguagesHaveTheSamePages() {
        assertThat(Project.pages(Language.CHINESE).map(Page::path))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        english().map(page -> page.pathIn(Language.CHINESE)).toList());
    }

    @ParameterizedTest
    @MethodSource("english")
    void bothLanguagesHaveTheSameCode(Page english) {
        assertThat(chinese(english).blocks().stream().map(Page.Block::info))
                .isEqualTo(english.blocks().stream().map(Page.Block::info).toList());
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
}
