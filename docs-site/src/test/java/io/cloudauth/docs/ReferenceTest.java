package io.cloudauth.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.face.FaceRejectionReason;
import io.cloudauth.model.DescribeVerifyResultRequest;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import io.cloudauth.model.IdCardInfo;
import io.cloudauth.model.Material;
import io.cloudauth.model.Scheme;
import io.cloudauth.model.VerifyMaterialRequest;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.model.VerifyToken;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that the reference pages list everything that the code has. */
class ReferenceTest {

    /** The methods that reveal masked components; the page lists them instead of the component. */
    private static final Map<String, String> REVEALING_METHODS =
            Map.of("token", "revealToken", "page", "revealPageUrl");

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSchemesMatchTheCode(Language language) {
        List<List<String>> rows =
                Stream.of(Scheme.values()).map(scheme -> row(scheme, language)).toList();

        List<List<String>> table =
                Project.page(language.page("schemes")).tables().stream()
                        .filter(each -> each.get(0).size() > rows.get(0).size())
                        .findFirst()
                        .orElseThrow();
        assertThat(table.stream().map(row -> row.subList(0, 6)))
                .containsAll(rows)
                .hasSize(rows.size() + 1);
    }

    private static List<String> row(Scheme scheme, Language language) {
        return List.of(
                scheme.consoleName(),
                scheme.name(),
                word(scheme.access(), language),
                word(scheme.nameAndNumber(), language),
                word(scheme.cardImages(), language),
                word(scheme.faceRetainedImage(), language));
    }

    private static String word(Scheme.Access access, Language language) {
        return switch (access) {
            case APP_SDK -> language.choose("app SDK", "App SDK");
            case H5_PAGE -> language.choose("H5 page", "H5 页面");
            case SERVER_ONLY -> language.choose("server only", "纯服务端");
        };
    }

    private static String word(Scheme.Need need, Language language) {
        return switch (need) {
            case REQUIRED -> language.choose("required", "必填");
            case OPTIONAL -> language.choose("optional", "可选");
            case NOT_NEEDED -> language.choose("not needed", "不需要");
        };
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFacePagesListAllReasonsOfRejections(Language language) {
        List<List<String>> reasons =
                Stream.of(FaceRejectionReason.values())
                        .map(reason -> row(reason, language))
                        .toList();

        for (String page : List.of("face-page", "face-app")) {
            Stream<List<String>> rows =
                    Project.page(language.page(page)).tables().stream().flatMap(List::stream);
            assertThat(rows.map(ReferenceTest::firstTwoAndLast)).as(page).containsAll(reasons);
        }
    }

    private static List<String> row(FaceRejectionReason reason, Language language) {
        return List.of(
                reason.subCode().value(),
                "Rejected(" + reason + ")",
                reason.remedy(language.locale()));
    }

    private static List<String> firstTwoAndLast(List<String> row) {
        return List.of(row.get(0), row.get(1), row.get(row.size() - 1));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theApiPageListsAllParametersAndFields(Language language) throws IOException {
        String page = Files.readString(Project.ROOT.resolve(language.page("api")));
        Stream<String> parameters =
                Stream.of(
                                DescribeVerifyTokenRequest.Builder.class,
                                DescribeVerifyResultRequest.Builder.class,
                                VerifyMaterialRequest.Builder.class)
                        .flatMap(ReferenceTest::methods)
                        .filter(name -> !name.equals("build"));
        Stream<String> fields =
                Stream.of(VerifyToken.class, VerifyResult.class, Material.class, IdCardInfo.class)
                        .flatMap(type -> Stream.of(type.getRecordComponents()))
                        .map(RecordComponent::getName)
                        .map(name -> REVEALING_METHODS.getOrDefault(name, name));
        Stream<String> operations =
                methods(CloudAuthClient.class).filter(name -> !name.equals("close"));

        Set<String> all =
                Stream.of(parameters, fields, operations)
                        .flatMap(names -> names)
                        .collect(Collectors.toSet());

        assertThat(all)
                .hasSizeGreaterThan(40)
                .allSatisfy(name -> assertThat(page).containsPattern("\\b" + name + "\\b"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theInstallPageListsAllPackages(Language language) throws IOException {
        List<String> packages =
                ApiDocs.sources(Project.ROOT).stream()
                        .map(file -> file.toString().replaceAll(".*/src/main/java/|/[^/]*$", ""))
                        .map(folder -> folder.replace('/', '.'))
                        .distinct()
                        .toList();

        assertThat(Project.page(language.page("install")).tables().get(1))
                .extracting(row -> row.get(0))
                .filteredOn(name -> name.startsWith("io."))
                .containsExactlyInAnyOrderElementsOf(packages);
    }

    private static Stream<String> methods(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .map(Method::getName);
    }
}
