package io.cloudauth.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that the migration page lists all setters and getters of the vendor's classes. */
class MigrationTableTest {

    private static final String VENDOR = "com.aliyuncs.cloudauth.model.v20190307.";
    private static final String ARROW = " → ";
    private static final Pattern WORD = Pattern.compile("[A-Za-z.]+");
    private static final Set<String> NOT_FIELDS = Set.of("getInstance", "getResponseClass");
    private static final List<String> STOCK =
            List.of(
                    "DescribeVerifyTokenRequest",
                    "DescribeVerifyTokenResponse",
                    "DescribeVerifyTokenResponse.OssUploadToken",
                    "DescribeVerifyResultRequest",
                    "DescribeVerifyResultResponse",
                    "DescribeVerifyResultResponse.Material",
                    "DescribeVerifyResultResponse.Material.IdCardInfo",
                    "VerifyMaterialRequest",
                    "VerifyMaterialResponse",
                    "VerifyMaterialResponse.Material",
                    "VerifyMaterialResponse.Material.IdCardInfo",
                    "DescribeOssUploadTokenRequest",
                    "DescribeOssUploadTokenResponse",
                    "DescribeOssUploadTokenResponse.OssUploadToken");

    /** A heading such as {@code A, B → C} and the table rows below it. */
    private record Section(List<String> stock, String ours, List<List<String>> rows) {

        Set<String> stockMethods() {
            Set<String> methods = new TreeSet<>();
            rows.forEach(row -> methods.addAll(words(row.get(0))));
            return methods;
        }
    }

    private static List<Section> sections(Language language) {
        List<Section> sections = new ArrayList<>();
        for (Node node : Project.page(language.page("migrating")).nodes(Node.class)) {
            if (node instanceof Heading heading && Page.text(heading).contains(ARROW)) {
                List<String> sides = List.of(Page.text(heading).split(ARROW, 2));
                sections.add(new Section(words(sides.get(0)), sides.get(1), new ArrayList<>()));
            } else if (node instanceof Heading) {
                sections.add(new Section(List.of(), "", new ArrayList<>()));
            } else if (node instanceof TableRow row && !sections.isEmpty()) {
                sections.get(sections.size() - 1).rows().add(cells(row));
            }
        }
        sections.removeIf(section -> section.stock().isEmpty());
        sections.forEach(section -> section.rows().remove(0));
        return sections;
    }

    private static List<String> cells(TableRow row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(Page.text(cell));
        }
        return cells;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageListsExactlyTheSettersAndGettersOfTheVendorsClasses(Language language)
            throws ClassNotFoundException {
        List<Section> sections = sections(language);

        assertThat(sections.stream().flatMap(section -> section.stock().stream()))
                .containsExactlyInAnyOrderElementsOf(STOCK);
        for (Section section : sections) {
            Set<String> expected = new TreeSet<>();
            for (String stock : section.stock()) {
                expected.addAll(fields(Class.forName(VENDOR + stock.replace('.', '$'))));
            }
            assertThat(section.stockMethods()).as(section.ours()).isEqualTo(expected);
        }
    }

    private static Set<String> fields(Class<?> stock) {
        Set<String> methods = new TreeSet<>();
        for (Method method : stock.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())
                    && method.getName().matches("[gs]et.*")
                    && !NOT_FIELDS.contains(method.getName())) {
                methods.add(method.getName());
            }
        }
        return methods;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theListedReplacementsExist(Language language) throws ClassNotFoundException {
        for (Section section : sections(language)) {
            String packageName = section.ours().equals("CloudAuthClient") ? "" : "model.";
            Class<?> ours = Class.forName("io.cloudauth." + packageName + section.ours());
            Set<String> known = methods(ours);
            for (Class<?> nested : ours.getDeclaredClasses()) {
                known.addAll(methods(nested));
            }
            for (List<String> row : section.rows()) {
                assertThat(words(row.get(1))).isNotEmpty().isSubsetOf(known);
            }
        }
    }

    private static Set<String> methods(Class<?> type) {
        Set<String> methods = new HashSet<>();
        Stream.of(type.getMethods()).map(Method::getName).forEach(methods::add);
        Arrays.stream(type.getDeclaredMethods()).map(Method::getName).forEach(methods::add);
        return methods;
    }
}
