package io.cloudauth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of the packages of this module. A package depends only on packages after it. */
class PackageOrderTest {
    private static final List<String> ORDER =
            List.of(
                    "io.cloudauth",
                    "io.cloudauth.meta",
                    "io.cloudauth.face",
                    "io.cloudauth.model",
                    "io.cloudauth.internal.validation",
                    "io.cloudauth.internal.picture",
                    "io.cloudauth.error",
                    "io.cloudauth.submission",
                    "io.cloudauth.credentials",
                    "io.cloudauth.internal");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("io.cloudauth");

    @Test
    void everyPackageIsInTheOrder() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrderElementsOf(ORDER);
    }

    @Test
    void aPackageDependsOnlyOnPackagesAfterIt() {
        for (int i = 1; i < ORDER.size(); i++) {
            noClasses()
                    .that()
                    .resideInAPackage(ORDER.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ORDER.subList(0, i).toArray(String[]::new))
                    .check(CLASSES);
        }
    }

    @Test
    void noPackagesDependOnEachOther() {
        slices().matching("(io.cloudauth..)").should().beFreeOfCycles().check(CLASSES);
    }
}
